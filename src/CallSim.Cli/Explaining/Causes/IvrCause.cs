namespace CallSim.Cli.Explaining.Causes;

/// <summary>
/// The menu held the lines: of what was blocked as all channels were busy, as much as the share of taken channels whose callers were in a
/// call flow; and all that found no port of a flow.
/// </summary>
internal sealed class IvrCause : ICause
{
    public string Name => "time in the menu";

    public IEnumerable<Part> Look(Miss miss)
    {
        RunCounters counters = miss.Counters;
        double taken = counters.Lines.Sum(line => counters.Line(line, miss.Interval, "carried_erlangs"));
        double inMenu = counters.Flows.Sum(flow => counters.Count(flow, miss.Interval, "ivr_mean"));
        if (!miss.IsBlocking || inMenu <= 0)
        {
            yield break;
        }

        double share = taken > 0 ? Math.Min(1, inMenu / taken) : 0;
        double ports = miss.Blocked("blocked_ports");
        double explained = miss.Take((share * miss.Blocked("blocked_all_busy")) + ports);
        if (explained > 0)
        {
            double entered = counters.Flows.Sum(flow => counters.Count(flow, miss.Interval, "entered"));
            double lost = counters.Flows.Sum(flow => counters.Count(flow, miss.Interval, "hung_up"));
            double time = entered > 0 ? inMenu * counters.Seconds(miss.Interval) / entered : 0;
            yield return new(this, "", explained, [inMenu, taken, time, ports, lost]);
        }
    }

    public string Tell(TellRange told) =>
        $"callers in the menu, {told.N(2)} s each, held {told.N(0)} of {told.N(1)} taken channels; {told.N(3)} found no port, {told.N(4)} hung up in the menu";
}
