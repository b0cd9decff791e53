using CallSim.Scenarios.Language;
using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Sections;

/// <summary>Reads what an outage hits: a reference into one of several sections.</summary>
/// <param name="context">What the readers share.</param>
internal sealed class OutageTargets(ReadingContext context)
{
    private readonly Lazy<ImmutableArray<string>> _known = new(() =>
        [
            .. OutageSections.Targets.Keys.SelectMany(section =>
                context.NamesIn(section).Select(name => $"{section}.{name}")
            ),
        ]
    );

    /// <summary>The kind and name of the thing; null when it is none, which is reported.</summary>
    public (OutageTarget Target, string Name)? Read(Node node)
    {
        if (context.Scalars.Scalar(node, "hits", "a reference such as systems.NAME") is not { } scalar)
        {
            return null;
        }

        string section = scalar.Text.Split('.')[0];
        if (scalar.Text.Contains('.') && OutageSections.Targets.TryGetValue(section, out OutageTarget target))
        {
            return Reference.Resolve(context, node, "hits", section, context.NamesIn(section)) is { } name
                ? (target, name)
                : null;
        }

        string kinds = string.Join(", ", OutageSections.Targets.Keys.Select(kind => kind + ".NAME"));
        string? whole = _known.Value.FirstOrDefault(known =>
            known.EndsWith("." + scalar.Text, StringComparison.Ordinal)
        );
        string fix = whole is null ? NearestName.Hint(scalar.Text, _known.Value) : "write " + whole;
        context.Diagnostics.Error(
            node.Place,
            $"hits leads to {Printable.Quote(scalar.Text)}: expected one of {kinds}",
            context.Diagnostics.IsFull ? null : fix
        );
        return null;
    }
}
