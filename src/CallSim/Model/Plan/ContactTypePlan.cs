using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>One reason to get in touch: how many customers have it and what they are like.</summary>
public sealed record ContactTypePlan
{
    /// <summary>The name, unique among contact types. It keys the type's random draws.</summary>
    public required string Name { get; init; }

    /// <summary>Expected first attempts an hour, at least 0, in each interval; the arrivals are Poisson within it.</summary>
    public required IntervalSeries<double> ArrivalsPerHour { get; init; }

    /// <summary>
    /// Replays a log: the instants of first attempts, counted from the plan's start, in rising order; the same in every
    /// replication, none in the warm-up. Default none. With a log, <see cref="ArrivalsPerHour"/> and day factors are without meaning.
    /// </summary>
    public ImmutableArray<SimSpan> ArrivalLog { get; init; } = [];

    /// <summary>Whether the volume already holds redials and repeat calls. Default false: it counts first attempts.</summary>
    public bool CountsAllAttempts { get; init; }

    /// <summary>A factor a day of this type's own, on top of the plan's; null for none.</summary>
    public DayFactorPlan? Busyness { get; init; }

    /// <summary>Where the contacts go first: a queue, a number or a flow.</summary>
    public required Destination To { get; init; }

    /// <summary>The skill that solves the matter; null for that of whichever queue the contact is in.</summary>
    public string? Needs { get; init; }

    /// <summary>The conversation, without hold; drawn at the answer.</summary>
    public required IntervalSeries<Law> Talk { get; init; }

    /// <summary>How long a caller waits in the queue before hanging up; null for ever. Drawn on joining.</summary>
    public IntervalSeries<Law>? Patience { get; init; }

    /// <summary>The chance to leave at once on finding nobody free, from 0 to 1. Default 0.</summary>
    public double Balks { get; init; }

    /// <summary>The stay on hold that follows the talk, if any.</summary>
    public HoldPlan? Hold { get; init; }

    /// <summary>The agent's work after the conversation; null for none. Drawn at the end of the conversation.</summary>
    public IntervalSeries<Law>? WrapUp { get; init; }

    /// <summary>How customers who did not get through call again; null for never.</summary>
    public RedialPlan? Redials { get; init; }

    /// <summary>The chance that a served contact's matter is solved, from 0 to 1. Default 1.</summary>
    public double Resolved { get; init; } = 1;

    /// <summary>How customers whose matter is not solved call again; null for never.</summary>
    public CallsAgainPlan? CallsAgain { get; init; }

    /// <summary>What is wanted for these contacts. Default nothing.</summary>
    public GoalsPlan Goals { get; init; } = GoalsPlan.None;

    /// <summary>The first attempts expected in a replication, those of the warm-up included, on days of average busyness.</summary>
    /// <param name="time">The plan's time.</param>
    public double ExpectedContacts(TimePlan time)
    {
        ArgumentNullException.ThrowIfNull(time);
        if (!ArrivalLog.IsDefaultOrEmpty)
        {
            return ArrivalLog.Length;
        }

        double warmUp = ArrivalsPerHour.At(0) * time.WarmUp.Seconds;
        double measured = ArrivalsPerHour.IsConstant
            ? ArrivalsPerHour.At(0) * time.Length.Seconds
            : Enumerable
                .Range(0, time.IntervalCount)
                .Sum(interval => ArrivalsPerHour.At(interval) * time.LengthOf(interval).Seconds);
        return (warmUp + measured) / 3600;
    }

    /// <summary>
    /// The queue that its contacts come to where call flows understand them at every step and serve none; null where they come
    /// to none. Its skill solves the matter of a type that does not say what it needs.
    /// </summary>
    /// <param name="numbers">The numbers, that of <see cref="To"/> among them.</param>
    /// <param name="flows">The call flows, with all they lead to.</param>
    /// <exception cref="InvalidOperationException">A number, flow or step on the way is not there.</exception>
    public string? RightQueue(ImmutableArray<NumberPlan> numbers, ImmutableArray<FlowPlan> flows) =>
        RightWay.QueueOf(this, numbers, flows);
}

/// <summary>A stay on hold: some conversations have one, at their end.</summary>
public sealed record HoldPlan
{
    /// <summary>The share of conversations with a hold, from 0 to 1.</summary>
    public required double Chance { get; init; }

    /// <summary>How long it lasts; drawn when the talk ends.</summary>
    public required IntervalSeries<Law> Length { get; init; }
}
