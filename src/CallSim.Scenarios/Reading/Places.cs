namespace CallSim.Scenarios.Reading;

/// <summary>The kinds of place that a contact can be led to from somewhere.</summary>
[Flags]
internal enum Places
{
    None = 0,
    Queue = 1,
    Number = 2,
    Flow = 4,
    Step = 8,
    Repeat = 16,
}
