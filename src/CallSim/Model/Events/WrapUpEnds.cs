using System.Runtime.CompilerServices;

namespace CallSim.Model;

/// <summary>An agent has wrapped up and takes the next contact.</summary>
internal static class WrapUpEnds
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Happens(Centre centre, AgentId agent)
    {
        centre.Desk.EndWrapUp(agent);
        centre.Acd.Free(agent);
        centre.Closing.EndIfAllIsDone();
    }
}
