namespace CallSim.Cli.Benchmarking;

/// <summary>How a scenario's cost compares with its baseline, from better to worse.</summary>
internal enum LossVerdict
{
    /// <summary>Cheaper: every run is below every run of the baseline.</summary>
    Gained,

    /// <summary>The median is within what is allowed.</summary>
    Kept,

    /// <summary>The median is beyond what is allowed, but the runs spread too far, or are too few, to be sure.</summary>
    Undecided,

    /// <summary>Every run is beyond what is allowed, and above every run of the baseline.</summary>
    Lost,
}

/// <summary>What was measured of a scenario, beside its baseline.</summary>
/// <remarks>
/// Noise alone must not fail. A loss takes runs of which all lie beyond what is allowed and none overlaps with the
/// baseline: of runs that do not differ, five and five keep apart like that once in 252 times; fewer than three a side would do
/// so too often to be believed. And it has to show by both calibration loops: where others fill the caches meanwhile, a large
/// centre is slowed down as the large loop is, and a small one as the small loop is.
/// </remarks>
/// <param name="Record">What was measured now.</param>
/// <param name="Before">What the baseline says.</param>
/// <param name="Allow">How much more is allowed, as a share.</param>
internal sealed record Loss(BenchRecord Record, BaselineEntry Before, double Allow)
{
    private const int FewestRuns = 3;

    /// <summary>How much more a contact costs than before, by the medians and the small loop; 0.1 is 10 % more.</summary>
    public double Change => (Record.Cost.Median / Before.Cost.Median) - 1;

    /// <summary>The same by the large loop.</summary>
    public double ChangeByLarge => (Record.CostByLarge.Median / Before.CostByLarge.Median) - 1;

    /// <summary>The better verdict of the two loops; a gain only where both see one.</summary>
    public LossVerdict Verdict
    {
        get
        {
            LossVerdict small = Judge(Record.Cost, Before.Cost);
            LossVerdict large = Judge(Record.CostByLarge, Before.CostByLarge);
            LossVerdict better = small < large ? small : large;
            return better == LossVerdict.Gained && small != large ? LossVerdict.Kept : better;
        }
    }

    private LossVerdict Judge(Spread now, Spread before)
    {
        bool isEnough = Math.Min(Record.Runs.Length, Before.Runs) >= FewestRuns;
        double limit = before.Median * (1 + Allow);
        if (now.Median <= limit)
        {
            return isEnough && now.Max < before.Min ? LossVerdict.Gained : LossVerdict.Kept;
        }

        return isEnough && now.Min > limit && now.Min > before.Max ? LossVerdict.Lost : LossVerdict.Undecided;
    }
}
