using CallSim.Scenarios.Language;
using CallSim.Scenarios.Laws;
using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Sections;

/// <summary>Reads the outages.</summary>
/// <param name="context">What the readers share.</param>
internal sealed class OutageReader(ReadingContext context)
{
    private readonly LawReader _laws = new(context);
    private readonly OutageTargets _targets = new(context);
    private readonly OutageStart _start = new(context);

    /// <summary>The outages that could be read and that can happen; the others are reported.</summary>
    public ImmutableArray<OutagePlan> Read(Node? node) =>
        [
            .. NamedMap
                .Entries(context, node, "outages", "fire: { hits: sites.main, at: 10:15, lasts: 2h }")
                .Select(Outage)
                .OfType<OutagePlan>(),
        ];

    private OutagePlan? Outage(MapEntry entry)
    {
        string who = $"outage '{entry.Name}'";
        if (MapReader.Open(context, entry.Value, OutageSections.Outage, who) is not { } map)
        {
            return null;
        }

        (OutageTarget Target, string Name)? hits = map["hits"] is { } reference ? _targets.Read(reference) : null;
        string? way = map.OneWay(context, who);
        SimSpan? at = way == "at" ? _start.Read(map["at"]!, who) : null;
        Law? every = way == "every" ? Every(map["every"]!, who) : null;
        Law? lasts = map["lasts"] is { } span ? Single(span, $"lasts of {who}") : null;
        Law? noticed = map["noticed_after"] is { } notice ? Single(notice, $"noticed_after of {who}") : null;
        double? talk = map["talk"] is { } factor ? context.Scalars.Factor(factor, $"talk of {who}") : 1;
        double? leaves =
            map["leaves"] is { } share ? context.Scalars.Share(share, $"leaves of {who}")
            : map["talk"] is null ? 0
            : 1;
        InProgressRule? rule = map["in_progress"] is { } choice
            ? context.Scalars.Choice(choice, "in_progress", Choices.InProgress)
            : null;
        if (hits is null || lasts is null || (at is null && every is null) || talk is null || leaves is null)
        {
            return null;
        }

        CheckEffect(map, who, hits.Value.Target, leaves.Value, talk.Value);
        return new OutagePlan
        {
            Name = entry.Name,
            Target = hits.Value.Target,
            Hits = hits.Value.Name,
            At = at,
            Every = every,
            Lasts = lasts,
            Leaves = leaves.Value,
            InProgress = rule ?? Usual(hits.Value.Target),
            Talk = talk.Value,
            NoticedAfter = noticed,
        };
    }

    private static InProgressRule Usual(OutageTarget target) =>
        target is OutageTarget.Group or OutageTarget.System ? InProgressRule.Kept : InProgressRule.Dropped;

    private void CheckEffect(MapReader map, string who, OutageTarget target, double leaves, double talk)
    {
        if (map["talk"] is { } factor && target is OutageTarget.Lines or OutageTarget.Number or OutageTarget.Flow)
        {
            context.Diagnostics.Error(
                factor.Place,
                $"{who} hits {Found.Text(map["hits"]!)}, where nobody talks: talk has no meaning",
                "leave talk out, or let it hit agents, a site or a system"
            );
        }
        else if (talk > OutageSections.MostTalk)
        {
            context.Diagnostics.Error(
                map["talk"]!.Place,
                $"talk of {who} must be at most x{OutageSections.MostTalk}, found {Found.Text(map["talk"]!)}",
                "write a smaller factor"
            );
        }
        else if (leaves == 1 && talk == 1)
        {
            Place place = (map["leaves"] ?? map["talk"])!.Place;
            context.Diagnostics.Warning(place, $"{who} changes nothing: all capacity remains", "write leaves: 0%");
        }
    }

    /// <summary>A random span of which there is one for the whole run.</summary>
    private Law? Single(Node node, string what)
    {
        IntervalSeries<Law>? laws = _laws.Read(node, what);
        if (laws is null or { IsConstant: true })
        {
            return laws?.At(0);
        }

        context.Diagnostics.Error(node.Place, $"{what} cannot differ by interval", "write one mean, such as 40m");
        return null;
    }

    private Law? Every(Node node, string who)
    {
        Law? every = Single(node, $"every of {who}");
        if (every is null || every.Mean > SimSpan.Zero)
        {
            return every;
        }

        string message = $"every of {who} must be longer than 0s, found {Found.Text(node)}";
        context.Diagnostics.Error(node.Place, message, "write { exponential: 30d }");
        return null;
    }
}
