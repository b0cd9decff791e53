namespace CallSim.Statistics.Formulas;

/// <summary>
/// Erlang B, M/G/n/n: calls that find all trunks busy are lost and do not come back. Only the mean of the handle time matters,
/// not its law. Steady state: the load has lasted long enough. Erlang (1917).
/// </summary>
public sealed class ErlangB
{
    /// <summary>The figures of a trunk group. Takes time proportional to the trunks.</summary>
    /// <param name="load">The load.</param>
    /// <param name="trunks">The trunks, from 0 to 1,000,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer or more trunks.</exception>
    public ErlangB(OfferedLoad load, int trunks)
    {
        FormulaChecks.Servers(trunks, least: 0);
        (Load, Trunks) = (load, trunks);
        Blocking = LossRecursion.Lost(trunks, load.Erlangs);
    }

    /// <summary>The load.</summary>
    public OfferedLoad Load { get; }

    /// <summary>The trunks.</summary>
    public int Trunks { get; }

    /// <summary>The share of calls that find all trunks busy, from 0 to 1; also the share of time in which they are all busy.</summary>
    public double Blocking { get; }

    /// <summary>The mean number of busy trunks, in erlangs.</summary>
    public double BusyTrunks => Math.Min(Trunks, Load.Erlangs * (1 - Blocking));

    /// <summary>The share of time in which a trunk is busy, from 0 to 1; 0 where there is none.</summary>
    public double Occupancy => Trunks == 0 ? 0 : BusyTrunks / Trunks;

    /// <summary>The fewest trunks that lose at most a share of the calls.</summary>
    /// <param name="load">The load.</param>
    /// <param name="blockingAtMost">The share, from 0 to 1.</param>
    /// <returns>The figures of so many trunks; null where 1,000,000 are too few, as they always are for a share of 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is not from 0 to 1.</exception>
    public static ErlangB? FewestTrunks(OfferedLoad load, double blockingAtMost)
    {
        CheckShare(blockingAtMost);
        int? trunks = blockingAtMost > 0 ? LossRecursion.FewestServers(load.Erlangs, blockingAtMost) : null;
        return trunks is { } found ? new(load, found) : null;
    }

    /// <summary>The greatest load of which a trunk group loses at most a share.</summary>
    /// <param name="trunks">The trunks, from 1 to 1,000,000.</param>
    /// <param name="handleSeconds">The mean handle time in seconds, above 0.</param>
    /// <param name="blockingAtMost">The share, above 0 and below 1: none has a greatest load at 0 and at 1.</param>
    /// <returns>The figures at that load, of which <see cref="Blocking"/> is the share but for rounding.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public static ErlangB GreatestLoad(int trunks, double handleSeconds, double blockingAtMost)
    {
        FormulaChecks.Servers(trunks, least: 1);
        FormulaChecks.Positive(handleSeconds);
        CheckShare(blockingAtMost);
        ArgumentOutOfRangeException.ThrowIfZero(blockingAtMost);
        ArgumentOutOfRangeException.ThrowIfEqual(blockingAtMost, 1);
        double erlangs = Halving.GreatestThat(
            load => LossRecursion.Lost(trunks, load) <= blockingAtMost,
            // Of less than half the share in erlangs even one trunk loses less; no group carries more than its trunks.
            least: blockingAtMost / 2,
            most: 2 * trunks / (1 - blockingAtMost)
        );
        return new(new OfferedLoad(erlangs * 3600 / handleSeconds, handleSeconds), trunks);
    }

    private static void CheckShare(double blockingAtMost)
    {
        FormulaChecks.NotNegative(blockingAtMost);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(blockingAtMost, 1);
    }
}
