using System.Runtime.CompilerServices;

namespace CallSim.Model;

/// <summary>A shift starts: its agents come.</summary>
internal static class ShiftStarts
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Happens(Centre centre, int place)
    {
        centre.Agenda.States.RemoveEarliest();
        centre.Shifts.Start(place);
        centre.Acd.MatchLater();
    }
}
