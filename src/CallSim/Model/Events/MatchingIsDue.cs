using System.Runtime.CompilerServices;

namespace CallSim.Model;

/// <summary>All ends and changes of this instant are done: whoever waits and whoever is idle are brought together.</summary>
internal static class MatchingIsDue
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Happens(Centre centre) => centre.Acd.Match();
}
