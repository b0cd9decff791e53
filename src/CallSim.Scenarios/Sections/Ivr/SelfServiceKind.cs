using CallSim.Scenarios.Language;
using CallSim.Scenarios.Reading;
using static CallSim.Scenarios.Language.StepValues;

namespace CallSim.Scenarios.Sections.Ivr;

/// <summary>Reads tasks that the machine can do for the caller.</summary>
internal sealed class SelfServiceKind() : StepKind(Keys)
{
    public static readonly Section ServiceKeys = new(
        "ivr.NAME.steps.NAME.self_service",
        "What the machine does.",
        new("takes", "random span", "How long it takes, solved or not.") { Required = "takes: 40s" },
        new(
            "solves",
            "share, or map of contacts to shares",
            "The share whose matter it solves; in a map `default` is for those not named, 0% when missing."
        )
        {
            Required = "solves: 30%",
            Value = ValueSpec.Either(
                ValueSpec.Scalar(ScalarForm.Share),
                ValueSpec.NamedOrDefault(ValueSpec.Scalar(ScalarForm.Share))
            ),
        },
        new("then", Way, "Where those go whose matter is solved.") { Default = "the end: contained", Value = Next },
        new("otherwise", Way, "Where the others go.") { Required = "otherwise: queues.NAME", Value = Next }
    );

    public static readonly Section Keys = new(
        "ivr.NAME.steps.NAME, a self-service",
        "A task that the machine can do for the caller.",
        new KeySpec("self_service", "map", "What it does.")
        {
            Required = "self_service: { takes: 40s, solves: 30%, otherwise: queues.NAME }",
            Child = ServiceKeys,
        }
    );

    public override ImmutableArray<Section> Parts => [ServiceKeys];

    public override StepPlan? Read(StepReading reading, string name, MapReader map)
    {
        if (
            map["self_service"] is not { } node
            || MapReader.Open(reading.Context, node, ServiceKeys, "self_service") is not { } service
        )
        {
            return null;
        }

        IntervalSeries<Law>? takes = reading.Span(service, "takes");
        ShareByContact? solves = service["solves"] is { } shares ? Solves(reading, shares) : null;
        Destination? then = reading.Way(service, "then");
        Destination? otherwise = reading.Way(service, "otherwise");
        bool thenIsRead = (then is null) == (service["then"] is null);
        return takes is null || solves is null || otherwise is null || !thenIsRead
            ? null
            : new SelfServiceStepPlan
            {
                Name = name,
                Takes = takes,
                Solves = solves,
                Then = then,
                Otherwise = otherwise.Value,
            };
    }

    private static ShareByContact? Solves(StepReading reading, Node node)
    {
        Scalars scalars = reading.Context.Scalars;
        if (node is not MapNode map)
        {
            return scalars.Share(node, "solves") is { } same ? new ShareByContact(same) : null;
        }

        if (MapChanges.Refuse(reading.Context, map, canBeAddedTo: false, "solves"))
        {
            return null;
        }

        double? usual = map["default"] is { } rest ? scalars.Share(rest, "default") : 0;
        (string? Contact, double? Share)[] shares =
        [
            .. map
                .Entries.Where(entry => entry.Name != "default")
                .Select(entry =>
                    (
                        BareName.Resolve(reading.Context, entry.Key, "solves", "contact", reading.Contacts),
                        scalars.Share(entry.Value, entry.Name)
                    )
                ),
        ];
        return usual is null || shares.Any(share => share.Contact is null || share.Share is null)
            ? null
            : new ShareByContact(
                usual.Value,
                [.. shares.Select(share => new ContactShare(share.Contact!, share.Share!.Value))]
            );
    }
}
