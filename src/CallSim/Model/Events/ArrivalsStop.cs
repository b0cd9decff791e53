using System.Runtime.CompilerServices;

namespace CallSim.Model;

/// <summary>First attempts stop: the last interval ends and the centre closes.</summary>
internal static class ArrivalsStop
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Happens(Centre centre)
    {
        centre.Timetable.EndInterval();
        centre.Closing.StopArrivals();
    }
}
