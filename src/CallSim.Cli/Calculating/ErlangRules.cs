using System.CommandLine;
using System.CommandLine.Parsing;
using CallSim.Scenarios.Grammar;

namespace CallSim.Cli.Calculating;

/// <summary>Which options of <c>callsim erlang</c> fit the formula and one another, and which are too few.</summary>
internal sealed class ErlangRules
{
    public required Option Calls { get; init; }

    public required Option Handle { get; init; }

    public required Option Patience { get; init; }

    public required Option Agents { get; init; }

    public required Option Trunks { get; init; }

    public required ErlangTargetArguments Targets { get; init; }

    public required Option Blocking { get; init; }

    public required Option Shrinkage { get; init; }

    public required Option Csv { get; init; }

    public required Option Out { get; init; }

    public required Option Force { get; init; }

    public required Option Format { get; init; }

    /// <summary>Says what of a command line does not fit together.</summary>
    /// <param name="command">The command line; what is wrong is added to it.</param>
    /// <param name="model">The formula that it asks for.</param>
    public void Check(CommandResult command, ErlangModel model)
    {
        RefuseForeign(command, model);
        RefuseWithFile(command);
        if (model == ErlangModel.A && !Has(command, Patience))
        {
            command.AddError("erlang a needs --patience, such as 2m; without hanging up it is erlang c");
        }

        if (!Has(command, Csv))
        {
            RequireEnough(command, model);
        }
    }

    private void RefuseForeign(CommandResult command, ErlangModel model)
    {
        (Option[] Options, string Why) foreign = model switch
        {
            ErlangModel.B => (
                [Patience, Agents, .. Targets.All, Shrinkage],
                "nobody waits, and trunks take the place of agents: --trunks, --blocking"
            ),
            ErlangModel.C => (
                [Patience, Targets.Abandonment, Trunks, Blocking],
                "nobody hangs up and nobody is blocked"
            ),
            _ => ([Trunks, Blocking], "nobody is blocked"),
        };
        string letter = model.ToString().ToLowerInvariant();
        foreach (Option option in foreign.Options.Where(option => Has(command, option)))
        {
            command.AddError($"erlang {letter} knows no {option.Name}: {foreign.Why}");
        }
    }

    private void RefuseWithFile(CommandResult command)
    {
        bool hasFile = Has(command, Csv);
        Option[] refused = hasFile ? [Calls, Handle, Format] : [Out, Force];
        foreach (Option option in refused.Where(option => Has(command, option)))
        {
            command.AddError(
                !hasFile ? $"{option.Name} needs --csv FILE, the day to compute"
                : option == Format ? "--csv prints CSV: leave out --format"
                : $"the file of --csv brings what {option.Name} says: leave it out"
            );
        }

        if (Has(command, Force) && !Has(command, Out) && hasFile)
        {
            command.AddError("--force needs --out FILE, the file that may be replaced");
        }
    }

    private void RequireEnough(CommandResult command, ErlangModel model)
    {
        if (!Has(command, Handle))
        {
            command.AddError("--aht is missing: the mean handle time, such as 4m");
        }

        bool isB = model == ErlangModel.B;
        Option servers = isB ? Trunks : Agents;
        Option[] targets = isB ? [Blocking] : Targets.Goals;
        bool hasTarget = targets.Any(target => Has(command, target));
        int given = (Has(command, Calls) ? 1 : 0) + (Has(command, servers) ? 1 : 0) + (hasTarget ? 1 : 0);
        if (given < 2)
        {
            string target = isB ? "--blocking" : "a target, such as --service-level 80%";
            command.AddError(
                $"two are needed: --calls and {servers.Name} for the figures; --calls and {target}, for the {servers.Name[2..]}; "
                    + $"{servers.Name} and {target}, for the greatest load"
            );
        }
        else if (isB && !Has(command, Calls) && IsNothing(command.GetResult(Blocking)!))
        {
            command.AddError("--blocking must be above 0% for a greatest load");
        }
    }

    // Its value may be a mistake yet, so that only the text can be asked.
    private static bool IsNothing(OptionResult blocking) =>
        ShareText.Parse(blocking.Tokens[0].Value) is { IsOk: true, Value: 0 };

    // A switch that is not given has a result all the same, by its default.
    private static bool Has(CommandResult command, Option option) => command.GetResult(option) is { Implicit: false };
}
