using System.Runtime.CompilerServices;

namespace CallSim.Model;

/// <summary>All that goes before is done: the first of the contacts that move on at this instant joins its queue or enters its flow.</summary>
internal static class ContactMovesOn
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Happens(Centre centre) => centre.Reception.MoveFirstOn();
}
