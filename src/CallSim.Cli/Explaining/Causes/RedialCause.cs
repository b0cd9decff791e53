namespace CallSim.Cli.Explaining.Causes;

/// <summary>Contacts of customers who did not get through before: what fewer agents would do without them.</summary>
internal sealed class RedialCause : ICause
{
    private const double LeastShare = 0.05;

    public string Name => "redials";

    public IEnumerable<Part> Look(Miss miss)
    {
        string scope = miss.Goal.Scope.Kind is Model.ScopeKind.Contact ? miss.Goal.Scope.ToString() : "all";
        double first = miss.Counters.Count(scope, miss.Interval, "first_attempts");
        double again = miss.Counters.Count(scope, miss.Interval, "redials");
        double repeated = first + again > 0 ? again / (first + again) : 0;
        if (repeated < LeastShare)
        {
            yield break;
        }

        double without = miss.IsBlocking
            ? miss.Left * repeated
            : miss.NeededWithBacklog - miss.Study.Needed(miss.Work!, miss.Interval, backlog: true, share: 1 - repeated);
        double share = miss.Take(without);
        if (share > 0)
        {
            yield return new(this, "", share, [repeated, again, first + again, without]);
        }
    }

    public string Tell(TellRange told) =>
        $"{told.N(1)} of {told.N(2)} attempts ({told.P(0)}) were redials of customers who had not got through";
}
