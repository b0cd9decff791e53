using CallSim.Experiments;
using CallSim.Model;

namespace CallSim.Cli.Benchmarking;

/// <summary>A scenario to measure.</summary>
/// <param name="Name">The name of its file, without folder and ending.</param>
/// <param name="Plan">What is simulated.</param>
/// <param name="Options">How; all but the progress is set.</param>
internal sealed record BenchSubject(string Name, CentrePlan Plan, RunOptions Options)
{
    /// <summary>The replications of each run.</summary>
    public int Replications => Options.Replications!.Value;

    /// <summary>The seed of all random draws.</summary>
    public ulong Seed => Options.Seed!.Value;

    /// <summary>The threads.</summary>
    public int Threads => Options.Threads!.Value;

    /// <summary>What identifies the work: everything in scenario and files that can change a result.</summary>
    public string Hash { get; } = Plan.Hash;

    /// <summary>A scenario with the options of the command line.</summary>
    public static BenchSubject Of(string path, CentrePlan plan, BenchSettings settings) =>
        new(
            Path.GetFileNameWithoutExtension(path),
            plan,
            new RunOptions
            {
                Replications = settings.Options.Replications ?? plan.Run.Replications,
                Seed = settings.Options.Seed ?? plan.Run.Seed,
                Threads = settings.Threads,
            }
        );
}
