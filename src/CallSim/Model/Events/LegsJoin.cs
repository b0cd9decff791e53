using System.Runtime.CompilerServices;

namespace CallSim.Model;

/// <summary>All that goes before is done: the first of the contacts that join a queue at this instant does.</summary>
internal static class LegsJoin
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Happens(Centre centre) => centre.Acd.JoinFirst();
}
