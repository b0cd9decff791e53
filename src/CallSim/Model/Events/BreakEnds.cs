using System.Runtime.CompilerServices;

namespace CallSim.Model;

/// <summary>An agent's break is over.</summary>
internal static class BreakEnds
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Happens(Centre centre, int place)
    {
        centre.Agenda.States.RemoveEarliest();
        centre.Breaks.End(place);
        centre.Acd.MatchLater();
    }
}
