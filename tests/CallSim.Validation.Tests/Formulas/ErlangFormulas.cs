namespace CallSim.Validation.Tests.Formulas;

/// <summary>The closed forms of Erlang (1917), by the usual recursion in the number of agents.</summary>
internal static class ErlangFormulas
{
    /// <summary>The share of calls lost in M/G/n/n.</summary>
    /// <param name="agents">At least 0.</param>
    /// <param name="load">Arrival rate × mean handle time, in erlangs.</param>
    public static double Lost(int agents, double load)
    {
        double lost = 1;
        for (int n = 1; n <= agents; n++)
        {
            lost = load * lost / (n + (load * lost));
        }

        return lost;
    }

    /// <summary>The share of calls that wait in M/M/n.</summary>
    /// <param name="agents">More than <paramref name="load"/>.</param>
    /// <param name="load">In erlangs.</param>
    public static double Waits(int agents, double load)
    {
        double lost = Lost(agents, load);
        return agents * lost / (agents - (load * (1 - lost)));
    }

    /// <summary>The mean wait over all calls in M/M/n, in units of the mean handle time.</summary>
    public static double MeanWait(int agents, double load) => Waits(agents, load) / (agents - load);

    /// <summary>The share of calls answered within a time in M/M/n.</summary>
    /// <param name="agents">More than <paramref name="load"/>.</param>
    /// <param name="load">In erlangs.</param>
    /// <param name="within">In units of the mean handle time.</param>
    public static double AnsweredWithin(int agents, double load, double within) =>
        1 - (Waits(agents, load) * Math.Exp(-(agents - load) * within));

    /// <summary>
    /// The mean wait of each class in M/M/n without preemption, all classes handled in mean time 1 (Cobham 1954, eq. 4).
    /// </summary>
    /// <param name="agents">More than the whole load.</param>
    /// <param name="loads">The load of each class in erlangs, first served first.</param>
    public static double[] MeanWaitsByPriority(int agents, params double[] loads)
    {
        double untilAnAgentIsFree = Waits(agents, loads.Sum()) / agents;
        double[] waits = new double[loads.Length];
        double before = 0;
        for (int place = 0; place < loads.Length; place++)
        {
            double upTo = before + (loads[place] / agents);
            waits[place] = untilAnAgentIsFree / ((1 - before) * (1 - upTo));
            before = upTo;
        }

        return waits;
    }

    /// <summary>The mean wait in M/G/1 (Pollaczek 1930, Khinchine 1932).</summary>
    /// <param name="rate">Arrivals per unit of time.</param>
    /// <param name="mean">The mean handle time.</param>
    /// <param name="variance">The variance of the handle time.</param>
    public static double MeanWaitOfOneAgent(double rate, double mean, double variance) =>
        rate * ((mean * mean) + variance) / (2 * (1 - (rate * mean)));
}
