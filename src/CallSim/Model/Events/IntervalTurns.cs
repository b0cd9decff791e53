using System.Runtime.CompilerServices;

namespace CallSim.Model;

/// <summary>An interval ends and the next begins.</summary>
internal static class IntervalTurns
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Happens(Centre centre)
    {
        centre.Timetable.EndInterval();
        centre.Timetable.BeginInterval();
    }
}
