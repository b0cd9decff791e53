using CallSim.Model;

namespace CallSim.Tests.Docs;

/// <summary>The most who waited at once, over all queues.</summary>
public sealed class LongestLine : ISimulationObserver
{
    private readonly HashSet<long> _waiting = [];

    public int Length { get; private set; }

    public void Happens(in Happening what)
    {
        if (what.Kind == JournalKind.Waits)
        {
            _waiting.Add(what.Contact);
            Length = Math.Max(Length, _waiting.Count);
        }
        else if (what.Kind is JournalKind.IsAnswered or JournalKind.Leaves)
        {
            _waiting.Remove(what.Contact);
        }
    }
}
