namespace CallSim.Scenarios.Grammar;

/// <summary>Days of the week: <c>sat</c>, <c>mon-fri</c>, <c>mon,wed</c>; a range may run over Sunday: <c>fri-mon</c>.</summary>
internal static class WeekDayText
{
    /// <summary>The days as the language writes them, Monday first.</summary>
    public static readonly ImmutableArray<string> Names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    public static Parsed<WeekDays> Parse(string text)
    {
        WeekDays days = WeekDays.None;
        foreach (string part in text.Split(','))
        {
            string[] ends = [.. part.Split('-').Select(end => end.Trim())];
            if (ends.Length > 2 || ends.FirstOrDefault(end => !Names.Contains(end)) is not null)
            {
                return Unknown(ends);
            }

            WeekDays range = Range(Names.IndexOf(ends[0]), Names.IndexOf(ends[^1]));
            if ((days & range) != WeekDays.None)
            {
                return new Problem("a day stands twice", "write each day once");
            }

            days |= range;
        }

        return days;
    }

    private static WeekDays Range(int first, int last)
    {
        WeekDays days = (WeekDays)(1 << last);
        for (int day = first; day != last; day = (day + 1) % Names.Length)
        {
            days |= (WeekDays)(1 << day);
        }

        return days;
    }

    private static Problem Unknown(string[] ends)
    {
        string wrong = ends.FirstOrDefault(end => !Names.Contains(end)) ?? "";
        string? meant = Names.FirstOrDefault(name => wrong.StartsWith(name, StringComparison.OrdinalIgnoreCase));
        return new Problem(
            "the days are " + string.Join(", ", Names),
            meant is null ? null : $"write {meant} for {Printable.Quote(wrong)}"
        );
    }
}
