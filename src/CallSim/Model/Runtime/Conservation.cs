namespace CallSim.Model;

/// <summary>
/// The laws that every replication keeps, to the unit and to the microsecond: nothing is lost and nothing is made. Each
/// compares facts that were counted in different places.
/// </summary>
internal static class Conservation
{
    /// <exception cref="InvalidOperationException">A law is broken.</exception>
    public static void Check(Centre centre)
    {
        NothingIsLeft(centre);
        EveryContactEndsOnce(centre.Ledgers.Contacts);
        EveryLegEndsOnce(centre.Ledgers.Legs);
        EveryCustomerEndsOnce(centre.Ledgers);
        LineConservation.Check(centre);
        FlowConservation.Check(centre);
        OutagesDropWhoIsDropped(centre.Ledgers);
        AgentsAreInOneState(centre.Ledgers.Agents.Cells);
        AgentsWorkOnLegs(centre.Ledgers);
        QueuesHoldWhoWaits(centre);
    }

    private static void NothingIsLeft(Centre centre)
    {
        Equal("contacts left in the centre", centre.Contacts.InPlay, 0);
        Equal("agents left wrapping up", centre.Agents.Wrapping, 0);
    }

    private static void EveryContactEndsOnce(ContactLedger contacts)
    {
        for (int row = 0; row < contacts.Rows; row++)
        {
            for (int type = 0; type < contacts.Types; type++)
            {
                long ended = 0;
                for (int counter = ContactCounter.FirstOutcome; counter < ContactCounter.FirstReason; counter++)
                {
                    ended += contacts[row, type, counter];
                }

                Equal("contacts ended and contacts offered", ended, contacts[row, type, ContactCounter.Offered]);
                long reasons = 0;
                for (int counter = ContactCounter.FirstReason; counter < ContactCounter.Redials; counter++)
                {
                    reasons += contacts[row, type, counter];
                }

                long blocked = contacts[row, type, ContactCounter.Of(ContactOutcome.Blocked)];
                Equal("contacts blocked and their reasons", reasons, blocked);
            }
        }
    }

    private static void EveryLegEndsOnce(LegLedger legs)
    {
        for (int row = 0; row < legs.Rows; row++)
        {
            long offered = 0;
            long ended = 0;
            for (int lane = 0; lane < legs.Lanes; lane++)
            {
                ref readonly LegCell cell = ref legs[row, lane];
                offered += cell.Offered;
                ended += cell.Answered + cell.Abandoned + cell.Balked + cell.QueueFull + cell.Unfinished + cell.Dropped;
            }

            Equal("legs ended and legs offered", ended, offered);
        }
    }

    private static void EveryCustomerEndsOnce(Ledgers ledgers)
    {
        CustomerLedger customers = ledgers.Customers;
        long first = 0;
        for (int row = 0; row < customers.Rows; row++)
        {
            for (int type = 0; type < customers.Types; type++)
            {
                long came = customers[row, type, CustomerCounter.Customers];
                long ended =
                    customers[row, type, CustomerCounter.Done]
                    + customers[row, type, CustomerCounter.Pending]
                    + customers[row, type, CustomerCounter.Unfinished];
                Equal("customers who ended and customers", ended, came);
                first += came;
            }
        }

        ContactLedger contacts = ledgers.Contacts;
        long again = contacts.Sum(ContactCounter.Redials) + contacts.Sum(ContactCounter.RepeatCalls);
        Equal("first and further contacts and all contacts", first + again, contacts.Sum(ContactCounter.Offered));
    }

    private static void OutagesDropWhoIsDropped(Ledgers ledgers)
    {
        long byOutages = ledgers.Outages is { } outages ? Sum(outages.Cells, OutageCounter.Dropped) : 0;
        long contacts = ledgers.Contacts.Sum(ContactCounter.Of(ContactOutcome.Dropped));
        Equal("contacts dropped and contacts that outages dropped", contacts, byOutages);
    }

    private static void AgentsAreInOneState(CounterTable agents)
    {
        for (int row = 0; row < agents.Rows; row++)
        {
            for (int group = 0; group < agents.Columns; group++)
            {
                Span<long> cell = agents[row, group];
                long present =
                    cell[AgentCounter.Idle]
                    + cell[AgentCounter.Talking]
                    + cell[AgentCounter.Holding]
                    + cell[AgentCounter.Wrapping];
                Equal(
                    "agent-microseconds present, on a break or absent, and scheduled or on overtime",
                    present + cell[AgentCounter.Break] + cell[AgentCounter.Absent],
                    cell[AgentCounter.Scheduled] + cell[AgentCounter.Overtime]
                );
            }
        }
    }

    private static void AgentsWorkOnLegs(Ledgers ledgers)
    {
        CounterTable agents = ledgers.Agents.Cells;
        LegCell legs = Sum(ledgers.Legs);
        Equal("microseconds talked by agents and on legs", Sum(agents, AgentCounter.Talking), legs.Talk);
        Equal("microseconds held by agents and on legs", Sum(agents, AgentCounter.Holding), legs.Hold);
        Equal("microseconds wrapped up by agents and on legs", Sum(agents, AgentCounter.Wrapping), legs.WrapUp);
    }

    private static void QueuesHoldWhoWaits(Centre centre)
    {
        CounterTable queues = centre.Ledgers.Queues.Cells;
        LegCell legs = Sum(centre.Ledgers.Legs);
        long waitedByLegs = legs.Wait + legs.UnfinishedWait;
        int all = queues.Columns - 1;
        Equal("microseconds waited in all queues and by legs", queues.Total(all, QueueCounter.Waiting), waitedByLegs);
        long waitedInQueues = Sum(queues, QueueCounter.Waiting) - queues.Total(all, QueueCounter.Waiting);
        Equal("microseconds waited in each queue and by legs", waitedInQueues, waitedByLegs);
    }

    private static LegCell Sum(LegLedger legs)
    {
        LegCell sum = default;
        for (int row = 0; row < legs.Rows; row++)
        {
            for (int lane = 0; lane < legs.Lanes; lane++)
            {
                ref readonly LegCell cell = ref legs[row, lane];
                sum.Answered += cell.Answered;
                sum.Unfinished += cell.Unfinished;
                sum.Wait += cell.Wait;
                sum.UnfinishedWait += cell.UnfinishedWait;
                sum.Talk += cell.Talk;
                sum.Hold += cell.Hold;
                sum.WrapUp += cell.WrapUp;
            }
        }

        return sum;
    }

    private static long Sum(CounterTable table, int counter)
    {
        long sum = 0;
        for (int column = 0; column < table.Columns; column++)
        {
            sum += table.Total(column, counter);
        }

        return sum;
    }

    public static void Equal(string what, long found, long expected)
    {
        if (found != expected)
        {
            throw new InvalidOperationException($"Not conserved: {what} ({found} against {expected}).");
        }
    }
}
