using CallSim.Model;

namespace CallSim.Experiments;

/// <summary>
/// The load that agents have at a time: of those who came before and are still being handled. Calls of 10 minutes that peak at noon
/// keep most agents busy after noon.
/// </summary>
/// <remarks>
/// It is the mean number busy in M(t)/G/∞, m(t) = E[Λ(t) − Λ(t − S)] (Eick, Massey and Whitt 1993, theorem 1), averaged over each interval, with arrivals
/// even within an interval. Exact up to the handle times S that are given for the law.
/// </remarks>
internal static class LaggedLoad
{
    /// <summary>The load in erlangs, by interval.</summary>
    /// <param name="time">The plan's time; the warm-up has the arrivals of the first interval.</param>
    /// <param name="arrivals">The contacts that come in each interval.</param>
    /// <param name="handleSeconds">Handle times in seconds, each as likely as the other.</param>
    public static double[] Of(TimePlan time, ReadOnlySpan<double> arrivals, ReadOnlySpan<double> handleSeconds)
    {
        double[] load = new double[arrivals.Length];
        double longest = 0;
        foreach (double handle in handleSeconds)
        {
            longest = Math.Max(longest, handle);
        }

        double warmUp = time.WarmUp.Seconds;
        Add(load, time, -warmUp, 0, arrivals[0] / time.LengthOf(0).Seconds, handleSeconds, longest);
        for (int interval = 0; interval < arrivals.Length; interval++)
        {
            double start = time.OffsetOf(interval).Seconds;
            double length = time.LengthOf(interval).Seconds;
            Add(load, time, start, start + length, arrivals[interval] / length, handleSeconds, longest);
        }

        return load;
    }

    // What those who come from one time to another are in each interval.
    private static void Add(
        double[] load,
        TimePlan time,
        double from,
        double to,
        double perSecond,
        ReadOnlySpan<double> handleSeconds,
        double longest
    )
    {
        if (to <= from || perSecond == 0)
        {
            return;
        }

        int first = Math.Max(0, (int)(from / time.Interval.Seconds));
        for (int interval = first; interval < load.Length; interval++)
        {
            double start = time.OffsetOf(interval).Seconds;
            if (start > to + longest)
            {
                return;
            }

            double end = start + time.LengthOf(interval).Seconds;
            double came = Came(end, from, to) - Came(start, from, to);
            double left = 0;
            foreach (double handle in handleSeconds)
            {
                left += Came(end - handle, from, to) - Came(start - handle, from, to);
            }

            load[interval] += perSecond * (came - (left / handleSeconds.Length)) / (end - start);
        }
    }

    // The integral until a time of how long it has lasted that contacts came.
    private static double Came(double until, double from, double to)
    {
        double during = Math.Clamp(until - from, 0, to - from);
        return (during * during / 2) + (Math.Max(0, until - to) * (to - from));
    }
}
