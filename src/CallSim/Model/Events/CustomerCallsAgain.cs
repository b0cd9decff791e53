using System.Runtime.CompilerServices;

namespace CallSim.Model;

/// <summary>A customer who did not get through, or whose matter was not solved, calls again.</summary>
internal static class CustomerCallsAgain
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Happens(Centre centre, CustomerId customer)
    {
        Customer caller = centre.Customers.Take(customer);
        centre.Reception.Admit(centre.Reception.EnterAgain(caller));
    }
}
