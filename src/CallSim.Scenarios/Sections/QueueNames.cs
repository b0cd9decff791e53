using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Sections;

/// <summary>The names of the queues: those that are written, and those made for contacts that name none.</summary>
internal static class QueueNames
{
    public static ImmutableArray<string> All(ReadingContext context) =>
        [.. context.NamesIn("queues"), .. Made(context)];

    /// <summary>The contacts without <c>to</c> whose queue is not written.</summary>
    public static IEnumerable<string> Made(ReadingContext context) =>
        context.Root["contacts"] is MapNode contacts
            ? contacts
                .Entries.Where(contact => contact.Value is MapNode map && map["to"] is null)
                .Select(contact => contact.Name)
                .Except(context.NamesIn("queues"))
            : [];
}
