using System.Runtime.CompilerServices;

namespace CallSim.Model;

/// <summary>A customer calls: the contact joins its queue, and the type's next arrival is armed.</summary>
internal static class CallArrives
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Happens(Centre centre, ContactTypeId type)
    {
        ulong customerKey = centre.Arrivals.Next(type);
        int row = centre.Clock.LedgerRow;
        centre.Ledgers.ContactsSimulated++;
        ContactBooking booking = centre.Ledgers.Contacts.Offered(row, type);
        LegBooking leg = centre.Ledgers.Legs.Offered(row, centre.Layout.Lanes.Unanswered(type));
        centre.Acd.Offer(centre.Contacts.Enter(type, customerKey, booking, leg, centre.Agenda.Now));
    }
}
