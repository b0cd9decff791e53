using System.Runtime.CompilerServices;

namespace CallSim.Model;

/// <summary>A shift ends: its agents go, those who are busy when they are free.</summary>
internal static class ShiftEnds
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Happens(Centre centre, int place)
    {
        centre.Agenda.States.RemoveEarliest();
        centre.Shifts.End(place);
        centre.Acd.MatchLater();
    }
}
