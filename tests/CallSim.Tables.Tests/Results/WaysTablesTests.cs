using System.Globalization;
using CallSim.Model;

namespace CallSim.Tables.Tests.Results;

/// <summary>The tables of lines and call flows, and how the contacts of a centre with everything add up.</summary>
public sealed class WaysTablesTests
{
    [Test]
    public void Lines_InEachInterval_CarryOverflowOrBlockEveryAttempt()
    {
        (string[] header, string[][] rows) = CsvText.Cells(LinesTable.Of(FullRun.Result));
        Assert.That(
            header,
            Is.EqualTo(
                "line,interval,attempts,carried,overflowed,blocked,blocked_share,carried_erlangs,peak_channels,all_busy_s,down_s".Split(
                    ','
                )
            )
        );
        Assert.That(
            rows.Select(row => $"{row[0]} {row[1]}").Take(6),
            Is.EqualTo(
                (string[])["first 00:00", "first 00:30", "first 01:00", "first 01:30", "first after", "second 00:00"]
            )
        );
        foreach (string[] row in rows)
        {
            Assert.That(
                Number(row[2]),
                Is.EqualTo(Number(row[3]) + Number(row[4]) + Number(row[5])).Within(1e-9),
                string.Join(',', row)
            );
        }

        Assert.That(rows.Sum(row => Number(row[4])), Is.GreaterThan(0), "the sample overflows");
    }

    [Test]
    public void Ivr_OfEachStep_LetsGoOfWhoeverEntered()
    {
        (string[] header, string[][] rows) = CsvText.Cells(IvrTable.Of(FullRun.Result));
        Assert.That(
            header,
            Is.EqualTo(
                "flow,step,entered,left_to,hung_up,wrong_key,no_input,human_key,mean_time_s,contained,false_contained,dropped,unfinished".Split(
                    ','
                )
            )
        );
        Assert.That(rows.Select(row => row[1]), Is.EqualTo((string[])["hello", "menu", "task"]));
        foreach (string[] row in rows)
        {
            double left = row[3].Split('|').Sum(way => Number(way.Split('=')[1]));
            Assert.That(
                left + Number(row[4]) + Number(row[11]) + Number(row[12]),
                Is.EqualTo(Number(row[2])).Within(1e-9),
                row[1]
            );
        }

        Assert.That(
            rows[1][3],
            Does.StartWith("1>queues.sales=").And.Contain("|2>task=").And.Contain("|human_key>queues.sales=")
        );
        Assert.That(
            rows[1][4..8].Select(Number),
            Is.All.GreaterThan(0),
            "the sample has every kind of way out of a menu"
        );
    }

    [Test]
    public void IvrEdges_OfAllSteps_AreTheWaysOfTheOtherTable()
    {
        (_, string[][] steps) = CsvText.Cells(IvrTable.Of(FullRun.Result));
        (_, string[][] edges) = CsvText.Cells(IvrEdgesTable.Of(FullRun.Result));
        IEnumerable<string> ways = steps.SelectMany(row => row[3].Split('|').Select(way => $"{row[0]} {row[1]} {way}"));
        Assert.That(edges.Select(row => $"{row[0]} {row[1]} {row[2]}>{row[3]}={row[4]}"), Is.EqualTo(ways));
    }

    [TestCaseSource(nameof(ScopesOfContacts))]
    public void Contacts_OfAScope_EndEachInOneWay(Scope scope)
    {
        string[] ends =
        [
            "served",
            "contained",
            "abandoned_ivr",
            "abandoned",
            "abandoned_after_answer",
            "balked",
            "blocked",
            "dropped",
            "queue_full",
            "rejected_closed",
            "message_left",
            "trapped",
            "unfinished",
        ];
        Assert.That(Sum(ends, scope), Is.EqualTo(FullRun.Result["offered", scope].Value).Within(1e-9));
        string[] reasons =
        [
            "blocked_closed",
            "blocked_rate_limit",
            "blocked_line_down",
            "blocked_all_busy",
            "blocked_ports",
        ];
        Assert.That(Sum(reasons, scope), Is.EqualTo(FullRun.Result["blocked", scope].Value).Within(1e-9));
        Assert.That(
            Sum(["first_attempts", "redials", "repeat_calls"], scope),
            Is.EqualTo(FullRun.Result["offered", scope].Value).Within(1e-9)
        );
    }

    [Test]
    public void Scopes_OfACentreWithEverything_StandInTheOrderOfTheFiles() =>
        Assert.That(
            FullRun.Result.Scopes.Select(scope => scope.ToString()),
            Is.EqualTo(
                (string[])
                    [
                        "all",
                        "contact:sales",
                        "contact:service",
                        "contact:partners",
                        "queue:sales",
                        "queue:service",
                        "group:junior",
                        "group:senior",
                        "skill:sales",
                        "skill:service",
                        "number:main",
                        "number:direct",
                        "line:first",
                        "line:second",
                        "ivr:welcome",
                        "outage:trunk",
                        "queue:sales>group:junior",
                        "queue:sales>group:senior",
                        "queue:service>group:senior",
                    ]
            )
        );

    private static IEnumerable<Scope> ScopesOfContacts =>
        FullRun.Result.Scopes.Where(scope => scope.Kind is ScopeKind.All or ScopeKind.Contact or ScopeKind.Number);

    private static double Sum(string[] metrics, Scope scope) =>
        metrics.Sum(metric => FullRun.Result[metric, scope].Value!.Value);

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
