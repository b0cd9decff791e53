using CallSim.Scenarios.Language;
using CallSim.Scenarios.Laws;
using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Sections;

/// <summary>Reads the transfers.</summary>
/// <param name="context">What the readers share.</param>
/// <param name="queues">The names of the queues.</param>
internal sealed class TransferReader(ReadingContext context, ImmutableArray<string> queues)
{
    private static readonly Dictionary<string, bool> Kinds = new(StringComparer.Ordinal) { ["cold"] = true };

    private readonly LawReader _laws = new(context);

    private readonly (string Section, ImmutableArray<string> Names)[] _sources =
    [
        ("queues", queues),
        ("contacts", context.NamesIn("contacts")),
        ("agents", context.NamesIn("agents")),
    ];

    /// <summary>The transfers that could be read; the others are reported.</summary>
    /// <param name="node">The section; null when it is missing.</param>
    public ImmutableArray<Entry<TransferPlan>> Read(Node? node) =>
        [
            .. NamedMap
                .Entries(context, node, "transfers", "to_sales: { from: queues.general, chance: 5%, to: queues.sales }")
                .Select(Transfer)
                .OfType<Entry<TransferPlan>>(),
        ];

    private Entry<TransferPlan>? Transfer(MapEntry entry)
    {
        if (IsConsult(entry.Value) || Open(entry) is not { } map)
        {
            return null;
        }

        bool fromIsRead = true;
        (string Section, string Name)? from = map["from"] is { } source ? From(source, out fromIsRead) : null;
        double? chance = map["chance"] is { } share ? context.Scalars.Share(share, "chance") : null;
        string? to = map["to"] is { } queue ? Reference.Resolve(context, queue, "to", "queues", queues) : null;
        bool isCold = map["kind"] is not { } kind || context.Scalars.Choice(kind, "kind", Kinds) is not null;
        IntervalSeries<Law>? again = map["explains_again"] is { } span ? _laws.Read(span, "explains_again") : null;
        bool againIsRead = (again is null) == (map["explains_again"] is null);
        if (!fromIsRead || chance is null || to is null || !isCold || !againIsRead)
        {
            return null;
        }

        TransferPlan plan = new()
        {
            Name = entry.Name,
            FromQueue = from?.Section == "queues" ? from?.Name : null,
            FromContact = from?.Section == "contacts" ? from?.Name : null,
            FromGroup = from?.Section == "agents" ? from?.Name : null,
            Chance = chance.Value,
            To = to,
            ExplainsAgain = again,
        };
        return new(plan, entry.Key.Place, map.Map);
    }

    private MapReader? Open(MapEntry entry) =>
        MapReader.Open(context, entry.Value, TransferSections.Transfer, $"transfer '{entry.Name}'");

    // A consult has other keys; one answer says all.
    private bool IsConsult(Node node)
    {
        if (node is not MapNode map || map["kind"] is not ScalarNode { Text: "consult" } kind)
        {
            return false;
        }

        context.Diagnostics.Error(kind.Place, NotYet.Message("a transfer of the kind 'consult'"), "write cold");
        return true;
    }

    private (string Section, string Name)? From(Node node, out bool isRead)
    {
        isRead = false;
        if (context.Scalars.Scalar(node, "from", "queues.NAME, contacts.NAME or agents.NAME") is not { } scalar)
        {
            return null;
        }

        string section = scalar.Text.Split('.')[0];
        (string Section, ImmutableArray<string> Names)? source = _sources
            .Where(known => known.Section == section)
            .Select(known => ((string, ImmutableArray<string>)?)known)
            .FirstOrDefault();
        if (source is null)
        {
            string message = $"from is {Found.Text(node)}: expected queues.NAME, contacts.NAME or agents.NAME";
            context.Diagnostics.Error(node.Place, message, "write queues.NAME; leave it out for all conversations");
            return null;
        }

        string? name = Reference.Resolve(context, node, "from", section, source.Value.Names);
        isRead = name is not null;
        return name is null ? null : (section, name);
    }
}
