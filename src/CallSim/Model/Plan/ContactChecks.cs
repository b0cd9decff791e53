using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>The rules that a contact type must keep; see <see cref="PlanChecks"/>.</summary>
internal static class ContactChecks
{
    public static void Check(ContactTypePlan type, CentrePlan plan, List<string> mistakes)
    {
        string who = $"of contact type '{type.Name}': ";
        PlanChecks.Demand(
            type.ArrivalsPerHour.Values.All(rate => rate >= 0 && double.IsFinite(rate)),
            $"{who}arrivals are finite and not negative",
            mistakes
        );
        PlanChecks.Demand(
            !type.CountsAllAttempts || type.ArrivalLog.IsDefaultOrEmpty,
            $"{who}a log of arrivals holds first attempts",
            mistakes
        );
        Log(who, type.ArrivalLog, plan.Time, mistakes);
        Busyness(who, type.Busyness, mistakes);
        PlanChecks.Demand(type.Balks is >= 0 and <= 1, $"{who}the chance to balk is a share", mistakes);
        PlanChecks.Demand(
            type.Hold is null || type.Hold.Chance is >= 0 and <= 1,
            $"{who}the chance of a hold is a share",
            mistakes
        );
        PlanChecks.Series(who + "arrivals", type.ArrivalsPerHour, plan, mistakes);
        PlanChecks.Series(who + "talk", type.Talk, plan, mistakes);
        PlanChecks.Series(who + "patience", type.Patience, plan, mistakes);
        PlanChecks.Series(who + "hold", type.Hold?.Length, plan, mistakes);
        PlanChecks.Series(who + "wrap-up", type.WrapUp, plan, mistakes);
    }

    private static void Log(string who, ImmutableArray<SimSpan> log, TimePlan time, List<string> mistakes)
    {
        ImmutableArray<SimSpan> given = log.IsDefault ? [] : log;
        PlanChecks.Demand(
            given.All(at => at >= SimSpan.Zero && at < time.Length),
            $"{who}every arrival of the log lies in the run",
            mistakes
        );
        bool rises = given.Zip(given.Skip(1), (one, next) => one <= next).All(inOrder => inOrder);
        PlanChecks.Demand(rises, $"{who}the arrivals of the log are in rising order", mistakes);
    }

    /// <summary>The rules of a day factor, of the plan or of a contact type.</summary>
    public static void Busyness(string who, DayFactorPlan? busyness, List<string> mistakes) =>
        PlanChecks.Demand(
            busyness is null || busyness.Cv is > 0 and <= 10,
            $"{who}the cv of the busyness is above 0, at most 10",
            mistakes
        );
}
