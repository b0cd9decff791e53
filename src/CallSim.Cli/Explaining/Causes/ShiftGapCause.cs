namespace CallSim.Cli.Explaining.Causes;

/// <summary>
/// Fewer agents on the phones than in the nearest interval that clearly met the target, by a tenth and half an agent at least, beyond what the load
/// fell by: a shift or a break, absence, shrinkage.
/// </summary>
internal sealed class ShiftGapCause : ICause
{
    private const double LeastShare = 0.1;
    private const double LeastAgents = 0.5;
    private const double Visible = 0.05;

    public string Name => "shift gap";

    public bool IsOfGroups => true;

    public IEnumerable<Part> Look(Miss miss)
    {
        if (miss is not { Work: { } work, Reference: { } before })
        {
            yield break;
        }

        double there = work.Present(before);
        double here = work.Present(miss.Interval);
        // Whom an outage took away, that has explained already.
        double outages = work.LostToOutages(miss.Interval) - work.LostToOutages(before);
        double fall = there - here - outages;
        double lessNeeded = Math.Max(0, miss.Study.Needed(work, before, backlog: false) - miss.Needed);
        if (fall < Math.Max(LeastAgents, LeastShare * there))
        {
            yield break;
        }

        double share = miss.Take(fall - lessNeeded);
        if (share > 0)
        {
            double Fewer(string column) => work.Agents(before, column) - work.Agents(miss.Interval, column);
            yield return new(
                this,
                miss.Counters.Labels[before],
                share,
                [
                    here,
                    there,
                    miss.NeededWithBacklog,
                    work.Load(miss.Interval),
                    work.Load(before),
                    Fewer("scheduled"),
                    -Fewer("break"),
                    -Fewer("absent") - outages,
                ]
            );
        }
    }

    public string Tell(TellRange told)
    {
        (int Number, string What)[] where = [(5, "fewer scheduled"), (6, "more on a break"), (7, "more absent")];
        string[] parts =
        [
            .. where
                .Where(one => told.Numbers[one.Number] >= Visible)
                .Select(one => $"{told.N(one.Number)} {one.What}"),
        ];
        return $"{told.N(0)} agents on the phones, {told.N(1)} at {told.Subject}, while the load was {told.N(3)} erlangs after {told.N(4)}; {told.N(2)} were needed"
            + (parts.Length == 0 ? "" : $" ({string.Join(", ", parts)})");
    }
}
