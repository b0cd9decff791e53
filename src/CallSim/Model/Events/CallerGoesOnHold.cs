using System.Runtime.CompilerServices;

namespace CallSim.Model;

/// <summary>The talk is over, and the agent has the caller hold before the conversation ends.</summary>
internal static class CallerGoesOnHold
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Happens(Centre centre, ContactId contact) => centre.Desk.Hold(contact);
}
