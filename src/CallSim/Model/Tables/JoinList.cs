namespace CallSim.Model;

/// <summary>The contacts that join a queue at this instant, once what goes before has happened, in the order caused.</summary>
internal sealed class JoinList
{
    private readonly Queue<(ContactId Contact, long Number)> _joining = new();

    public bool IsEmpty => _joining.Count == 0;

    public void Add(ContactId contact, long number) => _joining.Enqueue((contact, number));

    /// <summary>The first contact, with its number: its row may meanwhile be that of another.</summary>
    public (ContactId Contact, long Number) Take() => _joining.Dequeue();
}
