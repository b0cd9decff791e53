using System.Globalization;
using CallSim.Experiments;
using CallSim.Model;
using CallSim.Scenarios;

namespace CallSim.Cli.Tests.Docs;

/// <summary>The staffing line of docs/guides/staffing-from-a-file.md holds in every half hour, and costs what the guide says.</summary>
public sealed class DocsStaffingTests
{
    [Test]
    public void Trimmed_OfTheGuide_HoldsInEveryHalfHourWithFewerHours()
    {
        (CentrePlan roster, CentrePlan trimmed) = (Plan(null), Plan("trimmed"));
        RunResult result = Simulation.Run(trimmed, new RunOptions { Replications = 400 });
        for (int interval = 0; interval < trimmed.Time.IntervalCount; interval++)
        {
            double? low = result.Interval("service_level", Scope.All, interval).Low;
            Assert.That(low, Is.GreaterThanOrEqualTo(0.8), $"half hour {interval}");
        }

        string guide = File.ReadAllText(Repository.PathOf("docs/guides/staffing-from-a-file.md"));
        Assert.That(guide, Does.Contain(Hours(trimmed) + " agent-hours"));
        Assert.That(guide, Does.Contain($"instead of the {Hours(roster)} of the roster"));
    }

    private static CentrePlan Plan(string? variant) =>
        ScenarioReader
            .Read(Repository.PathOf("docs/guides/data/day.yaml"), new ScenarioEdits { Variant = variant })
            .Plan!;

    private static string Hours(CentrePlan plan) =>
        Enumerable
            .Range(0, plan.Time.IntervalCount)
            .Sum(interval => plan.AgentGroups[0].Count.At(interval) / 2)
            .ToString("F1", CultureInfo.InvariantCulture);
}
