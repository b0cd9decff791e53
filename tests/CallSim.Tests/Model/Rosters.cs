using CallSim.Engine;
using CallSim.Model;
using static CallSim.Tests.Model.Plans;

namespace CallSim.Tests.Model;

/// <summary>Small plans with shifts, in seconds after midnight, for tests that work by hand.</summary>
internal static class Rosters
{
    public static ShiftPlan Shift(double start, double length, double agents = 1, params BreakPlan[] breaks) =>
        new()
        {
            Name = $"from {start}",
            Start = S(start),
            Length = S(length),
            Agents = agents,
            Breaks = [.. breaks],
        };

    public static BreakPlan Between(double from, double to, double length) =>
        new()
        {
            Length = S(length),
            From = S(from),
            To = S(to),
        };

    public static BreakPlan After(double after, double length) => new() { Length = S(length), After = S(after) };

    public static AgentGroupPlan Desk(params ShiftPlan[] shifts) => new() { Name = "desk", Shifts = [.. shifts] };

    /// <summary>A plan of ten intervals of 60 s, from midnight.</summary>
    public static CentrePlan OneDesk(ContactTypePlan type, AgentGroupPlan desk, int intervals = 10) =>
        Day(intervals).Contacts(type).Agents(desk).Build();

    public static CentrePlan OneDesk(ContactTypePlan type, params ShiftPlan[] shifts) => OneDesk(type, Desk(shifts));

    /// <summary>A plan that begins at a clock time, without contacts.</summary>
    public static CentrePlan Clocked(TimeOnly clock, SimSpan length, SimSpan interval, AgentGroupPlan desk) =>
        new CentreBuilder("by hand")
            .Time(
                new TimePlan
                {
                    Clock = clock,
                    Length = length,
                    Interval = interval,
                }
            )
            .Contacts(Type())
            .Agents(desk)
            .Build();
}
