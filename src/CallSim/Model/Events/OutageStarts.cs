using System.Runtime.CompilerServices;

namespace CallSim.Model;

/// <summary>An outage starts.</summary>
internal static class OutageStarts
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Happens(Centre centre, OutageId outage)
    {
        centre.Agenda.States.RemoveEarliest();
        centre.Outages.Start(outage);
    }
}
