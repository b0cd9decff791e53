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
        double?[] factors = [.. OutageFactor.All.Select(factor => Factor(map, factor, who))];
        double? leaves =
            map["leaves"] is { } share ? context.Scalars.Share(share, $"leaves of {who}")
            : FirstFactor(map) is null ? 0
            : 1;
        InProgressRule? rule = map["in_progress"] is { } choice
            ? context.Scalars.Choice(choice, "in_progress", Choices.InProgress)
            : null;
        bool isTimed = lasts is not null && (at is not null || every is not null);
        if (hits is null || lasts is null || !isTimed || factors.Contains(null) || leaves is null)
        {
            return null;
        }

        OutagePlan plan = new()
        {
            Name = entry.Name,
            Target = hits.Value.Target,
            Hits = hits.Value.Name,
            At = at,
            Every = every,
            Lasts = lasts,
            Leaves = leaves.Value,
            InProgress = rule ?? Usual(hits.Value.Target),
            NoticedAfter = noticed,
        };
        plan = OutageFactor
            .All.Zip(factors)
            .Aggregate(plan, (outage, pair) => pair.First.With(outage, pair.Second!.Value));
        CheckEffect(map, who, plan);
        return plan;
    }

    private static InProgressRule Usual(OutageTarget target) =>
        target is OutageTarget.Group or OutageTarget.System ? InProgressRule.Kept : InProgressRule.Dropped;

    private double? Factor(MapReader map, OutageFactor factor, string who) =>
        map[factor.Name] is { } node ? context.Scalars.Factor(node, $"{factor.Name} of {who}")?.Nearest() : 1;

    private static Node? FirstFactor(MapReader map) =>
        OutageFactor.All.Select(factor => map[factor.Name]).FirstOrDefault(node => node is not null);

    private void CheckEffect(MapReader map, string who, OutagePlan plan)
    {
        OutageFactor? unfelt = OutageFactor.All.FirstOrDefault(factor =>
            map[factor.Name] is not null && !factor.IsFeltThrough(plan.Target)
        );
        if (unfelt is not null)
        {
            string hits = Found.Text(map["hits"]!);
            context.Diagnostics.Error(
                map[unfelt.Name]!.Place,
                $"{who} hits {hits}, {unfelt.NoMeaning}: {unfelt.Name} has no meaning",
                $"leave {unfelt.Name} out, or let it hit {unfelt.Cure}"
            );
        }
        else if (OutageFactor.All.FirstOrDefault(factor => factor.Of(plan) > OutageFactor.Most) is { } tooLong)
        {
            Node found = map[tooLong.Name]!;
            context.Diagnostics.Error(
                found.Place,
                $"{tooLong.Name} of {who} must be at most x{OutageFactor.Most}, found {Found.Text(found)}",
                "write a smaller factor"
            );
        }
        else if (plan.Leaves == 1 && OutageFactor.All.All(factor => factor.Of(plan) == 1))
        {
            Place place = (map["leaves"] ?? FirstFactor(map))!.Place;
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
