using System.Diagnostics;

namespace CallSim.Benchmarks;

/// <summary>How long things take, by user CPU of the process and by the clock.</summary>
internal static class Timing
{
    /// <summary>The user CPU, in seconds, that a piece of work takes.</summary>
    public static double UserSeconds(Action work)
    {
        TimeSpan before = Environment.CpuUsage.UserTime;
        work();
        return (Environment.CpuUsage.UserTime - before).TotalSeconds;
    }

    /// <summary>The time by the clock, in seconds, that a piece of work takes.</summary>
    public static double WallSeconds(Action work)
    {
        long started = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    /// <summary>The median of at least one figure; sorts them.</summary>
    public static double Median(List<double> figures)
    {
        figures.Sort();
        return figures[figures.Count / 2];
    }

    /// <summary>A share that was simulated several times must agree with theory, and be known well enough to tell.</summary>
    /// <exception cref="InvalidOperationException">It is more than four standard errors off, or they exceed a twentieth of it.</exception>
    public static void CheckAgainstTheory(string what, List<double> shares, double exact)
    {
        double mean = shares.Average();
        double variance = shares.Sum(share => (share - mean) * (share - mean)) / (shares.Count - 1);
        double standardError = Math.Sqrt(variance / shares.Count);
        if (Math.Abs(mean - exact) > 4 * standardError || standardError > 0.05 * exact)
        {
            throw new InvalidOperationException(
                $"{what}: {mean:P4} ± {standardError:P4} abandoned, theory says {exact:P4}"
            );
        }
    }
}
