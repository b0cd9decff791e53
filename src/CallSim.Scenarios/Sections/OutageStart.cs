using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Sections;

/// <summary>
/// Reads when an outage starts, counted from the plan's start: a clock time is its first occurrence at or after it, a date
/// and time is itself. Edits such as <c>+1h</c> move it from there.
/// </summary>
/// <param name="context">What the readers share.</param>
internal sealed class OutageStart(ReadingContext context)
{
    private const string Form = "a clock time such as 10:15, or 2026-03-02T10:15";
    private static readonly SimSpan Day = SimSpan.FromDays(1);

    /// <summary>The time from the plan's start; null when there is none that can be simulated, which is reported.</summary>
    /// <param name="node">Where it stands.</param>
    /// <param name="who">The outage, for messages.</param>
    public SimSpan? Read(Node node, string who)
    {
        if (context.Scalars.Scalar(node, $"at of {who}", Form, canScale: true) is not { } scalar)
        {
            return null;
        }

        if (!WallTime.TryParse(scalar.Text, out WallTime moment, out string? problem))
        {
            Problem? trap = Found.TextTrap(scalar.Text);
            string message = $"at of {who} must be {Form}, found {Found.Text(node)}";
            context.Diagnostics.Error(node.Place, message, trap?.Fix ?? problem);
            return null;
        }

        return context.Time is { } time ? Offset(node, moment, time, who) : null;
    }

    private SimSpan? Offset(Node node, WallTime moment, TimePlan time, string who)
    {
        if (moment.Date is not null && time.Date is null)
        {
            string message = $"at of {who} has a date, but time.start has none";
            context.Diagnostics.Error(node.Place, message, "write a date there, or a clock time such as 10:15 here");
            return null;
        }

        SimSpan clock = SpanOf(moment.Clock) - SpanOf(time.Clock);
        SimSpan written =
            moment.Date is { } date ? clock + Day * (date.DayNumber - time.Date!.Value.DayNumber)
            : clock < SimSpan.Zero ? clock + Day
            : clock;
        if (context.Scalars.Moved(node, $"at of {who}", written) is not { } offset)
        {
            return null;
        }

        SimSpan last = time.Close == CloseRule.Drain ? time.Length + time.DrainAtMost : time.Length;
        if (offset >= SimSpan.Zero && offset < last)
        {
            return offset;
        }

        string drain = time.Close == CloseRule.Drain ? $" and closes within {time.DrainAtMost}" : "";
        string never = $"{who} never happens: the run begins at {time.LabelOf(0)}, takes {time.Length}{drain}";
        context.Diagnostics.Warning(node.Place, never, "write a time in the run");
        // What would have to start before the run cannot be said in a plan, and never happens there anyway.
        return offset >= SimSpan.Zero ? offset : null;
    }

    private static SimSpan SpanOf(TimeOnly clock) => new(clock.Ticks / TimeSpan.TicksPerMicrosecond);
}
