using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Model;

namespace CallSim.Tests.Model;

/// <summary>Small plans without arrivals of their own and with constant spans, for tests that work by hand.</summary>
internal static class Plans
{
    public static SimSpan S(double seconds) => SimSpan.FromSeconds(seconds);

    public static Law Constant(double seconds) => Law.Deterministic(S(seconds));

    public static ContactTypePlan Type(string name = "calls", double talk = 10, double? patience = null) =>
        new()
        {
            Name = name,
            To = Destination.Queue(name),
            ArrivalsPerHour = 0.0,
            Talk = Constant(talk),
            Patience = patience is null ? null : new IntervalSeries<Law>(Constant(patience.Value)),
        };

    public static AgentGroupPlan Group(string name, params double[] counts) =>
        new() { Name = name, Count = new IntervalSeries<double>([.. counts]) };

    /// <summary>A plan of intervals of 60 s, so many as the longest count has, one at least.</summary>
    public static CentreBuilder Day(int intervals = 1) => new CentreBuilder("by hand").Time(S(60 * intervals), S(60));

    public static CentrePlan OneDesk(ContactTypePlan type, params double[] counts) =>
        Day(counts.Length).Contacts(type).Agents(Group("desk", counts)).Build();
}
