using System.Collections.Immutable;
using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Experiments;
using CallSim.Model;

namespace CallSim.Tests.Experiments;

/// <summary>Centres so small that all their staffings can be tried.</summary>
internal static class SmallCentres
{
    /// <summary>All staffings with up to so many agents.</summary>
    public static IEnumerable<HeadTable> AllStaffings(StaffingTask task, int most)
    {
        int places = task.Groups.Length * task.Intervals;
        int count = (int)Math.Pow(most + 1, places);
        for (int number = 0; number < count; number++)
        {
            int digits = number;
            yield return new HeadTable(
                task.Groups.Length,
                task.Intervals,
                (_, _) =>
                {
                    (digits, int digit) = Math.DivRem(digits, most + 1);
                    return digit;
                }
            );
        }
    }

    public static CentreBuilder Timed(int intervals = 3) =>
        new CentreBuilder("small").Time(
            new TimePlan
            {
                Length = SimSpan.FromMinutes(60 * intervals),
                Interval = SimSpan.FromMinutes(60),
                WarmUp = SimSpan.FromMinutes(20),
            }
        );

    public static ContactTypePlan Type(string name, ImmutableArray<double> perHour) =>
        new()
        {
            Name = name,
            To = Destination.Queue(name),
            ArrivalsPerHour = new IntervalSeries<double>(perHour),
            Talk = Law.Exponential(SimSpan.FromMinutes(4)),
            Patience = new IntervalSeries<Law>(Law.Exponential(SimSpan.FromMinutes(3))),
        };

    public static AgentGroupPlan Group(string name, double cost, params string[] skills) =>
        new()
        {
            Name = name,
            Count = 1,
            Skills = [.. skills.Select(skill => (AgentSkillPlan)skill)],
            Cost = new AgentCostPlan(cost, cost),
        };
}
