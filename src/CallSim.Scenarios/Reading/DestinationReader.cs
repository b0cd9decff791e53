namespace CallSim.Scenarios.Reading;

/// <summary>Reads where contacts go next: a reference to a queue, a number or a flow, or the bare name of a step.</summary>
/// <param name="context">What the readers share.</param>
/// <param name="queues">The names of the queues, those made for contacts included.</param>
internal sealed class DestinationReader(ReadingContext context, IEnumerable<string> queues)
{
    private readonly (Places Kind, string Section, HashSet<string> Names, Func<string, Destination> Make)[] _sections =
    [
        (Places.Queue, "queues", [.. queues], Destination.Queue),
        (Places.Number, "numbers", [.. context.NamesIn("numbers")], Destination.Number),
        (Places.Flow, "ivr", [.. context.NamesIn("ivr")], Destination.Flow),
    ];

    /// <summary>The destination; null when it is none, which is reported.</summary>
    /// <param name="node">Where it stands.</param>
    /// <param name="what">What leads there, for messages.</param>
    /// <param name="allowed">The kinds of place it may be.</param>
    /// <param name="steps">The steps of the flow; none outside of one.</param>
    public Destination? Read(Node node, string what, Places allowed, IReadOnlyCollection<string>? steps = null)
    {
        if (context.Scalars.Scalar(node, what, Forms(allowed)) is not { } scalar)
        {
            return null;
        }

        string text = scalar.Text;
        if (text == "repeat" && allowed.HasFlag(Places.Repeat))
        {
            return Destination.Repeat;
        }

        if (allowed.HasFlag(Places.Step) && steps!.Contains(text))
        {
            return Destination.Step(text);
        }

        int dot = text.IndexOf('.');
        foreach (var section in _sections.Where(section => dot > 0 && allowed.HasFlag(section.Kind)))
        {
            if (text.AsSpan(0, dot).SequenceEqual(section.Section))
            {
                return Named(node, what, text[(dot + 1)..], section);
            }
        }

        (string message, string? fix) = Explain(text, what, allowed, steps);
        context.Diagnostics.Error(node.Place, message, context.Diagnostics.IsFull ? null : fix);
        return null;
    }

    private Destination? Named(
        Node node,
        string what,
        string name,
        (Places Kind, string Section, HashSet<string> Names, Func<string, Destination> Make) section
    )
    {
        if (section.Names.Contains(name))
        {
            return section.Make(name);
        }

        string? hint = context.Diagnostics.IsFull ? null : NearestName.Hint(name, section.Names, section.Section + ".");
        context.Diagnostics.Error(node.Place, $"{what} leads to {Found.Text(node)}, which is not there", hint);
        return null;
    }

    private (string Message, string? Fix) Explain(
        string text,
        string what,
        Places allowed,
        IReadOnlyCollection<string>? steps
    )
    {
        string shown = Printable.Quote(text);
        string expected = $"{what} leads to {shown}: expected {Forms(allowed)}";
        if (text.Contains('.'))
        {
            bool notYet = Language.TopSections.Scenario.Key(text.Split('.')[0]) is { IsNotYet: true };
            return (notYet ? NotYet.Message($"'{shown}'") : expected, "write " + Forms(allowed));
        }

        if (text == "repeat")
        {
            return ($"{what} leads to repeat, which only an option of a menu may", "write " + Forms(allowed));
        }

        string? meant = _sections
            .Where(section => allowed.HasFlag(section.Kind) && section.Names.Contains(text))
            .Select(section => $"{section.Section}.{text}")
            .FirstOrDefault();
        if (meant is not null)
        {
            return (expected, "write " + meant);
        }

        return steps is null
            ? (expected, Hint(text, allowed))
            : ($"{what} leads to {shown}, which is no step of this flow", NearestName.Hint(text, steps));
    }

    private string Hint(string text, Places allowed) =>
        NearestName.Hint(
            text,
            _sections
                .Where(section => allowed.HasFlag(section.Kind))
                .SelectMany(section => section.Names.Select(name => $"{section.Section}.{name}"))
        );

    private string Forms(Places allowed)
    {
        List<string> forms = allowed.HasFlag(Places.Step) ? ["a step"] : [];
        forms.AddRange(
            _sections.Where(section => allowed.HasFlag(section.Kind)).Select(section => $"{section.Section}.NAME")
        );
        if (allowed.HasFlag(Places.Repeat))
        {
            forms.Add("repeat");
        }

        return forms.Count == 1 ? forms[0] : string.Join(", ", forms.SkipLast(1)) + " or " + forms[^1];
    }
}
