namespace CallSim.Cli.Explaining.Causes;

/// <summary>So few contacts that one of them decides: a single one breaks the target.</summary>
internal sealed class FewContactsCause : ICause
{
    public string Name => "few contacts";

    public IEnumerable<Part> Look(Miss miss)
    {
        double offered = miss.Counters.Count(miss.Goal.Scope.ToString(), miss.Interval, "offered");
        double allowed = miss.Goal.IsLeast ? 1 - miss.Goal.Bound : miss.Goal.Bound;
        if (miss.Whole <= 0 && miss.Goal.Unit == Model.MetricUnit.Share && offered > 0 && offered * allowed < 1)
        {
            yield return new(this, "", 1, [offered]);
        }
    }

    public string Tell(TellRange told) =>
        $"only {told.N(0)} contacts came a day, and one of them alone breaks the target";
}
