namespace CallSim.Model;

/// <summary>The contacts that join a queue or enter a flow at this instant, once what goes before has happened, in the order caused.</summary>
internal sealed class MoveList
{
    private readonly Queue<(ContactId Contact, long Number)> _moving = new();

    public bool IsEmpty => _moving.Count == 0;

    public void Add(ContactId contact, long number) => _moving.Enqueue((contact, number));

    /// <summary>The first contact, with its number: its row may meanwhile be that of another.</summary>
    public (ContactId Contact, long Number) Take() => _moving.Dequeue();
}
