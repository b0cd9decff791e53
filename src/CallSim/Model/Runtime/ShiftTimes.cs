namespace CallSim.Model;

/// <summary>When the occurrences of a shift and of its breaks begin, counted from the plan's start.</summary>
internal sealed class ShiftTimes(ShiftPlan shift, TimePlan time)
{
    private static readonly SimSpan s_day = SimSpan.FromDays(1);

    /// <summary>The first day whose shift ends after the plan's start: the day of the start, or the one before. Null where there is none.</summary>
    public int? FirstDay()
    {
        bool runsOverTheStart = IsOn(-1) && StartOn(-1) + shift.Length > SimSpan.Zero;
        bool isOver = IsOn(0) && StartOn(0) + shift.Length <= SimSpan.Zero;
        return runsOverTheStart ? -1 : NextDay(isOver ? 0 : -1);
    }

    /// <summary>The next day on which the shift starts, before first attempts stop. Null where there is none.</summary>
    public int? NextDay(int day)
    {
        for (int next = day + 1; StartOn(next) < time.Length; next++)
        {
            if (IsOn(next))
            {
                return next;
            }
        }

        return null;
    }

    /// <summary>When the shift of a day starts; before the plan's start it is negative.</summary>
    public SimSpan StartOn(int day) => (s_day * day) + shift.Start - time.ClockSpan;

    /// <summary>When an agent's break begins, after the start of the shift.</summary>
    /// <param name="plan">The break.</param>
    /// <param name="agent">The agent's place in the shift, from 0.</param>
    /// <param name="agents">How many are on the roster of that day.</param>
    public SimSpan BreakOf(BreakPlan plan, int agent, int agents)
    {
        if (plan.After is { } after)
        {
            return after;
        }

        // A window that opens earlier by the clock than the shift opens on the day after it.
        long opens = (plan.From!.Value - shift.Start).Microseconds;
        opens = ((opens % s_day.Microseconds) + s_day.Microseconds) % s_day.Microseconds;
        long lastBegins = (plan.To!.Value - plan.From.Value - plan.Length).Microseconds;
        long gaps = Math.Max(1, agents - 1);
        return new SimSpan(opens + (((2 * lastBegins * agent) + gaps) / (2 * gaps)));
    }

    private bool IsOn(int day)
    {
        if (time.Date is not { } date)
        {
            return true;
        }

        // Sunday is 0 there and the last day here.
        int weekday = ((int)date.AddDays(day).DayOfWeek + 6) % 7;
        return shift.Days.HasFlag((WeekDays)(1 << weekday));
    }
}
