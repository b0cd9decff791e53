using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using System.Text.Json;
using CallSim.Cli.Tests.Docs;

namespace CallSim.Cli.Tests.Reference;

/// <summary>Keeps <c>docs/reference/cli.md</c> equal to the options that the commands have.</summary>
public sealed class CliPageTests
{
    private const string Head = """
        # The command line

        <!-- Made from the commands by CliPageTests; CALLSIM_REWRITE=1 dotnet test rewrites it. -->

        `callsim` reads scenarios, simulates them and writes what came of it. Results go to standard output, everything else to standard
        error. What it does, a C# program can do with the library. `callsim COMMAND --help` prints the options of a command, with examples.

        """;

    private const string Tail = """

        ## How results are printed

        `--format table` prints the headline metrics of the whole centre with their 95 % intervals, a table of contact types, queues and groups where there
        are several of a kind, and with `--actual` the observed figures beside the simulated. A goal of the scenario's `targets` stands beside its
        metric: *met*, *missed*, *not certain* where the interval spans it or there is none, *no value* where nobody came; [below](#targets-check---targets) it is told in full.
        Goals of contacts, queues and agent groups stand in a table of their own. A missed goal does not change the exit code of `run`.

        `--format csv` prints the rows of `summary.csv`, `--format json` [one document](#documents-in-json). The files are described on [their own page](files.md).

        `callsim check` prints the mistakes themselves to standard output: they are its result. Every variant is checked too, unless `--variant` chooses one.

        `callsim schema` prints one JSON document; [the first guide](../guides/first-scenario.md#help-while-you-type) says how an editor uses it.
        `callsim schema targets` prints the schema of what `check --targets --format json` prints.

        A progress bar is shown only where standard error is a terminal, colours only where the stream is one. `NO_COLOR` in the environment does what `--no-colour` does.

        ## Documents in JSON

        | printed by | members of the document |
        |---|---|
        | `callsim run --format json` | `run`: what stands in [run.json](files.md#runjson), but for `files`. `metrics`: the rows of [summary.csv](files.md#summarycsv), a member for each column. With `--actual` also `actual`: the rows of [actual.csv](files.md#actualcsv); with `--calibrate` also `calibration`: `path`, `factor` |
        | `callsim check --targets --format json` | by the schema that `callsim schema targets` prints |
        | `callsim explain --format json` | `name`, `replications`, `targets`: for each its `scope`, `metric`, `goal`, `bound`, `value`, `ci95_low`, `ci95_high`, `verdict`; `causes`, each a `cause` with its `share`; `missed`: ranges of intervals, `from` the start of the first to that of the `last`, with their `reasons`: `cause`, `share`, `sentence`; `not_certain`: ranges |
        | `callsim erlang --format json` | `model`, `solved_for` (`agents`, `trunks`, `calls` or `figures`), `patience_s`, `within_s`, `formula`; `answer`, `one_fewer`, `one_more`: the figures of the table, `is_stable`, `targets_missed`; null where there are none fewer, or more than are computed |
        | `callsim compare --format json` | `comparison`: `version`, `baseline`, `seed`, `replications`, `replications_wanted`, `looks`, `stopping_reason` (`complete`, `decided`, `undecided` or `interrupted`), `undecided`: each `design`, `metric`, `scope`; `designs`: each `design`, `name`, `scenario_hash`, `edits`. `metrics`: the rows of [compare.csv](files.md#comparecsv), a member for each column |
        | `callsim staff --format json` | `staff`: what stands in [staff.json](files.md#staffjson). `staffing`: for each interval `interval`, `load_erlangs`, `targets_missed`, and `groups` with `paid`, `net`, `start`. `evidence`, `prices`: the rows of [evidence.csv](files.md#evidencecsv) and [prices.csv](files.md#pricescsv) |
        | `callsim bench --format json` | told in [the guide](../guides/benchmarking.md#in-a-program) |
        | `callsim schema`, `callsim schema targets` | a JSON Schema, draft 2020-12 |

        Where a file has an empty field the document has `null`. Numbers are those of the files, to the last digit.

        ## Targets: check --targets

        `callsim check --targets` reads the scenarios and their variants, then runs each scenario (with `--variant` that variant) and judges its targets: those
        of the centre, then of contact types, queues and agent groups. A target is *met* where the whole 95 % interval lies on its good side, *missed* where the
        whole interval lies beyond it, else *not certain*. Without an interval, since fewer than 10 replications have a value or all have the same one, it is not certain
        either, unless the same value lies beyond it. Where its metric has no value it is *missed* if contacts came, and *no value* if none did
        or it is about agents who were not there. Missed targets fail; with `--strict` all that are not met do.

        Every scenario is judged, whatever is wrong with another, and the exit code is the highest of any: 0, 1 a target fails, 3 the scenario is invalid,
        4 its run failed, 70 a fault of ours. A variant with a mistake makes its scenario invalid, but the scenario itself is judged all the same. A scenario without
        any target, or with fewer than 10 replications, is invalid here: nothing could fail. An interruption ends the command with 130 and without a report.

        `--format table` prints mistakes and verdicts, `--format json` one object for all scenarios, mistakes included, which then go to standard error too.
        `--junit` writes one suite for each scenario: a target that fails is a failure, one that is not certain or has no value and does not fail is skipped, mistakes and
        failed runs are errors. The file is whole or absent; it takes the place of an earlier report, and of another file only with `--force`. [The guide](../guides/ci.md) shows all of it.

        ## Why a target was missed: explain

        `callsim explain DIR` reads the folder that `callsim run --out DIR` wrote and says for each target where it was missed and why. An interval is missed as the run is: where the whole 95 %
        interval of its metric lies beyond the bound. Neighbours that are missed for the same first reason are told together; their numbers are means over the intervals. A percentage says how much
        of the miss a reason explains, by rules that [the guide](../guides/explaining-a-missed-target.md) gives: an attribution, no proof. Missed targets do not change the exit code. A folder that is
        no whole result of one run, that an older version wrote, or whose run had no targets is invalid: exit code 3.

        ## Formulas: erlang

        `callsim erlang` needs two of three: the load (`--calls`), what serves it (`--agents`, of `b` `--trunks`) and targets; the third is solved for. With all three the figures are
        printed and held to the targets. Targets may be several: the answer meets them all. `--format csv` prints a row for one fewer, the answer and one more. What grows for ever, where
        `c` has more load than agents, is `∞` in the table and empty in CSV. Where nothing meets the targets the message says which, and the exit code is 1.

        `--csv` computes every interval by itself. Calls are counted an interval; all intervals are equally long. Without a column `agents` (of `b`: `trunks`) the figures are those of `--agents`
        or of the agents needed. Targets add `agents_needed` and `targets_missed`, names with blanks between. Where nobody calls nobody is needed, and the figures are empty.
        [The guide](../guides/erlang-and-simulation.md) says what such figures are worth.

        ## Observed figures: --actual

        The file is an interval file: its first column is `interval`, the others are named as in `intervals.csv`; `mean_wait_s` is read as `wait_s`. Rows are matched
        by time. Rows outside the run, intervals without a row and columns that are no metric are left out, with a note. A cell may be empty; a cell that
        is no number, a negative one, a row off the grid and two rows of one time are errors. `abandoned` ÷ `offered` and `answered_in_20s` ÷ `offered` are derived:
        the latter is the service level by the formula `abandon_negative`. The table shows the first threshold of the targets.

        In the totals, shares and waits are weighted by the contacts offered. A total over all intervals of the run has a confidence interval, one over
        some of them has none.

        ## One factor: --calibrate

        `--calibrate PATH` finds the factor at a path that ends in `.times`, such as `agents.desk.count.times`, at which abandoned ÷ offered, summed over the
        1st, 3rd, 5th … interval of the run, is as observed. It bisects between 0.2 and 2 in steps of 0.0001, each time on the same random numbers, and replaces the
        factor that the scenario has there. The run is then made with the factor found; the scenario file is not touched. `actual.csv` and the table say which intervals were used
        to calibrate and which are the check. When no factor in the range reaches the observed share, or the path does not exist, nothing is run and the exit code is 3.

        More replications give a more certain factor: with 100 days of the bank in `scenarios/bank-1999` it still moves by 0.004.

        ## Single contacts: --contacts, --trace

        `--contacts` writes one row for each leg of each contact of each replication that arrived at or after the start; [its columns](files.md#contactscsv). It is
        written while the run goes on, the replications in their order, and gets its name when the run is complete. An interrupted run has the
        contacts of the replications that its results cover.

        `--trace N` simulates replication 0 alone and prints what the N-th customer at or after the start lived through, over all contacts: a line for everything that
        happened, with its clock time. Where not so many customers came, the message says how many did, and the exit code is 2.

        ## Scenarios to begin with: new

        `callsim new TEMPLATE` writes a starter: `one-skill`, `multi-skill`, `ivr`, `outage`, or `day`, which comes with its spreadsheet. `callsim new --from FILE` makes a scenario of a
        planner's spreadsheet and prints what was understood; [the guide](../guides/staffing-a-day.md) says what it takes. Where the spreadsheet is not in the form of
        [interval files](scenario-language.md#interval-files-and-profiles), or lies elsewhere, a copy in that form is written beside the scenario, with `_intervals.csv` behind its name. Both files are
        written or none. What is not understood is a mistake with its place, exit code 3; a file that is there already is kept without `--force`, exit code 4.

        `--excel` writes the file of figures for Excel: UTF-8 with a byte-order mark, commas and decimal points, or with `--decimal-comma` semicolons and decimal commas.
        [Why there are two](../decisions/0018-csv-for-excel-follows-its-decimal-sign.md). Both are read back, by `new` and by scenarios.

        ## The fewest agents: staff

        `callsim staff` looks for whole agents of each group in each interval; groups with shifts stay as they are. It prints the load, the heads that Erlang-A gave, net and
        paid heads, each target's value with the end of its 95 % interval that is proven, and what one agent less would lose; [the guide](../guides/staffing-a-day.md#the-staffing-line) reads it line by line.
        `--format csv` prints the rows of [staffing.csv](files.md#staffingcsv), nothing where there is no staffing. With `--out` it prints the `callsim run` line that uses the file.

        Where no staffing within the bounds meets the targets, each of them is said with the best that was reached, and whether it spills over from an interval before; nothing is written, and the exit code is
        1. With `--best-effort` these intervals get the [fewest agents who come as near](../decisions/0023-out-of-reach-the-fewest-who-come-as-near.md), and the rest of the day its staffing: all is written, the
        targets are marked as missed, and the exit code is still 1. It is 1 too where a target stayed unproven on the last check; the files are written then and say so. A scenario without targets or without a group with a count is exit code 3, a file of another search that is there already
        is kept without `--force`, exit code 4. Interrupted, it writes nothing: 130.

        ## Speed: bench

        `callsim bench` prints one row a scenario and, with `--baseline`, another with the verdict: *kept*, *gained*, *lost*, or *undecided* where the runs spread
        too far or are fewer than three to tell a loss from noise; only *lost* is exit code 1. [The guide](../guides/benchmarking.md) says how it measures, how it compares, and what the JSON holds.
        A baseline is compared with the same work only: the same content of scenario and files, replications, seed and threads; else, and
        where it is missing or broken, nothing is measured and the exit code is 3. Interrupted, it writes nothing.

        ## Interruption

        Ctrl-C (SIGINT, SIGTERM) stops at the next interval. The results cover the first replications that were complete without a gap; they are printed and
        written, `run.json` says `interrupted`, and the exit code is 130. When none was complete, or a calibration was under way, nothing is written.
        A shell script starts its background jobs with SIGINT ignored, which is respected: send SIGTERM to those.

        ## What is never lost

        Every file is whole or absent. What a command wrote earlier gives way without a word where it is known by what is in it: the results of a run
        (by their `run.json`), contacts, a JUnit report, figures of speed. Any other file is kept, and the command ends before it simulates with exit code 4, unless `--force` says that it may go.
        Not even by force is anything written over a file that the command reads, a folder, a link or a device.

        ## Exit codes

        | exit code | meaning |
        |---|---|
        | 0 | done; warnings included, and goals that `run` finds missed |
        | 1 | `check --targets`: a target was missed, or with `--strict` not proven met; `staff`: no staffing meets a target, or none is proven to; `bench --baseline`: a contact costs more than is allowed; `erlang`: nothing meets the targets |
        | 2 | wrong command line; also where only the scenario can tell: an option names a metric, a scope, a variant or a group that the scenario has not, or asks for what it cannot give |
        | 3 | invalid scenario or data; the paths and values of `--set`, `--vary` and `--calibrate` are part of the scenario. `check` says of each scenario whether it is valid as asked for, so that all it finds is 3, a `--variant` that is not there too. Where scenario and options are both wrong: 3 |
        | 4 | the run failed: results cannot be written, or would take the place of a file [that is kept](#what-is-never-lost); no memory, a simulated clock that stands still |
        | 70 | a fault of ours; the message has seed, replication, simulated time and how to report it |
        | 130 | interrupted |

        """;

    private static RootCommand Root => CommandLine.Root(new Terminal(TextWriter.Null, TextWriter.Null));

    [Test]
    public void CliPage_Committed_SaysWhatTheCommandsSay() =>
        Repository.Compare(
            Head + Section(Root) + string.Concat(Root.Subcommands.Select(Section)) + Tail,
            Repository.PathOf("docs", "reference", "cli.md")
        );

    [Test]
    public void ExitCodes_OfThePage_AreThoseOfTheProgram() =>
        Assert.That(
            Tail[Tail.IndexOf("| exit code |", StringComparison.Ordinal)..]
                .Split('\n')
                .Skip(2)
                .Where(line => line.StartsWith('|'))
                .Select(line => int.Parse(line.Split('|')[1], CultureInfo.InvariantCulture)),
            Is.EqualTo(typeof(ExitCode).GetFields().Select(field => (int)field.GetRawConstantValue()!))
        );

    [Test]
    public void Json_OfARun_HasTheMembersOfThePage()
    {
        using GuideFolder folder = new();
        folder.Run(
            "callsim run bank-1999.yaml --replications 10 --actual january_sun_thu_30min.csv --quiet --out results"
        );
        CliAnswer answer = folder.Run(
            "callsim run bank-1999.yaml --replications 10 --actual january_sun_thu_30min.csv "
                + "--calibrate agents.desk.count.times --quiet --format json"
        );
        using JsonDocument printed = JsonDocument.Parse(answer.Out);
        Assert.That(Members(printed.RootElement), Is.EquivalentTo(["run", "metrics", "actual", "calibration"]));
        string page = Tail;
        Assert.That(Members(printed.RootElement).Where(member => !page.Contains($"`{member}`")), Is.Empty);
        using JsonDocument run = JsonDocument.Parse(folder.Read("results/run.json"));
        Assert.That(
            Members(printed.RootElement.GetProperty("run")),
            Is.EqualTo(Members(run.RootElement).Except(["files"]))
        );
        Assert.That(Members(printed.RootElement.GetProperty("calibration")), Is.EqualTo(["path", "factor"]));
        foreach (string table in (string[])["metrics", "actual"])
        {
            string file = folder.Read(table == "metrics" ? "results/summary.csv" : "results/actual.csv");
            Assert.That(
                Members(printed.RootElement.GetProperty(table)[0]),
                Is.EquivalentTo(file[..file.IndexOf('\n', StringComparison.Ordinal)].Split(','))
            );
        }
    }

    [Test]
    public void Json_OfAComparison_HasTheMembersOfThePage()
    {
        using ScenarioFolder folder = new();
        CliAnswer answer = CliRun.Of([
            "compare",
            folder.Scenario,
            "--format",
            "json",
            "--quiet",
            "--out",
            folder.PathOf("compare.csv"),
        ]);
        using JsonDocument printed = JsonDocument.Parse(answer.Out);
        JsonElement comparison = printed.RootElement.GetProperty("comparison");
        string[] members =
        [
            .. Members(printed.RootElement),
            .. Members(comparison),
            .. Members(comparison.GetProperty("designs")[0]),
        ];
        string[] columns = File.ReadLines(folder.PathOf("compare.csv")).First().Split(',');
        string row = Tail.Split('\n')
            .Single(line => line.StartsWith("| `callsim compare --format json`", StringComparison.Ordinal));

        Assert.That(members.Where(member => !row.Contains($"`{member}`")), Is.Empty);
        Assert.That(Members(printed.RootElement.GetProperty("metrics")[0]), Is.EquivalentTo(columns));
    }

    [Test]
    public void Json_OfEachCommandThatPrintsIt_StandsOnThePage()
    {
        string[] printing =
        [
            .. Root
                .Subcommands.Where(command =>
                    command.Options.Any(option => option.Name == "--format" && option.Description!.Contains("json"))
                )
                .Select(command => command.Name),
        ];
        Assert.That(printing, Has.Length.GreaterThan(5));
        string[] documents =
        [
            .. Tail.Split('\n').Where(line => line.StartsWith("| `callsim ", StringComparison.Ordinal)),
        ];
        Assert.That(
            printing.Where(name =>
                !documents.Any(line => line.StartsWith($"| `callsim {name} --", StringComparison.Ordinal))
            ),
            Is.Empty
        );
    }

    private static string[] Members(JsonElement element) =>
        [.. element.EnumerateObject().Select(member => member.Name)];

    private static string Section(Command command)
    {
        IEnumerable<string> arguments = command.Arguments.Select(argument =>
            argument.Arity.MaximumNumberOfValues > 1 ? argument.Name + "…"
            : argument.Arity.MinimumNumberOfValues == 0 ? $"[{argument.Name}]"
            : argument.Name
        );
        string[] rows =
        [
            .. command.Arguments.Select(argument => $"| `{argument.Name}` | {argument.Description} |\n"),
            .. command.Options.Where(option => command is RootCommand || option is not HelpOption).Select(Row),
        ];
        string options = rows.Length == 0 ? "" : "\n| option | does |\n|---|---|\n" + string.Concat(rows);
        string title = string.Join(
            ' ',
            arguments.Prepend(command is RootCommand ? "callsim" : $"callsim {command.Name}")
        );
        return $"\n## {title}\n\n{command.Description}\n{options}";
    }

    private static string Row(Option option)
    {
        string value = option.HelpName is null ? "" : " " + option.HelpName;
        return $"| `{option.Name}{value}` | {option.Description} |\n";
    }
}
