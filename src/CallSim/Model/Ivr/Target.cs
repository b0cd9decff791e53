namespace CallSim.Model;

/// <summary>What a target is: a destination of the plan with its name resolved, or an end.</summary>
internal enum TargetKind : byte
{
    Queue,
    Number,
    Flow,
    Step,

    /// <summary>The same menu once more, as long as it has repeats left.</summary>
    Repeat,

    /// <summary>The contact ends with an outcome.</summary>
    End,
}

/// <summary>Where a contact goes next.</summary>
/// <param name="Kind">The kind of thing.</param>
/// <param name="Row">Its row; for an end the <see cref="ContactOutcome"/>.</param>
internal readonly record struct Target(TargetKind Kind, int Row)
{
    public static Target Queue(QueueId queue) => new(TargetKind.Queue, queue.Row);

    public static Target End(ContactOutcome outcome) => new(TargetKind.End, (int)outcome);
}
