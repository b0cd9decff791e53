using CallSim.Scenarios.Language;
using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Laws;

/// <summary>Reads a mixture: a list of laws with their shares.</summary>
/// <param name="context">What the readers share.</param>
/// <param name="laws">Reads the laws.</param>
internal sealed class MixtureReader(ReadingContext context, LawReader laws)
{
    private const string Example = "[{ share: 70%, law: 3m }, { share: 30%, law: { exponential: 9m } }]";

    public IntervalSeries<Law>? Read(Node node, SpanName name)
    {
        if (LawParts.Of(context, node, $"the mixture of {name.What}", Example) is not { } items)
        {
            return null;
        }

        ImmutableArray<(double, IntervalSeries<Law>)> parts =
        [
            .. items.Select(item => Part(item, name)).OfType<(double, IntervalSeries<Law>)>(),
        ];
        return parts.Length == items.Length
            ? LawParts.Mix(
                context,
                parts,
                mixed => Law.Mixture(mixed),
                node,
                $"the shares of the mixture of {name.What}"
            )
            : null;
    }

    private (double, IntervalSeries<Law>)? Part(Node node, SpanName name)
    {
        if (MapReader.Open(context, node, LawSections.Mixture, $"a part of {name.What}") is not { } map)
        {
            return null;
        }

        double? share = map["share"] is { } shareNode ? context.Scalars.Share(shareNode, "share") : null;
        if (map["law"] is not { } law)
        {
            return null;
        }

        if (law is MapNode nested && nested.Entry("mixture") is { } mixture)
        {
            string message = $"a mixture of {name.What} stands in another one";
            context.Diagnostics.Error(
                mixture.Key.Place,
                message,
                "write all laws in one list, with the products of the shares"
            );
            return null;
        }

        IntervalSeries<Law>? read = laws.Read(law, $"a law of {name.What}");
        return share is null || read is null ? null : (share.Value, read);
    }
}
