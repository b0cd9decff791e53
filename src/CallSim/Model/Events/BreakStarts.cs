using System.Runtime.CompilerServices;

namespace CallSim.Model;

/// <summary>An agent's break is due.</summary>
internal static class BreakStarts
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Happens(Centre centre, int place)
    {
        centre.Agenda.States.RemoveEarliest();
        centre.Breaks.IsDue(place);
        centre.Acd.MatchLater();
    }
}
