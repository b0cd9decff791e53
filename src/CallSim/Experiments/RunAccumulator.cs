using System.Collections.Immutable;
using CallSim.Model;

namespace CallSim.Experiments;

/// <summary>What all replications so far add up to, by scope.</summary>
internal sealed class RunAccumulator
{
    /// <summary>Empty sums.</summary>
    /// <param name="layout">The plan's layout.</param>
    /// <param name="keepsValues">Whether each replication's own values are kept, which costs memory for each.</param>
    public RunAccumulator(CentreLayout layout, bool keepsValues = true)
    {
        Plan = layout.Plan;
        Flows = new FlowAccumulator(layout);
        Outages = new OutageAccumulator(Plan);
        Metrics = MetricCatalogue.Of(Plan);
        Scopes =
        [
            .. ScopeColumns.Of(layout).Select(columns => new ScopeAccumulator(columns, Plan, Metrics, keepsValues)),
        ];
    }

    public CentrePlan Plan { get; }

    public FlowAccumulator Flows { get; }

    public ImmutableArray<Metric> Metrics { get; }

    public ImmutableArray<ScopeAccumulator> Scopes { get; }

    public OutageAccumulator Outages { get; }

    public int Replications { get; private set; }

    public long ContactsSimulated { get; private set; }

    public long EventsSimulated { get; private set; }

    public long SaturatedSpans { get; private set; }

    /// <summary>Adds the next replication.</summary>
    /// <exception cref="RunTooLargeException">The sums overflow.</exception>
    public void Add(Ledgers ledgers)
    {
        try
        {
            foreach (ScopeAccumulator scope in Scopes)
            {
                scope.Add(ledgers);
            }

            Flows.Add(ledgers.Flows);
        }
        catch (OverflowException overflow)
        {
            throw new RunTooLargeException(overflow);
        }

        Outages.Add(ledgers.Outages, Replications);
        Replications++;
        ContactsSimulated += ledgers.ContactsSimulated;
        EventsSimulated += ledgers.Events;
        SaturatedSpans += ledgers.SaturatedSpans;
    }
}
