using System.Runtime.CompilerServices;

namespace CallSim.Model;

/// <summary>A customer calls for the first time, and the type's next arrival is armed.</summary>
internal static class CallArrives
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Happens(Centre centre, ContactTypeId type)
    {
        ulong customerKey = centre.Arrivals.Next(type);
        centre.Reception.Admit(centre.Reception.Enter(type, customerKey));
    }
}
