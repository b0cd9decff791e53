using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace CallSim.Cli.Arguments;

/// <summary>The examples at the end of each help page.</summary>
internal static class HelpExamples
{
    private static readonly Dictionary<string, string[]> s_examples = new(StringComparer.Ordinal)
    {
        ["run"] =
        [
            "callsim run bank-1999.yaml",
            "callsim run bank-1999.yaml --out results --replications 400 --seed 7",
            "callsim run bank-1999.yaml --precision service_level=0.5pp,asa_s=2% --at-most 2000",
            "callsim run bank-1999.yaml --set agents.desk.count.times=0.9 --format csv > more_staff.csv",
            "callsim run bank-1999.yaml --variant busy_days --quiet",
            "callsim run bank-1999.yaml --contacts contacts.csv.gz --replications 1",
            "callsim run bank-1999.yaml --trace 17",
            "callsim run bank-1999.yaml --actual january.csv --calibrate agents.desk.count.times",
        ],
        ["sweep"] =
        [
            "callsim sweep day.yaml --vary agents.desk.count=20..40:2 --out staffing.csv",
            "callsim sweep day.yaml --vary agents.desk.count=+0..+5:1 --vary contacts.*.arrivals.times=0.8..1.2:0.1 --map service_level",
            "callsim sweep day.yaml --vary contacts.enquiry.patience.exponential=1m..5m:30s --metrics abandon_share,asa_s",
            "callsim sweep day.yaml --vary variant=two_more,volume_up --precision service_level=0.5pp",
            "callsim sweep day.yaml --vary agents.desk.count=20..40 --vary contacts.*.talk.times=0.8..1.2 --design latin:50",
        ],
        ["check"] =
        [
            "callsim check bank-1999.yaml",
            "callsim check scenarios/*.yaml --quiet",
            "callsim check day.yaml night.yaml --targets --junit targets.xml",
            "callsim check day.yaml --targets --strict --replications 1000 --format json",
        ],
        ["new"] =
        [
            "callsim new --from day.csv",
            "callsim new --from forecast.csv --encoding gb18030 --calls-column volume --out monday.yaml",
            "callsim new day --excel --decimal-comma",
            "callsim new ivr --out - | less",
        ],
        ["explain"] = ["callsim explain results", "callsim explain results --format json --quiet"],
        ["erlang"] =
        [
            "callsim erlang a --calls 120/h --aht 4m --patience 2m --service-level 80% --within 20s",
            "callsim erlang a --calls 120/h --aht 4m --patience 2m --agents 9",
            "callsim erlang c --agents 12 --aht 4m --asa 30s --occupancy 85%",
            "callsim erlang b --calls 10/min --aht 3m --blocking 1%",
            "callsim erlang a --csv day.csv --patience 2m --service-level 80% --shrinkage 30% --out needed.csv",
        ],
        ["compare"] =
        [
            "callsim compare bank-1999.yaml",
            "callsim compare bank-1999.yaml --variants volume_up,aht_down --out compare.csv",
            "callsim compare before.yaml after.yaml --metrics service_level,asa_s --replications 400",
            "callsim compare bank-1999.yaml --until-decided service_level --indifference 0.2pp --at-most 5000",
        ],
        ["staff"] =
        [
            "callsim staff day.yaml --out staff",
            "callsim staff day.yaml --each day --minimise agents",
            "callsim staff day.yaml --group desk=2..40 --set targets.abandonment.at_most=3%",
        ],
        ["bench"] =
        [
            "callsim bench scenarios/bench/*.yaml",
            "callsim bench bank-1999.yaml --runs 9 --out baseline.json",
            "callsim bench bank-1999.yaml --baseline baseline.json --allow 10%",
        ],
        ["schema"] = ["callsim schema > callsim.schema.json", "callsim schema targets > targets.schema.json"],
    };

    /// <summary>Adds the examples to the help of a root and its commands.</summary>
    public static void AddTo(RootCommand root)
    {
        HelpOption option = root.Options.OfType<HelpOption>().Single();
        option.Action = new HelpWithExamples((SynchronousCommandLineAction)option.Action!);
    }

    private sealed class HelpWithExamples(SynchronousCommandLineAction help) : SynchronousCommandLineAction
    {
        // Help is wanted even where the rest of the line is not complete.
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            int exitCode = help.Invoke(parseResult);
            Command command = parseResult.CommandResult.Command;
            IEnumerable<string> examples =
                command is RootCommand ? s_examples.Values.Select(ofCommand => ofCommand[0]) : s_examples[command.Name];
            TextWriter output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            foreach (string example in examples)
            {
                output.WriteLine("  " + example);
            }

            return exitCode;
        }
    }
}
