using CallSim.Scenarios.Language;
using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Sections;

/// <summary>Reads how few and how many agents of a group may be scheduled.</summary>
/// <param name="context">What the readers share.</param>
internal sealed class StaffingBoundsReader(ReadingContext context)
{
    /// <summary>The bounds; null when there are none or they cannot be read, which is reported.</summary>
    /// <param name="node">The group's <c>staffing</c>; null for none.</param>
    /// <param name="who">Whose they are, for messages.</param>
    /// <param name="hasShifts">Whether the group has shifts, which nobody changes.</param>
    public StaffingBounds? Read(Node? node, string who, bool hasShifts)
    {
        if (node is null || MapReader.Open(context, node, AgentSections.Staffing, $"staffing of {who}") is not { } map)
        {
            return null;
        }

        if (hasShifts)
        {
            context.Diagnostics.Warning(node.Place, "staffing has no meaning with shifts", "leave it out");
        }

        long? atLeast = map["at_least"] is { } fewest ? Heads(fewest, "at_least of staffing") : 0;
        long? atMost = map["at_most"] is { } most ? Heads(most, "at_most of staffing") : null;
        if (atLeast is not { } low)
        {
            return null;
        }

        if (atMost < low)
        {
            context.Diagnostics.Error(
                map["at_most"]!.Place,
                $"at_most of staffing must be at_least, {low}, or more, found {atMost}",
                $"write {low} or more, or a lower at_least"
            );
            return null;
        }

        return new StaffingBounds { AtLeast = (int)low, AtMost = (int?)atMost };
    }

    private long? Heads(Node node, string what) => context.Scalars.Whole(node, what, 0, (long)AgentSections.MostAgents);
}
