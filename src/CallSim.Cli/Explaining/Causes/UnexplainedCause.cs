namespace CallSim.Cli.Explaining.Causes;

/// <summary>No other cause was found: the agents should have been enough.</summary>
internal sealed class UnexplainedCause : ICause
{
    public string Name => "not explained";

    public bool IsOfGroups => true;

    public IEnumerable<Part> Look(Miss miss)
    {
        if (miss.Whole <= 0)
        {
            double load = miss.Work?.Load(miss.Interval) ?? 0;
            double present = miss.Work?.Present(miss.Interval) ?? 0;
            yield return new(this, "", 0, [load, present]);
        }
    }

    public string Tell(TellRange told) =>
        $"by the counters {told.N(1)} agents were enough for {told.N(0)} erlangs: what is missed comes from within the interval, from queues that not all may serve, or from days that differ";
}
