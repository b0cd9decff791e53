using System.Runtime.CompilerServices;

namespace CallSim.Model;

/// <summary>A waiting caller has had enough and hangs up.</summary>
internal static class CallerLosesPatience
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Happens(Centre centre, ContactId contact) => centre.Exits.Abandon(contact);
}
