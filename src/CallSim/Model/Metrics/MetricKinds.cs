using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>The kinds of entries of the metric catalogue: what a count, a share or a time has in common with its like.</summary>
internal static class MetricKinds
{
    private const double SecondsPerMicrosecond = 1e-6;
    private const double HoursPerMicrosecond = 1 / 3.6e9;

    public static Metric Ratio(
        string name,
        string definition,
        RatioFormula formula,
        ImmutableArray<ScopeKind> scopes
    ) =>
        new()
        {
            Name = name,
            Definition = definition,
            Unit = MetricUnit.Count,
            Scopes = scopes,
            Formula = formula,
        };

    public static Metric Count(string name, string definition, FactSum fact, ImmutableArray<ScopeKind> scopes) =>
        Ratio(name, definition, new(fact, Fact.Replications), scopes);

    public static Metric Share(
        string name,
        string definition,
        RatioFormula formula,
        ImmutableArray<ScopeKind> scopes
    ) => Ratio(name, definition, formula, scopes) with { Unit = MetricUnit.Share };

    public static Metric ServiceLevel(
        string name,
        string definition,
        RatioFormula formula,
        ImmutableArray<ScopeKind> scopes
    ) => Share(name, definition, formula, scopes) with { Better = Better.Higher };

    public static Metric Seconds(
        string name,
        string definition,
        FactSum time,
        FactSum count,
        ImmutableArray<ScopeKind> scopes
    ) =>
        Ratio(name, definition, new(time, count) { Scale = SecondsPerMicrosecond }, scopes) with
        {
            Unit = MetricUnit.Seconds,
            Better = Better.Lower,
        };

    /// <summary>A time per replication, in seconds.</summary>
    public static Metric Time(string name, string definition, FactSum time, ImmutableArray<ScopeKind> scopes) =>
        Seconds(name, definition, time, Fact.Replications, scopes);

    public static Metric Hours(string name, string definition, FactSum time, ImmutableArray<ScopeKind> scopes) =>
        Ratio(name, definition, new(time, Fact.Replications) { Scale = HoursPerMicrosecond }, scopes) with
        {
            Unit = MetricUnit.Hours,
        };

    public static Metric Quantile(
        string name,
        string definition,
        double share,
        bool ofAbandoned,
        ImmutableArray<ScopeKind> scopes
    ) =>
        new()
        {
            Name = name,
            Definition = definition,
            Unit = MetricUnit.Seconds,
            Better = Better.Lower,
            Scopes = scopes,
            InIntervals = false,
            Formula = new QuantileFormula(share, ofAbandoned),
        };
}
