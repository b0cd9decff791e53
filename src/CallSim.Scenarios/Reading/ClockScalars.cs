namespace CallSim.Scenarios.Reading;

/// <summary>Reads clock times and days of the week, and reports what is none.</summary>
internal static class ClockScalars
{
    /// <summary>A range of clock times; its end lies beyond 24:00 where it runs over midnight.</summary>
    public static ClockRange? ClockRange(this Scalars scalars, Node node, string what) =>
        scalars.Read(node, what, "a range of clock times such as 08:00-20:00", ClockText.ParseRange);

    /// <summary>Days of the week, as one text or a list; any but all of them need a plan with a date, which is reported.</summary>
    /// <param name="context">What the readers share.</param>
    /// <param name="node">The days, or the key that says them.</param>
    /// <param name="what">Whose days they are, for messages.</param>
    public static WeekDays? WeekDays(this ReadingContext context, Node node, string what)
    {
        ImmutableArray<Node> parts = node is SequenceNode { Items.IsEmpty: false } list ? list.Items : [node];
        WeekDays days = Model.WeekDays.None;
        foreach (Node part in parts)
        {
            if (
                context.Scalars.Read(part, what, "days of the week such as mon-fri or sat", WeekDayText.Parse)
                is not { } some
            )
            {
                return null;
            }

            if ((days & some) != Model.WeekDays.None)
            {
                context.Diagnostics.Error(part.Place, $"{what} has a day twice", "write each day once");
                return null;
            }

            days |= some;
        }

        if (context.Time is not { Date: null } || days == Model.WeekDays.All)
        {
            return days;
        }

        context.Diagnostics.Error(
            node.Place,
            $"{what} names days of the week, but time.start has no date",
            "write a date there, such as start: 2026-03-02T08:00"
        );
        return null;
    }
}
