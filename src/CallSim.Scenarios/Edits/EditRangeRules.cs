namespace CallSim.Scenarios.Edits;

/// <summary>What a range must be, whatever it is of.</summary>
internal static class EditRangeRules
{
    /// <summary>What is wrong with a range, and how to mend it; empty where nothing is.</summary>
    public static string MistakeOf(EditRange range)
    {
        (EditAmount from, EditAmount to) = (range.From, range.To);
        string mistake = MistakeOfUnits(range);
        if (mistake.Length == 0 && range.Step is { } step)
        {
            mistake = MistakeOfStep(range, step);
        }

        if (mistake.Length > 0)
        {
            return mistake;
        }

        if (from.IsChange != to.IsChange)
        {
            (EditAmount change, EditAmount value) = from.IsChange ? (from, to) : (to, from);
            return EditValues.Mixed(range.Text, change.ToString(), value.ToString());
        }

        return to.Number < from.Number
            ? $"the range '{range.Text}' is empty: {to} is below {from}; write the lower end first"
            : "";
    }

    private static string MistakeOfUnits(EditRange range)
    {
        (EditAmount from, EditAmount to, EditAmount step) = (range.From, range.To, range.Step ?? range.From);
        bool fits = to.Unit == from.Unit && step.Unit == from.Unit;
        bool isFactorWithin = from.Prefix != "x" && (to.Prefix == "x" || step.Prefix == "x");
        if (fits && !isFactorWithin)
        {
            return "";
        }

        string example = from.Unit switch
        {
            EditAmount.Span => "2m..5m:30s",
            EditAmount.Clock => "08:00..10:00:30m, with a span between clock times",
            ['/', ..] => "100/h..120/h:5/h, with one unit",
            _ => "10%..30%:5%",
        };
        return $"the range '{range.Text}' mixes units: both ends and the step are numbers, or all spans, shares, rates or factors, as in {example}";
    }

    private static string MistakeOfStep(EditRange range, EditAmount step)
    {
        if (step.Number == 0)
        {
            return $"the range '{range.Text}' has the step 0 and would not end; write a step above 0";
        }

        if (step.Number < 0)
        {
            return $"the range '{range.Text}' has a negative step; write the lower end first and a step above 0";
        }

        bool isPartOfSecond = step.Unit == EditAmount.Clock && step.Number % SimSpan.FromSeconds(1).Microseconds != 0;
        return isPartOfSecond
            ? $"the range '{range.Text}' has a step of a part of a second; clock times have whole seconds"
            : "";
    }
}
