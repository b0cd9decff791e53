using System.Runtime.CompilerServices;

namespace CallSim.Model;

/// <summary>The simulation ends: nothing is left, or no more time is given.</summary>
internal static class RunEnds
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Happens(Centre centre)
    {
        centre.Closing.End();
        centre.Timetable.BookTime();
    }
}
