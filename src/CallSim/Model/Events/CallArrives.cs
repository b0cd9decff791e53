namespace CallSim.Model;

/// <summary>A customer calls: the contact joins its queue, and the type's next arrival is armed.</summary>
internal static class CallArrives
{
    public static void Happens(Centre centre, ContactTypeId type)
    {
        ulong customerKey = centre.Arrivals.Next(type);
        int row = centre.Clock.LedgerRow;
        LaneId lane = centre.Layout.Lanes.Unanswered(type);
        ContactId contact = centre.Contacts.Enter(type, customerKey, row, lane, centre.Agenda.Now);
        centre.Ledgers.ContactsSimulated++;
        centre.Ledgers.Contacts.Offered(row, type);
        centre.Ledgers.Legs.Offered(row, lane);
        centre.Acd.Offer(contact);
    }
}
