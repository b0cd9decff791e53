using CallSim.Model;
using static CallSim.Tests.Model.Plans;
using static CallSim.Tests.Model.Rosters;

namespace CallSim.Tests.Model;

/// <summary>The rules of an agent group: each mistake is found, and what lies on a bound is none.</summary>
public sealed class StaffChecksTests
{
    private const double Hour = 3600;

    private static IEnumerable<TestCaseData> Mistakes()
    {
        yield return Case("either a count", Desk(Shift(0, Hour)) with { Count = 2.0 });
        yield return Case("stands 2 times", Desk(Shift(0, Hour), Shift(0, 2 * Hour)));
        yield return Case("from 0 to below 1, not 1", Group("desk", 1) with { Shrinkage = 1 });
        yield return Case("from 0 to below 1, not -0.1", Group("desk", 1) with { Absent = -0.1 });
        yield return Case("from 0 to below 1, not NaN", Group("desk", 1) with { Absent = double.NaN });
        yield return Case("an hour costs", Group("desk", 1) with { Cost = new AgentCostPlan(-1, 0) });
        yield return Case("an hour costs", Group("desk", 1) with { Cost = new AgentCostPlan(0, double.NaN) });
        yield return Case("a site 'nowhere'", Group("desk", 1) with { Site = "nowhere" });
        yield return Case("there are shifts", Group("desk", 1) with { Shifts = default });
        yield return Case("before 24:00", Desk(Shift(24 * Hour, Hour)));
        yield return Case("at most 24h", Desk(Shift(0, (24 * Hour) + 1)));
        yield return Case("longer than 0s", Desk(Shift(0, 0)));
        yield return Case("the agents are", Desk(Shift(0, Hour, -1)));
        yield return Case("at least one day", Desk(Shift(0, Hour) with { Days = WeekDays.None }));
        yield return Case("need a start with a date", Desk(Shift(0, Hour) with { Days = WeekDays.Monday }));
        yield return Case("at most 64 breaks", Desk(Shift(0, Hour, 1, [.. Enumerable.Repeat(After(0, 1), 65)])));
        yield return Case("a break is longer", Desk(Shift(0, Hour, 1, After(0, 0))));
        yield return Case("lies within the shift", Desk(Shift(0, Hour, 1, After(Hour - 59, 60))));
        yield return Case("either a window or", Desk(Shift(0, Hour, 1, new BreakPlan { Length = S(60) })));
        yield return Case("either a window or", Desk(Shift(0, Hour, 1, Between(0, 60, 60) with { After = S(1) })));
        yield return Case("as long as the break", Desk(Shift(0, Hour, 1, Between(0, 59, 60))));
        yield return Case("window of a break lies within", Desk(Shift(0, Hour, 1, Between(Hour - 60, Hour + 1, 60))));
        yield return Case("window of a break lies within", Desk(Shift(Hour, Hour, 1, Between(0, 60, 60))));
        yield return Case("the window of a break opens", Desk(Shift(Hour, Hour, 1, Between(25 * Hour, 26 * Hour, 60))));
    }

    [TestCaseSource(nameof(Mistakes))]
    public void Mistakes_OneRuleIsBroken_ThatIsSaid(string expected, AgentGroupPlan group)
    {
        CentrePlan plan = Day().Contacts(Type()).Agents("desk", 1).Build() with { AgentGroups = [group] };
        Assert.That(plan.Mistakes, Has.Length.EqualTo(1), string.Join("; ", plan.Mistakes));
        Assert.That(plan.Mistakes[0], Does.Contain(expected).And.Contain("'desk'"));
    }

    [Test]
    public void Mistakes_OnTheBounds_AreNone()
    {
        AgentGroupPlan group = Desk(
            Shift(0, 24 * Hour, 0, After(0, 24 * Hour)),
            Shift(23 * Hour, Hour, 1_000_000, Between(23 * Hour, 24 * Hour, Hour)),
            Shift(22 * Hour, 4 * Hour, 1.5, Between(Hour, 2 * Hour, 60), After(Hour, Hour))
        ) with
        {
            Site = "here",
            Cost = new AgentCostPlan(0, 1e6),
        };
        CentrePlan plan = Day().Contacts(Type()).Agents(group).Site(new SitePlan("here", [])).Build();
        Assert.That(plan.Mistakes, Is.Empty);
    }

    private static TestCaseData Case(string expected, AgentGroupPlan group) =>
        new TestCaseData(expected, group).SetArgDisplayNames(expected, group.Name);
}
