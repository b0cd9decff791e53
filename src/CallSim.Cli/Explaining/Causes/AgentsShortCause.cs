namespace CallSim.Cli.Explaining.Causes;

/// <summary>Fewer agents than are needed for the load, and no other reason for it.</summary>
internal sealed class AgentsShortCause : ICause
{
    public string Name => "agents short";

    public bool IsOfGroups => true;

    public IEnumerable<Part> Look(Miss miss)
    {
        double share = miss.Work is null ? 0 : miss.Take(miss.Left);
        if (share > 0)
        {
            yield return new(
                this,
                "",
                share,
                [
                    miss.Work!.Load(miss.Interval),
                    miss.Work.Present(miss.Interval),
                    miss.NeededWithBacklog,
                    miss.Work.Offered(miss.Interval),
                ]
            );
        }
    }

    public string Tell(TellRange told) =>
        told.Numbers[0] > 0
            ? $"{told.N(0)} erlangs of calls met {told.N(1)} agents on the phones; {told.N(2)} were needed{Balking(told)}"
            : $"{told.N(3)} calls met {told.N(1)} agents on the phones; nobody was answered in the whole run, so that no counter tells how many were needed";

    private static string Balking(TellRange told) =>
        told.Counters.Total("all", "balked") > 0
            ? ", or more, since the formula knows no callers who leave at once"
            : "";
}
