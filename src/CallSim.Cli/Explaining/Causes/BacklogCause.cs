namespace CallSim.Cli.Explaining.Causes;

/// <summary>Callers who waited already when the interval began: the agents they take more.</summary>
internal sealed class BacklogCause : ICause
{
    // Agents come whole: for less than a caller the formula may take another, and it would not be for the backlog.
    private const double LeastWaiting = 1;

    public string Name => "backlog";

    public bool IsOfGroups => true;

    public IEnumerable<Part> Look(Miss miss)
    {
        if (
            miss.Work is null
            || miss.Interval == 0
            || !miss.Study.IsMissed(miss.Interval - 1)
            || miss.Work.Waiting(miss.Interval) < LeastWaiting
        )
        {
            yield break;
        }

        double share = miss.Take(miss.NeededWithBacklog - miss.Needed);
        if (share > 0)
        {
            yield return new(
                this,
                "",
                share,
                [
                    miss.Work.Waiting(miss.Interval),
                    miss.Work.Backlog(miss.Interval),
                    miss.NeededWithBacklog - miss.Needed,
                ]
            );
        }
    }

    public string Tell(TellRange told) =>
        $"{told.N(0)} callers of the interval before were still waiting, {told.N(1)} erlangs of work that take {told.N(2)} agents more";
}
