using System.Collections.Immutable;
using CallSim.Model;
using CallSim.Statistics.Formulas;

namespace CallSim.Cli.Calculating;

/// <summary>All figures of so many agents or trunks at a load, and the targets they miss.</summary>
/// <param name="Figures">The figures, in the order they are shown.</param>
/// <param name="Missed">The names of the figures whose targets are missed.</param>
/// <param name="IsStable">Whether there is a steady state.</param>
internal sealed record FormulaSheet(ImmutableArray<FormulaFigure> Figures, ImmutableArray<string> Missed, bool IsStable)
{
    /// <summary>The sheet of so many agents or trunks.</summary>
    /// <param name="settings">What is asked for.</param>
    /// <param name="calls">The calls an hour.</param>
    /// <param name="handle">The mean handle time in seconds.</param>
    /// <param name="servers">The agents or trunks.</param>
    public static FormulaSheet Of(ErlangSettings settings, double calls, double handle, int servers) =>
        settings.Model == ErlangModel.B
            ? Of(new ErlangB(new OfferedLoad(calls, handle), servers), settings)
            : Of(new ErlangSolver(handle, settings.Patience).Figures(calls, servers), settings);

    /// <summary>The agents that must be paid so that enough are on the phones.</summary>
    public static int Paid(int agents, double shrinkage) =>
        // What is a whole number but for rounding needs nobody more.
        (int)Math.Ceiling((agents / (1 - shrinkage)) - 1e-9);

    private static FormulaSheet Of(ErlangB figures, ErlangSettings settings) =>
        new(
            [
                new("trunks", MetricUnit.Count, figures.Trunks, IsWhole: true),
                .. OfLoad(figures.Load),
                new("blocked_share", MetricUnit.Share, figures.Blocking),
                new("carried_erlangs", MetricUnit.Erlangs, figures.BusyTrunks),
                new("occupancy", MetricUnit.Share, figures.Occupancy),
            ],
            figures.Blocking > settings.Blocking ? ["blocked_share"] : [],
            IsStable: true
        );

    private static FormulaSheet Of(IWaitingFormula figures, ErlangSettings settings)
    {
        WaitingTargets targets = settings.Targets;
        bool hangUp = settings.Model == ErlangModel.A;
        FormulaFigure[] paid = settings.Shrinkage is { } shrinkage
            ? [new("paid_agents", MetricUnit.Count, Paid(figures.Agents, shrinkage), IsWhole: true)]
            : [];
        FormulaFigure[] abandoned = hangUp ? [new("abandon_share", MetricUnit.Share, figures.AbandonShare)] : [];
        FormulaFigure[] abandonedWait = hangUp
            ? [new("time_to_abandon_s", MetricUnit.Seconds, figures.AbandonedWaitSeconds)]
            : [];
        return new(
            [
                new("agents", MetricUnit.Count, figures.Agents, IsWhole: true),
                .. paid,
                .. OfLoad(figures.Load),
                new("waited_share", MetricUnit.Share, figures.ChanceToWait),
                new("service_level", MetricUnit.Share, figures.ServiceLevel(targets.Formula, targets.WithinSeconds)),
                .. abandoned,
                new("asa_s", MetricUnit.Seconds, figures.AsaSeconds),
                new("wait_s", MetricUnit.Seconds, figures.WaitSeconds),
                .. abandonedWait,
                new("queue_mean", MetricUnit.Count, figures.MeanQueue),
                new("busy_agents", MetricUnit.Count, figures.BusyAgents),
                new("occupancy", MetricUnit.Share, figures.Occupancy),
            ],
            targets.MissedBy(figures),
            figures.IsStable
        );
    }

    private static IEnumerable<FormulaFigure> OfLoad(OfferedLoad load) =>
        [
            new("calls_per_hour", MetricUnit.Count, load.CallsPerHour),
            new("aht_s", MetricUnit.Seconds, load.HandleSeconds),
            new("offered_erlangs", MetricUnit.Erlangs, load.Erlangs),
        ];
}
