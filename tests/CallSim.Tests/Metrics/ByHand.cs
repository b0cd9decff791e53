using CallSim.Experiments;
using CallSim.Model;
using CallSim.Tests.Model;

namespace CallSim.Tests.Metrics;

/// <summary>The metrics of a scripted centre, over its whole run.</summary>
internal static class ByHand
{
    /// <summary>A metric's value; null where its denominator is 0.</summary>
    public static double? Value(this ScriptedCentre centre, string metric, Scope? scope = null)
    {
        CentreLayout layout = centre.Centre.Layout;
        Scope wanted = scope ?? Scope.All;
        Metric found = MetricCatalogue.Of(layout.Plan).Single(known => known.Name == metric);
        Assert.That(found.Scopes, Does.Contain(wanted.Kind), $"{metric} is reported at {wanted}");
        ScopeColumns columns = ScopeColumns.Of(layout).Single(known => known.Scope == wanted);
        FactSheet run = Gather(columns, centre.Ledgers, layout.Plan);
        if (found.Formula is not HopQuantileFormula quantile)
        {
            return MetricSums.ValueOf(found, run);
        }

        HopAccumulator hops = new(columns);
        hops.Add(centre.Ledgers, run[Fact.AnsweredContacts]);
        return hops.OfReplication(quantile);
    }

    /// <summary>Several metrics of a scope have the values worked out by hand.</summary>
    public static void Has(this ScriptedCentre centre, Scope scope, params (string Metric, double Value)[] expected)
    {
        using (Assert.EnterMultipleScope())
        {
            foreach ((string metric, double value) in expected)
            {
                Assert.That(centre.Value(metric, scope), Is.EqualTo(value).Within(1e-9), $"{metric} at {scope}");
            }
        }
    }

    private static FactSheet Gather(ScopeColumns columns, Ledgers ledgers, CentrePlan plan)
    {
        int thresholds = plan.Targets.Within.Length;
        FactSheet run = new(thresholds);
        FactSheet interval = new(thresholds);
        for (int number = 0; number < plan.Time.IntervalCount; number++)
        {
            interval.Gather(columns, ledgers, IntervalClock.RowOf(number), plan.Time.LengthOf(number));
            run.Add(interval);
        }

        interval.GatherContacts(columns, ledgers, IntervalClock.RowOf(plan.Time.IntervalCount));
        run.Add(interval);
        return run;
    }
}
