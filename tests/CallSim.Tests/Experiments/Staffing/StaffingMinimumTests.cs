using System.Collections.Immutable;
using CallSim.Engine;
using CallSim.Experiments;
using CallSim.Model;

namespace CallSim.Tests.Experiments;

/// <summary>On small cases the search is held to the truth: every staffing there is, tried by the same rule.</summary>
public sealed class StaffingMinimumTests
{
    private const int Replications = 120;

    // Rates of three intervals and goals: peaks, overloads that spill over, several kinds of goals.
    [TestCase(20, 60, 20, 0.8, 1.0)]
    [TestCase(80, 10, 80, 0.9, 1.0)]
    [TestCase(50, 50, 50, 0.7, 0.03)]
    public void Search_OfOneGroup_FindsTheLeastOfAllStaffings(
        double first,
        double second,
        double third,
        double level,
        double abandonment
    )
    {
        CentrePlan plan = SmallCentres
            .Timed()
            .Contacts(SmallCentres.Type("sales", [first, second, third]))
            .Agents("desk", 1)
            .Targets(
                new TargetsPlan
                {
                    Goals = new GoalsPlan { ServiceLevelAtLeast = level, AbandonmentAtMost = abandonment },
                }
            )
            .Build();
        Compare(plan, most: 9);
    }

    [TestCase(10, 10, 10)]
    [TestCase(10, 10, 14)]
    [TestCase(12, 9, 11)]
    public void Search_OfGroupsThatShareQueues_FindsTheLeastOfAllStaffings(double one, double other, double both)
    {
        CentrePlan plan = SmallCentres
            .Timed(intervals: 1)
            .Contacts(SmallCentres.Type("sales", [25]))
            .Contacts(SmallCentres.Type("service", [35]))
            .Agents(SmallCentres.Group("one", one, "sales"))
            .Agents(SmallCentres.Group("other", other, "service"))
            .Agents(SmallCentres.Group("both", both, "sales", "service"))
            .Goals(Scope.Queue("sales"), new GoalsPlan { ServiceLevelAtLeast = 0.8 })
            .Goals(Scope.Queue("service"), new GoalsPlan { ServiceLevelAtLeast = 0.75 })
            .Build();
        Compare(plan, most: 7);
    }

    [Test]
    public void Search_OfTwoGroupsOverTwoIntervals_FindsTheLeastOfAllStaffings()
    {
        CentrePlan plan = SmallCentres
            .Timed(intervals: 2)
            .Contacts(SmallCentres.Type("sales", [30, 20]))
            .Contacts(SmallCentres.Type("service", [15, 25]))
            .Agents(SmallCentres.Group("one", 10, "sales"))
            .Agents(SmallCentres.Group("both", 13, "sales", "service"))
            .Goals(Scope.Queue("sales"), new GoalsPlan { WaitAtMost = SimSpan.FromSeconds(20) })
            .Goals(Scope.Queue("service"), new GoalsPlan { AbandonmentAtMost = 0.05 })
            .Goals(Scope.Group("both"), new GoalsPlan { OccupancyAtMost = 0.85 })
            .Build();
        Compare(plan, most: 5);
    }

    private static void Compare(CentrePlan plan, int most)
    {
        StaffingOptions options = new()
        {
            Replications = Replications,
            ReplicationsAtMost = Replications,
            Bounds = plan.AgentGroups.ToImmutableDictionary(
                group => group.Name,
                _ => new StaffingBounds { AtMost = most }
            ),
        };
        StaffingTask task = new(plan, options);
        StaffingEffort effort = new(plan, options);
        StaffingReport report = new(null);
        StaffingRound round = new(task, effort, report, CancellationToken.None);
        Assert.That(round.Choose(), Is.True);
        (double least, int tried) = LeastOfAll(task, effort, most);
        TestContext.Out.WriteLine(
            $"{string.Join(" ", Enumerable.Range(0, task.Groups.Length).Select(g => string.Join(",", round.Heads.Of(g).ToArray())))} {task.Weights.Of(round.Heads)}; {least} of {tried} staffings; the search tried {report.Staffings}"
        );
        Assert.That(task.Weights.Of(round.Heads), Is.EqualTo(least).Within(1e-9));
    }

    // By rising weight: the first that meets all goals is the least.
    private static (double Least, int Tried) LeastOfAll(StaffingTask task, StaffingEffort effort, int most)
    {
        TrialCrew crew = new(effort.Seed, effort.Threads, CancellationToken.None);
        StaffingTrials trials = new(
            task,
            new GoalBook(task),
            crew,
            new StaffingReport(null),
            effort.First,
            effort.AtMost,
            task.Each
        );
        int tried = 0;
        foreach (HeadTable heads in SmallCentres.AllStaffings(task, most).OrderBy(task.Weights.Of))
        {
            tried++;
            if (trials.Judge(trials.Of(heads), trials.Cells) == StaffingVerdict.Met)
            {
                return (task.Weights.Of(heads), tried);
            }
        }

        return (double.NaN, tried);
    }
}
