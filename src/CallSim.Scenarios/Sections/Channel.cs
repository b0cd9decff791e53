using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Sections;

/// <summary>The channels of the language, of which this version knows one.</summary>
internal static class Channel
{
    private static readonly Dictionary<string, bool> IsKnownYet = new(StringComparer.Ordinal)
    {
        ["voice"] = true,
        ["chat"] = false,
        ["email"] = false,
        ["message"] = false,
    };

    public static void Check(ReadingContext context, Node? node)
    {
        if (node is not null && context.Scalars.Choice(node, "channel", IsKnownYet) == false)
        {
            context.Diagnostics.Error(node.Place, NotYet.Message($"the channel '{Found.Text(node)}'"), "write voice");
        }
    }
}
