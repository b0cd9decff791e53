using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>
/// What a centre is, what happens to it and what is asked of it: everything a simulation needs and nothing that it
/// changes. Immutable, with all names resolved; built by <see cref="CentreBuilder"/> or read from a scenario.
/// </summary>
public sealed record CentrePlan
{
    /// <summary>The most contacts that a plan may expect in a replication: some minutes of simulation.</summary>
    public const double MostContacts = 1e9;

    /// <summary>A title for the reader of the results.</summary>
    public required string Name { get; init; }

    /// <summary>When the centre is simulated and in what intervals it is reported.</summary>
    public required TimePlan Time { get; init; }

    /// <summary>The reasons to get in touch; at least one, in the order of the scenario.</summary>
    public required ImmutableArray<ContactTypePlan> ContactTypes { get; init; }

    /// <summary>The queues, in the order of the scenario; those made for contact types without one come last.</summary>
    public required ImmutableArray<QueuePlan> Queues { get; init; }

    /// <summary>The line groups, in the order of the scenario. Default none.</summary>
    public ImmutableArray<LineGroupPlan> Lines { get; init; } = [];

    /// <summary>The numbers that customers call, in the order of the scenario. Default none.</summary>
    public ImmutableArray<NumberPlan> Numbers { get; init; } = [];

    /// <summary>The call flows, in the order of the scenario. Default none.</summary>
    public ImmutableArray<FlowPlan> Flows { get; init; } = [];

    /// <summary>The transfers, in the order of the scenario. Default none.</summary>
    public ImmutableArray<TransferPlan> Transfers { get; init; } = [];

    /// <summary>The sites, in the order of the scenario. Default none.</summary>
    public ImmutableArray<SitePlan> Sites { get; init; } = [];

    /// <summary>The systems, in the order of the scenario. Default none.</summary>
    public ImmutableArray<SystemPlan> Systems { get; init; } = [];

    /// <summary>The outages, in the order of the scenario. Default none.</summary>
    public ImmutableArray<OutagePlan> Outages { get; init; } = [];

    /// <summary>The agent groups; at least one, in the order of the scenario.</summary>
    public required ImmutableArray<AgentGroupPlan> AgentGroups { get; init; }

    /// <summary>
    /// Who serves whom: the name of a routing policy. Default <c>ranked</c>: an agent takes the first by priority, joining time,
    /// order of the queues; a contact gets its agent by the queue's route, then longest idle. Others come with the run.
    /// </summary>
    public string Routing { get; init; } = "ranked";

    /// <summary>One random factor a day, shared by all contact types; none when null.</summary>
    public DayFactorPlan? Busyness { get; init; }

    /// <summary>What the centre promises: thresholds and formula of the service level, goals.</summary>
    public TargetsPlan Targets { get; init; } = new();

    /// <summary>How often to replicate and with which seed, where the run does not say otherwise. Not part of the hash.</summary>
    public RunPlan Run { get; init; } = new();

    /// <summary>
    /// How the plan was changed after it was written down: <c>variant NAME</c>, then <c>PATH=VALUE</c> in the order they were
    /// applied. Default none. Not part of the hash, which covers what came of it.
    /// </summary>
    public ImmutableArray<string> Edits { get; init; } = [];

    /// <summary>The plan's fingerprint: 64 hexadecimal digits that depend on everything that can change a result.</summary>
    public string Hash => PlanHash.Of(this);

    /// <summary>The mistakes that would keep this plan from being simulated, in words; empty when it can be.</summary>
    public ImmutableArray<string> Mistakes => PlanChecks.Of(this);
}
