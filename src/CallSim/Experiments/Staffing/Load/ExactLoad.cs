using System.Collections.Immutable;
using CallSim.Model;

namespace CallSim.Experiments;

/// <summary>
/// The load that a plan's contacts bring, by its integral: the mean number being handled at a time where nobody waits, averaged over each interval.
/// </summary>
/// <remarks>
/// m(t) = ∫ λ(t − u) P(S &gt; u) du, the mean number busy in M(t)/G/∞ (Eick, Massey and Whitt 1993, theorem 1). Known where contacts come at a rate straight to a
/// queue, once, and are handled alike by all agents.
/// </remarks>
internal static class ExactLoad
{
    // Erlangs by contact a second: below a millionth of a second the contacts of an interval have gone.
    private const double Gone = 1e-6;

    /// <summary>The load in erlangs, by interval; empty where it is not known without a simulation.</summary>
    /// <param name="plan">A plan without mistakes.</param>
    public static ImmutableArray<double> Of(CentrePlan plan)
    {
        if (!IsKnown(plan))
        {
            return [];
        }

        double[] load = new double[plan.Time.IntervalCount];
        int last = load.Length - 1;
        double horizon = (plan.Time.WarmUp + plan.Time.OffsetOf(last) + plan.Time.LengthOf(last)).Seconds;
        foreach (ContactTypePlan type in plan.ContactTypes)
        {
            (double Chance, double Seconds)[] after = HandleTail.AfterTalk(type, horizon);
            Dictionary<Law, HandleTail> tails = [];
            Add(load, plan.Time, type, TailIn(0), -1);
            for (int interval = 0; interval < load.Length; interval++)
            {
                Add(load, plan.Time, type, TailIn(interval), interval);
            }

            HandleTail TailIn(int interval)
            {
                Law talk = type.Talk.At(interval);
                if (!tails.TryGetValue(talk, out HandleTail? tail))
                {
                    tail = new HandleTail(talk, after);
                    tails.Add(talk, tail);
                }

                return tail;
            }
        }

        return [.. load];
    }

    private static bool IsKnown(CentrePlan plan) =>
        plan.Transfers.IsEmpty
        && plan.Outages.All(outage => outage.Talk == 1)
        && plan.ContactTypes.All(IsKnown)
        && plan.AgentGroups.SelectMany(group => group.Skills is { IsDefault: false } skills ? skills : [])
            .All(skill => skill is { Talk: 1, Hold: 1, WrapUp: 1, Misroutes: 0 });

    private static bool IsKnown(ContactTypePlan type) =>
        type.To.Kind == DestinationKind.Queue
        && type.ArrivalLog.IsDefaultOrEmpty
        && !FeatureFinder.CallsAgain(type)
        && type.Needs is null
        && (type.Hold?.Length.IsConstant ?? true)
        && (type.WrapUp?.IsConstant ?? true);

    // What those who come in an interval are in each; interval -1 is the warm-up.
    private static void Add(double[] load, TimePlan time, ContactTypePlan type, HandleTail tail, int interval)
    {
        double from = interval < 0 ? -time.WarmUp.Seconds : time.OffsetOf(interval).Seconds;
        double to = interval < 0 ? 0 : from + time.LengthOf(interval).Seconds;
        double perSecond = type.ArrivalsPerHour.At(interval) / 3600;
        if (to <= from || perSecond == 0)
        {
            return;
        }

        double Until(double at) => perSecond * (tail.Twice(at - from) - tail.Twice(at - to));
        for (int then = Math.Max(0, interval); then < load.Length; then++)
        {
            double start = time.OffsetOf(then).Seconds;
            double length = time.LengthOf(then).Seconds;
            double share = (Until(start + length) - Until(start)) / length;
            load[then] += share;
            if (then > interval && share < Gone * perSecond)
            {
                return;
            }
        }
    }
}
