using System.Runtime.CompilerServices;

namespace CallSim.Model;

/// <summary>An outage is repaired.</summary>
internal static class OutageEnds
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Happens(Centre centre, OutageId outage)
    {
        centre.Agenda.States.RemoveEarliest();
        centre.Outages.End(outage);
    }
}
