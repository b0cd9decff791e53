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
            double lost = counters.Flows.Sum(flow => counters.Count(flow, miss.Interval, "hung_up"));
            yield return new(this, "", explained, [inMenu, taken, SecondsEach(counters, miss.Interval), ports, lost]);
        }
    }

    // Of those who came in the interval, however long they stay after it; where none did, of the whole run.
    private static double SecondsEach(RunCounters counters, int interval)
    {
        (double Callers, double? Seconds)[] flows =
        [
            .. counters.Flows.Select(flow =>
                (counters.Count(flow, interval, "entered"), counters.At(flow, interval, "ivr_time_s"))
            ),
        ];
        double callers = flows.Where(flow => flow.Seconds is not null).Sum(flow => flow.Callers);
        return callers > 0
            ? flows.Sum(flow => flow.Callers * (flow.Seconds ?? 0)) / callers
            : counters.Total("all", "ivr_time_s");
    }

    public string Tell(TellRange told) =>
        told.Numbers[1] > 0
            ? $"callers in the menu, {told.N(2)} s each, held {told.N(0)} of {told.N(1)} taken channels; {told.N(3)} found no port, {told.N(4)} hung up in the menu"
            : $"callers in the menu, {told.N(2)} s each, took {told.N(0)} ports in the mean; {told.N(3)} found none free, {told.N(4)} hung up in the menu";
}
