using System.Collections.Immutable;
using CallSim.Model;

namespace CallSim.Experiments;

/// <summary>The names behind the rows of a leg's record.</summary>
internal sealed class ContactNames
{
    public ContactNames(CentrePlan plan)
    {
        WarmUp = plan.Time.WarmUp;
        Types = [.. plan.ContactTypes.Select(type => type.Name)];
        Entries = [.. plan.ContactTypes.Select(type => type.To.ToString())];
        Queues = [.. plan.Queues.Select(queue => queue.Name)];
        Outages = [.. plan.Outages.Select(outage => outage.Name)];
        Lines = [.. plan.Lines.Select(line => line.Name)];
        Groups = [.. plan.AgentGroups.Select(group => group.Name)];
    }

    /// <summary>The only channel of this version.</summary>
    public string Channel { get; } = "voice";

    public SimSpan WarmUp { get; }

    public ImmutableArray<string> Types { get; }

    /// <summary>For each contact type, the path of where it comes in.</summary>
    public ImmutableArray<string> Entries { get; }

    public ImmutableArray<string> Queues { get; }

    public ImmutableArray<string> Groups { get; }

    public ImmutableArray<string> Lines { get; }

    public ImmutableArray<string> Outages { get; }
}
