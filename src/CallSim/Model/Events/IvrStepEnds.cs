using System.Runtime.CompilerServices;

namespace CallSim.Model;

/// <summary>A step of a call flow is over: the caller goes where it leads.</summary>
internal static class IvrStepEnds
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Happens(Centre centre, ContactId contact) => centre.Ivr.EndStep(contact);
}
