using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Experiments;
using CallSim.Model;
using CallSim.Validation.Tests.Formulas;

namespace CallSim.Validation.Tests.Staffing;

/// <summary>
/// Two skills and a group that has both, with a steady load: of all numbers of agents the least cost by the exact chain is what
/// the search must find.
/// </summary>
public sealed class SharedStaffingTests
{
    private const double HandleSeconds = 240;
    private const double PatienceSeconds = 150;
    private const double FirstPerHour = 22;
    private const double SecondPerHour = 30;
    private const int Longest = 14;
    private const int Most = 4;

    // What an hour costs, and the bounds on those who hang up: clear of what some numbers of agents do, which the test checks.
    [TestCase(10, 10, 18, 0.10, 0.08)]
    [TestCase(14, 9, 12, 0.08, 0.06)]
    [TestCase(9, 14, 12, 0.10, 0.15)]
    [TestCase(10, 10, 13, 0.07, 0.06)]
    public void Fewest_OfTwoSkillsAndASharedGroup_CostWhatTheChainSays(
        double first,
        double second,
        double both,
        double firstBound,
        double secondBound
    )
    {
        double[] costs = [first, second, both];
        double least = LeastByChain(costs, firstBound, secondBound, 1);
        Assert.That(LeastByChain(costs, firstBound, secondBound, 0.9), Is.EqualTo(least), "clear of the bound");
        Assert.That(LeastByChain(costs, firstBound, secondBound, 1.08), Is.EqualTo(least), "clear of the bound");

        StaffingResult result = CallSim.Experiments.Staffing.Find(
            Plan(costs, firstBound, secondBound),
            new StaffingOptions { Prices = false, DayAlone = false }
        );
        string found = string.Join(' ', result.Groups.Select(group => group.Paid[0]));
        TestContext.Out.WriteLine($"exact {least}; found {result.Cost / 8} with {found}, {result.Staffings} staffings");
        Assert.That(result.IsReached, Is.True);
        Assert.That(result.Cost / 8, Is.EqualTo(least).Within(1e-9));

        (double firstShare, double secondShare) = Abandons(
            result.Groups[0].Paid[0],
            result.Groups[1].Paid[0],
            result.Groups[2].Paid[0]
        );
        Assert.That(result.Evidence[0].Estimate.Value, Is.EqualTo(firstShare).Within(0.04 * firstShare));
        Assert.That(result.Evidence[1].Estimate.Value, Is.EqualTo(secondShare).Within(0.04 * secondShare));
    }

    private static CentrePlan Plan(double[] costs, double firstBound, double secondBound) =>
        new CentreBuilder("shared")
            .Time(
                new TimePlan
                {
                    Length = SimSpan.FromHours(8),
                    Interval = SimSpan.FromHours(8),
                    WarmUp = SimSpan.FromHours(1),
                }
            )
            .Contacts(Type("first", FirstPerHour))
            .Contacts(Type("second", SecondPerHour))
            .Queue(Queue("first", 1, firstBound))
            .Queue(Queue("second", 2, secondBound))
            .Agents(Group("one", costs[0], "first"))
            .Agents(Group("other", costs[1], "second"))
            .Agents(Group("both", costs[2], "first", "second"))
            .Build();

    private static ContactTypePlan Type(string name, double perHour) =>
        new()
        {
            Name = name,
            To = Destination.Queue(name),
            ArrivalsPerHour = perHour,
            Talk = Law.Exponential(SimSpan.FromSeconds(HandleSeconds)),
            Patience = new IntervalSeries<Law>(Law.Exponential(SimSpan.FromSeconds(PatienceSeconds))),
        };

    // The specialists first, then who has both skills; these take the first queue first.
    private static QueuePlan Queue(string name, int priority, double bound) =>
        new()
        {
            Name = name,
            Skill = name,
            Priority = priority,
            Route =
            [
                [name == "first" ? "one" : "other"],
                ["both"],
            ],
            Goals = new GoalsPlan { AbandonmentAtMost = bound },
        };

    private static AgentGroupPlan Group(string name, double cost, params string[] skills) =>
        new()
        {
            Name = name,
            Count = 1,
            Skills = [.. skills.Select(skill => (AgentSkillPlan)skill)],
            Cost = new AgentCostPlan(cost, cost),
            Staffing = new StaffingBounds { AtMost = Most },
        };

    private static double LeastByChain(double[] costs, double firstBound, double secondBound, double strictness)
    {
        double least = double.PositiveInfinity;
        for (int number = 0; number < (Most + 1) * (Most + 1) * (Most + 1); number++)
        {
            int[] agents = [number / (Most + 1) / (Most + 1), number / (Most + 1) % (Most + 1), number % (Most + 1)];
            double cost = agents.Zip(costs, (count, each) => count * each).Sum();
            if (cost >= least || agents.Sum() < 3)
            {
                continue;
            }

            (double first, double second) = Abandons(agents[0], agents[1], agents[2]);
            least = first <= firstBound * strictness && second <= secondBound * strictness ? cost : least;
        }

        return least;
    }

    // All handle times and patiences are alike, so that it need not be known whom the shared agents serve.
    private static (double First, double Second) Abandons(int one, int other, int both)
    {
        MarkovChain<State> chain = new(new State(0, 0, 0, 0, 0), state => MovesFrom(state, one, other, both));
        double[] longRun = chain.LongRun();
        return (
            chain.Mean(longRun, state => state.First) / PatienceSeconds / (FirstPerHour / 3600),
            chain.Mean(longRun, state => state.Second) / PatienceSeconds / (SecondPerHour / 3600)
        );
    }

    private static IEnumerable<(State, double)> MovesFrom(State state, int one, int other, int both)
    {
        yield return (
            state.One < one ? state with { One = state.One + 1 }
            : state.Both < both ? state with { Both = state.Both + 1 }
            : state with { First = Math.Min(Longest, state.First + 1) },
            FirstPerHour / 3600
        );
        yield return (
            state.Other < other ? state with { Other = state.Other + 1 }
            : state.Both < both ? state with { Both = state.Both + 1 }
            : state with { Second = Math.Min(Longest, state.Second + 1) },
            SecondPerHour / 3600
        );
        yield return (
            state.First > 0 ? state with { First = state.First - 1 } : state with { One = state.One - 1 },
            state.One / HandleSeconds
        );
        yield return (
            state.Second > 0 ? state with { Second = state.Second - 1 } : state with { Other = state.Other - 1 },
            state.Other / HandleSeconds
        );
        yield return (
            state.First > 0 ? state with { First = state.First - 1 }
            : state.Second > 0 ? state with { Second = state.Second - 1 }
            : state with { Both = state.Both - 1 },
            state.Both / HandleSeconds
        );
        yield return (state with { First = state.First - 1 }, state.First / PatienceSeconds);
        yield return (state with { Second = state.Second - 1 }, state.Second / PatienceSeconds);
    }

    /// <summary>How many of each group are busy, and how many of each queue wait.</summary>
    private readonly record struct State(int One, int Other, int Both, int First, int Second);
}
