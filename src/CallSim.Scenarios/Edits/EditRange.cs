namespace CallSim.Scenarios.Edits;

/// <summary>
/// A range of values, <c>FROM..TO:STEP</c> or <c>FROM..TO</c>. It is computed in decimals, and its values are made when they are
/// asked for.
/// </summary>
/// <param name="Text">As the user wrote it.</param>
/// <param name="From">Its lower end.</param>
/// <param name="To">Its upper end, in the same unit.</param>
/// <param name="Step">From a value to the next, in the same unit; null where none is written.</param>
internal sealed record EditRange(string Text, EditAmount From, EditAmount To, EditAmount? Step)
{
    // Of values that stand for all between two ends: so many in each stratum at least.
    private const int FinePerStratum = 100;

    // From the largest step of such values to the smallest.
    private const decimal Coarsest = 1e12m;
    private const decimal Finest = 1e-20m;

    private decimal Width => To.Number - From.Number;

    /// <summary>The range in a text; null where something is wrong with it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mistake">What is wrong, and how to mend it; empty where nothing is.</param>
    public static EditRange? Parse(string text, out string mistake)
    {
        int dots = text.IndexOf("..", StringComparison.Ordinal);
        EditAmount? from = EditAmount.Parse(text[..dots].Trim());
        string end = text[(dots + 2)..];
        int colon = IndexOfStep(end, from);
        EditAmount? to = EditAmount.Parse(end[..(colon < 0 ? end.Length : colon)].Trim());
        EditAmount? step = colon < 0 ? null : EditAmount.Parse(end[(colon + 1)..].Trim());
        if (from is not { } first || to is not { } last || (colon >= 0 && step is null))
        {
            mistake =
                $"the range '{text}' must have numbers, spans, shares, rates or factors at both ends and as its step; {EditValues.Form}";
            return null;
        }

        EditRange range = InOneUnit(new EditRange(text, first, last, step));
        mistake = EditRangeRules.MistakeOf(range);
        return mistake.Length == 0 ? range : null;
    }

    /// <summary>Its values; null where there is no such number of them.</summary>
    /// <param name="strata">Into how many strata they are cut; 0 where they are not, and a step is needed.</param>
    /// <param name="mistake">What is wrong, and how to mend it; empty where nothing is.</param>
    public EditValues? Values(int strata, out string mistake)
    {
        if (Step is { } step)
        {
            return Stepped(step.Number, out mistake);
        }

        if (strata == 0)
        {
            mistake = $"the range '{Text}' has no step; {EditValues.Form}; --design latin:N needs no step";
            return null;
        }

        if (From.IsWhole && To.IsWhole)
        {
            return Stepped(1, out mistake);
        }

        return From.Unit == EditAmount.Clock ? Stepped(ClockStep(), out mistake) : Fine(strata, out mistake);
    }

    // A clock time has colons of its own.
    private static int IndexOfStep(string end, EditAmount? from) =>
        from is { Unit: EditAmount.Clock } && EditAmount.Parse(end.Trim()) is { Unit: EditAmount.Clock }
            ? -1
            : end.LastIndexOf(':');

    private static EditRange InOneUnit(EditRange range)
    {
        string unit = range.From.IsBareZero ? range.To.Unit : range.From.Unit;
        string ofStep = unit == EditAmount.Clock ? EditAmount.Span : unit;
        return range with
        {
            From = Given(range.From, unit),
            To = Given(range.To, unit),
            Step =
                range.Step is not { } step ? null
                : Given(step, ofStep).Unit == ofStep ? Given(step, ofStep) with { Unit = unit }
                : step,
        };
    }

    private static EditAmount Given(EditAmount amount, string unit) =>
        amount.IsBareZero && unit.Length > 0 ? amount with { Unit = unit, IsWhole = false } : amount;

    private decimal ClockStep()
    {
        decimal minute = SimSpan.FromMinutes(1).Microseconds;
        return From.Number % minute == 0 && To.Number % minute == 0 ? minute : SimSpan.FromSeconds(1).Microseconds;
    }

    private EditValues? Stepped(decimal step, out string mistake)
    {
        if (Width / EditValues.Most >= step)
        {
            mistake =
                $"the range '{Text}' has more than {EditValues.Most:N0} values; write {(Step is null ? "ends that are nearer to each other" : "a larger step")}";
            return null;
        }

        mistake = "";
        return new EditValues((long)decimal.Floor(Width / step) + 1, place => At(place * step));
    }

    // So many digits that there are enough values in every stratum, and no more than one reads easily.
    private EditValues? Fine(int strata, out string mistake)
    {
        decimal finest = From.Unit == EditAmount.Span ? 1 : Finest;
        decimal step = Coarsest;
        while (step > finest && !IsFine(step, strata))
        {
            step /= 10;
        }

        // Where the ends lie too near to each other for the smallest unit, its steps are all the values there are.
        if (Width < step * strata)
        {
            return Stepped(step, out mistake);
        }

        mistake =
            Width > step * EditValues.Most
                ? $"the range '{Text}' has ends of too many digits for how far they lie apart; write fewer digits"
                : "";
        return mistake.Length > 0
            ? null
            : new EditValues((long)(Width / step), place => At(place * step)) { IsContinuous = true };
    }

    private bool IsFine(decimal step, int strata) =>
        From.Number % step == 0 && To.Number % step == 0 && Width >= step * strata * FinePerStratum;

    private string At(decimal more)
    {
        string sign = From.Prefix is "+" || To.Prefix is "+" ? "+" : From.Prefix;
        return (From with { Prefix = sign, Number = From.Number + more }).ToString();
    }
}
