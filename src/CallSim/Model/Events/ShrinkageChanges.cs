using System.Runtime.CompilerServices;

namespace CallSim.Model;

/// <summary>How many of a group with shifts are off the phones changes with the interval.</summary>
internal static class ShrinkageChanges
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Happens(Centre centre, GroupId group)
    {
        centre.Agenda.States.RemoveEarliest();
        centre.Crews.Settle(group);
        centre.Acd.MatchLater();
    }
}
