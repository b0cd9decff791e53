using CallSim.Model;
using CallSim.Tables.Tests.Results;

namespace CallSim.Tables.Tests.Reference;

/// <summary>Keeps <c>docs/reference/files.md</c> equal to what the tables say about themselves.</summary>
public sealed class FilesPageTests
{
    private const string Head = """
        # Result files

        <!-- Made from the tables by FilesPageTests; CALLSIM_REWRITE=1 dotnet test rewrites it. -->

        `callsim run SCENARIO --out DIR` writes these files. Tables are CSV as in RFC 4180: UTF-8 without a byte-order mark, `\n`, a header row,
        numbers with a decimal point and all their digits, an empty field where there is no value. Text that a spreadsheet could take for a
        formula gets a leading apostrophe; numbers are never touched. Durations are in seconds (`_s`), shares from 0 to 1 (`_share`), counts
        are means per replication.

        The files are written into a hidden folder inside `DIR` and moved into place when all are whole. `run.json` is taken away first and put back last:
        a folder with a `run.json` is complete. Where the files cannot be written, the old results stay. A run that is killed leaves the old results, or,
        while files are moved, a folder without `run.json`; a hidden folder `.callsim-…` that it leaves is never used again. Other files in `DIR` are left alone.

        Running again into the same folder needs no word: what the earlier run wrote gives way, also what the new one has no use for, such as its contacts.
        A file of one of these names that is not of that run, or was changed since, is kept, and the command ends before it simulates with exit code 4; `--force` replaces it.
        A `contacts.csv` in a folder with a `run.json` gives way too, whoever wrote or changed it: `run.json` has no sum of it. It is known by its first columns alone.

        The same scenario, seed and version give the same bytes in every file but `host.json`, for any number of threads.

        Counts and waits cover every contact that arrived from `start` to `start + length`, however late it ended, and are booked in the interval in
        which it joined. Agent time, channels taken, queue length and callers in a flow are booked in the interval in which they pass; what passes while
        the centre drains stands in the rows `after` and not in `summary.csv`. Who called in time and joins a queue then, out of a call flow or by a
        transfer, stands in the row `after` and in `summary.csv` too. Customers are booked in the interval of their first contact, attempts of a
        line group in the interval in which they come.

        """;

    private const string Others = """

        ## Files of other commands

        `callsim check --targets --junit FILE` writes [JUnit XML](../guides/ci.md#several-scenarios-and-reports), `callsim bench --out FILE` the
        [figures of speed](../guides/benchmarking.md#in-a-program) that a later `--baseline` reads.

        """;

    [Test]
    public void FilesPage_Committed_SaysWhatTheTablesSay() =>
        Repository.Compare(Page(), Repository.PathOf("docs", "reference", "files.md"));

    private static string Page()
    {
        ObservedFigures observed = ObservedFigures.Parse(
            "interval,offered\n00:00,1\n",
            "observed.csv",
            FullRun.Plan,
            Scope.All
        );
        ActualComparison comparison = new(FullRun.Result, observed);
        return Head
            + string.Concat(ResultFolder.TablesOf(FullRun.Result, comparison).Select(Section))
            + $"\n## {ContactColumns.File}\n\nOne row for {ContactColumns.RowIs}. With `--contacts` only, here or in a file of its own; compressed where its name ends in `.gz`.\n\n"
            + Markdown.Table("column", "meaning", ContactColumns.All.Select(column => (column.Name, column.Meaning)))
            + "\n## run.json\n\nWhat anybody who repeats the run gets again.\n\n"
            + Markdown.Table("member", "meaning", RunFacts.Names)
            + "\n## host.json\n\nWhat differs when the run is repeated.\n\n"
            + Markdown.Table("member", "meaning", RunHost.Names)
            + Section(CompareTable.Of(SampleRun.Comparison))
            + Staff()
            + Others;
    }

    private static string Staff() =>
        "\n## Files of callsim staff\n\n`callsim staff SCENARIO --out DIR` writes these files, all of them or none; they take the place of others only with `--force`. The same scenario, seed and version "
        + "give the same bytes, for any number of threads. `NAME` is the name of a group; one that is called `interval`, `load_erlangs` or `targets_missed` has the column `paid:NAME`.\n"
        + string.Concat(StaffFolder.TablesOf(SampleStaffing.Search).Select(Section))
        + "\n## staff.json\n\n"
        + Markdown.Table("member", "meaning", StaffFacts.Names);

    private static string Section(IResultTable table)
    {
        HashSet<string> metrics = [.. FullRun.Result.Metrics.SelectMany(Names)];
        (string Name, string Meaning)[] own =
        [
            .. table.Columns.Where(column =>
                !metrics.Contains(column.Name) || table is not { FileName: "intervals.csv" or "replications.csv" }
            ),
        ];
        string condition = table.FileName switch
        {
            "actual.csv" => " With `--actual` only.",
            "lines.csv" => " Only where the scenario has lines.",
            "ivr.csv" or "ivr_edges.csv" =>
                " Only where the scenario has call flows. Contacts of the warm-up are left out.",
            "compare.csv" =>
                " Written by `callsim compare --out FILE` under any name, and printed by `--format csv`: [comparing designs](../guides/comparing.md).",
            "outages.csv" =>
                " Of scenarios with outages only. In the order in which they started; of a run with more than 100,000 occurrences the first ones.",
            _ => "",
        };
        string others = table.FileName switch
        {
            "intervals.csv" =>
                "\nThen each metric that [the metrics page](metrics.md) reports by interval, and after it its `_ci95`: half the width of its 95 % confidence interval; then, for each of them again, the ends of that interval, `_ci95_low` and `_ci95_high`, as it need not be symmetrical. Cells of metrics that a scope does not have are empty.\n",
            "replications.csv" =>
                "\nThen each headline metric of [the metrics page](metrics.md), for the whole centre.\n",
            _ => "",
        };
        return $"\n## {table.FileName}\n\nOne row for {table.RowIs}.{condition}\n\n"
            + Markdown.Table("column", "meaning", own)
            + others;
    }

    private static IEnumerable<string> Names(Metric metric) =>
        [metric.Name, metric.Name + "_ci95", metric.Name + "_ci95_low", metric.Name + "_ci95_high"];
}
