using System.Runtime.CompilerServices;

namespace CallSim.Model;

/// <summary>A caller in a call flow has had enough and hangs up.</summary>
internal static class CallerHangsUp
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Happens(Centre centre, ContactId contact) => centre.Exits.HangUp(contact);
}
