using System.Runtime.CompilerServices;

namespace CallSim.Model;

/// <summary>A group's number changes to that of the interval.</summary>
internal static class StaffingChanges
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Happens(Centre centre, GroupId group)
    {
        centre.Agenda.States.RemoveEarliest();
        centre.Staff.Schedule(group, centre.HeadCounts[group.Row].At(centre.Clock.PlanColumn));
        centre.Acd.MatchLater();
    }
}
