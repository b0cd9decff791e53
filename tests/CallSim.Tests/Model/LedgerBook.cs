using CallSim.Model;

namespace CallSim.Tests.Model;

/// <summary>All that a replication has counted, a line a cell: what it is about, its name, its row, its counters.</summary>
internal sealed class LedgerBook
{
    private readonly List<string> _lines = [];
    private readonly CentreLayout _layout;
    private readonly Ledgers _ledgers;

    private LedgerBook(CentrePlan plan, int replication)
    {
        _layout = new CentreLayout(plan);
        _ledgers = new Ledgers(_layout);
        Replication.Run(_layout, _ledgers, seed: 4, replication);
        for (int row = 0; row < _ledgers.Contacts.Rows; row++)
        {
            WriteTypes(plan, row);
            WriteLegs(plan, row);
            Write("lines", row, plan.Lines.Select(line => line.Name), _ledgers.Lines.Cells);
            Write("flows", row, plan.Flows.Select(flow => flow.Name), _ledgers.Flows.Flows);
            Write("queues", row, plan.Queues.Select(queue => queue.Name), _ledgers.Queues.Cells);
            Write("agents", row, plan.AgentGroups.Select(group => group.Name), _ledgers.Agents.Cells);
            WriteSteps(plan, row);
        }
    }

    public List<string> Lines => _lines;

    public long Events => _ledgers.Events;

    public static LedgerBook Of(CentrePlan plan, int replication) => new(plan, replication);

    private void WriteTypes(CentrePlan plan, int row)
    {
        for (int type = 0; type < plan.ContactTypes.Length; type++)
        {
            string name = plan.ContactTypes[type].Name;
            long[] contacts =
            [
                .. Enumerable.Range(0, ContactCounter.Width).Select(counter => _ledgers.Contacts[row, type, counter]),
            ];
            long[] customers =
            [
                .. Enumerable.Range(0, CustomerCounter.Width).Select(counter => _ledgers.Customers[row, type, counter]),
            ];
            Write("contacts", name, row, contacts);
            Write("customers", name, row, customers);
        }
    }

    private void WriteLegs(CentrePlan plan, int row)
    {
        for (int lane = 0; lane < _layout.Lanes.Lanes.Length; lane++)
        {
            Lane of = _layout.Lanes.Lanes[lane];
            string group = of.Group.IsNone ? "nobody" : plan.AgentGroups[of.Group.Row].Name;
            string name =
                $"{plan.ContactTypes[of.Type.Row].Name}/{plan.Queues[of.Queue.Row].Name}/{group}/{of.IsLater}";
            LegCell cell = _ledgers.Legs[row, lane];
            // By joining; abandoned_here is counted by leaving.
            Write(
                "legs",
                name,
                row,
                [
                    cell.Offered,
                    cell.Answered,
                    cell.Abandoned,
                    cell.Balked,
                    cell.QueueFull,
                    cell.Unfinished,
                    cell.Waited,
                    cell.Wait,
                    cell.Talk,
                    cell.Hold,
                    cell.WrapUp,
                    cell.AbandonedShort,
                ]
            );
        }
    }

    private void WriteSteps(CentrePlan plan, int row)
    {
        foreach (FlowStep step in _layout.Flows.Steps)
        {
            string name = $"{plan.Flows[step.Flow.Row].Name}/{step.Name}";
            Write("steps", name, row, [.. _ledgers.Flows.Steps[row, step.Id.Row]]);
            for (int exit = 0; row == 0 && exit < step.Plays.Exits.Length; exit++)
            {
                long left = _ledgers.Flows.LeftBy(new(step.FirstEdge + exit));
                Write("ways out", $"{name}/{step.Plays.Exits[exit].Label}", row, [left]);
            }
        }
    }

    private void Write(string about, int row, IEnumerable<string> names, CounterTable table)
    {
        int column = 0;
        foreach (string name in names)
        {
            Write(about, name, row, [.. table[row, column++]]);
        }
    }

    private void Write(string about, string name, int row, long[] counters) =>
        _lines.Add($"{about} {name} {row}: {string.Join(' ', counters)}");
}
