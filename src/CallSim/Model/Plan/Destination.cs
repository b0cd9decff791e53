namespace CallSim.Model;

/// <summary>What a contact can be sent to.</summary>
public enum DestinationKind
{
    /// <summary>A queue.</summary>
    Queue,

    /// <summary>A number, and by it a line.</summary>
    Number,

    /// <summary>The first step of a call flow.</summary>
    Flow,

    /// <summary>A step of the same flow.</summary>
    Step,

    /// <summary>The same menu once more; only of a menu's option.</summary>
    Repeat,
}

/// <summary>Where a contact goes next: a queue, a number, a flow, or a step of the flow it is in.</summary>
/// <param name="Kind">The kind of thing.</param>
/// <param name="Name">Its name; empty for <see cref="DestinationKind.Repeat"/>.</param>
public readonly record struct Destination(DestinationKind Kind, string Name)
{
    /// <summary>A queue.</summary>
    public static Destination Queue(string name) => new(DestinationKind.Queue, name);

    /// <summary>A number.</summary>
    public static Destination Number(string name) => new(DestinationKind.Number, name);

    /// <summary>The first step of a flow.</summary>
    public static Destination Flow(string name) => new(DestinationKind.Flow, name);

    /// <summary>A step of the same flow.</summary>
    public static Destination Step(string name) => new(DestinationKind.Step, name);

    /// <summary>The same menu once more.</summary>
    public static Destination Repeat => new(DestinationKind.Repeat, "");

    /// <summary>The destination as scenarios write it: <c>queues.sales</c>, <c>ivr.welcome</c>, or the bare name of a step.</summary>
    public override string ToString() =>
        Kind switch
        {
            DestinationKind.Queue => $"queues.{Name}",
            DestinationKind.Number => $"numbers.{Name}",
            DestinationKind.Flow => $"ivr.{Name}",
            DestinationKind.Repeat => "repeat",
            _ => Name,
        };
}
