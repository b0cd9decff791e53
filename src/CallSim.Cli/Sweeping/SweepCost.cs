using System.Diagnostics;
using System.Globalization;
using CallSim.Cli.Printing;
using CallSim.Experiments;
using CallSim.Model;

namespace CallSim.Cli.Sweeping;

/// <summary>What a sweep costs, told before it begins.</summary>
/// <param name="Points">The points that are left to do.</param>
/// <param name="Replications">The replications of each, or the most of them.</param>
/// <param name="IsAtMost">Whether they may be fewer.</param>
/// <param name="Time">About how long all take.</param>
internal sealed record SweepCost(long Points, int Replications, bool IsAtMost, TimeSpan Time)
{
    /// <summary>More points than these are not run without being asked for.</summary>
    public const long ManyPoints = 10_000;

    /// <summary>Whether it is more than one expects who mistypes a step.</summary>
    public bool IsMuch => Points > ManyPoints || Time > TimeSpan.FromHours(1);

    /// <summary>Estimates the cost from two replications of the first point, of which the first warms up.</summary>
    public static SweepCost Of(long points, CentrePlan plan, RunOptions options, CancellationToken cancellation)
    {
        RunOptions one = options with { Replications = 1, Precision = null };
        _ = Simulation.Run(plan, one, cancellation);
        long started = Stopwatch.GetTimestamp();
        _ = Simulation.Run(plan, one, cancellation);
        double hours = Stopwatch.GetElapsedTime(started).TotalHours;
        int replications = options.MostReplicationsFor(plan);
        int threads = Math.Min(options.Threads ?? Environment.ProcessorCount, replications);
        double all = hours / threads * replications * points;
        return new SweepCost(points, replications, options.PrecisionFor(plan) is not null, TimeText.OfHours(all));
    }

    /// <summary>Tells it; where it is much, the sweep goes on only where that was asked for.</summary>
    public bool IsAccepted(SweepSettings settings, SweepDesign design, Terminal terminal)
    {
        if (IsMuch && !settings.Yes)
        {
            terminal.Fail($"this sweep is long: {this}", $"add --yes to run it all the same, or {design.Fewer}");
            return false;
        }

        if (!settings.IsQuiet)
        {
            terminal.Error.WriteLine(this);
        }

        return true;
    }

    /// <summary>The cost in words.</summary>
    public override string ToString()
    {
        string most = IsAtMost ? "at most " : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Points:N0} {(Points == 1 ? "point" : "points")} of {most}{Replications:N0} {(Replications == 1 ? "replication" : "replications")}, {most}{(decimal)Points * Replications:N0} in all: {most}about {TimeText.Of(Time)}"
        );
    }
}
