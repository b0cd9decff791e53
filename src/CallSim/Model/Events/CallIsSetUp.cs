using System.Runtime.CompilerServices;

namespace CallSim.Model;

/// <summary>A line is set up: the machine answers, or the caller joins a queue.</summary>
internal static class CallIsSetUp
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Happens(Centre centre, ContactId contact) => centre.Trunks.EndSetup(contact);
}
