using CallSim.Scenarios.Language;
using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Sections;

/// <summary>Reads the breaks of a shift and checks that they lie within it.</summary>
/// <param name="context">What the readers share.</param>
internal sealed class BreakReader(ReadingContext context)
{
    private static readonly SimSpan Day = SimSpan.FromDays(1);

    /// <summary>The breaks; null when one cannot be read, which is reported.</summary>
    /// <param name="node">The list.</param>
    /// <param name="shift">The shift, for messages.</param>
    /// <param name="start">When the shift starts.</param>
    /// <param name="length">How long it is.</param>
    public ImmutableArray<BreakPlan>? Read(Node node, string shift, SimSpan start, SimSpan length)
    {
        if (node is not SequenceNode { Items.Length: <= ShiftSections.MostBreaks } list)
        {
            string found = node is SequenceNode many ? $"{many.Items.Length} of them" : Found.Text(node);
            string message =
                $"the breaks of {shift} must be a list of at most {ShiftSections.MostBreaks}, found {found}";
            context.Diagnostics.Error(node.Place, message, "write [{ length: 15m, between: 09:30-11:00 }]");
            return null;
        }

        BreakPlan?[] breaks = [.. list.Items.Select(item => Break(item, shift, start, length))];
        return breaks.Contains(null) ? null : [.. breaks.Select(part => part!)];
    }

    private BreakPlan? Break(Node node, string shift, SimSpan start, SimSpan length)
    {
        string what = $"a break of {shift}";
        if (MapReader.Open(context, node, ShiftSections.Break, what) is not { } map)
        {
            return null;
        }

        SimSpan? lasts = map["length"] is { } span
            ? context.Scalars.Span(span, $"the length of {what}", aboveZero: true)
            : null;
        bool? paid = map["paid"] is { } truth ? context.Scalars.Choice(truth, "paid", Choices.Truth) : true;
        string? way = map.OneWay(context, what);
        if (way is null || lasts is null || paid is null)
        {
            return null;
        }

        BreakPlan part = new() { Length = lasts.Value, Paid = paid.Value };
        return way == "between"
            ? Between(map["between"]!, part, what, start, length)
            : After(map["after"]!, part, what, length);
    }

    private BreakPlan? Between(Node node, BreakPlan part, string what, SimSpan start, SimSpan length)
    {
        if (context.Scalars.ClockRange(node, $"between of {what}") is not { } window)
        {
            return null;
        }

        SimSpan wide = window.To - window.From;
        SimSpan into = window.From >= start ? window.From - start : window.From + Day - start;
        if (wide < part.Length)
        {
            string tooShort = $"{what} lasts {part.Length}, longer than its window of {wide}";
            context.Diagnostics.Error(node.Place, tooShort, "widen the window, or shorten the break");
            return null;
        }

        if (into + wide > length)
        {
            string outside = $"between of {what} must lie within the shift, found {Found.Text(node)}";
            context.Diagnostics.Error(node.Place, outside, "write a window between the shift's start and end");
            return null;
        }

        return part with
        {
            From = window.From,
            To = window.To,
        };
    }

    private BreakPlan? After(Node node, BreakPlan part, string what, SimSpan length)
    {
        if (context.Scalars.Span(node, $"after of {what}") is not { } after)
        {
            return null;
        }

        if (after + part.Length <= length)
        {
            return part with { After = after };
        }

        string message = $"{what} must end within the shift, found {Found.Text(node)} after its start";
        context.Diagnostics.Error(node.Place, message, $"the shift is {length} long, the break {part.Length}");
        return null;
    }
}
