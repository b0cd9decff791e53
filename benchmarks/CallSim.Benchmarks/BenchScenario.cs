using CallSim.Model;
using CallSim.Scenarios;

namespace CallSim.Benchmarks;

/// <summary>The scenarios in <c>scenarios/bench</c>.</summary>
internal static class BenchScenario
{
    /// <summary>Their names; the first is what the others are compared with.</summary>
    public static readonly string[] Names =
    [
        "erlang-a-100",
        "erlang-a-10000",
        "multi-skill",
        "ivr-bank",
        "outage-day",
        "redial-storm",
    ];

    /// <summary>Reads one.</summary>
    /// <exception cref="InvalidOperationException">It has mistakes.</exception>
    public static CentrePlan Read(string name)
    {
        ScenarioReading reading = ScenarioReader.Read(PathOf(name));
        return reading.Plan ?? throw new InvalidOperationException(string.Join('\n', reading.Diagnostics));
    }

    private static string PathOf(string name)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CallSim.sln")))
        {
            folder = folder.Parent;
        }

        return folder is null
            ? throw new InvalidOperationException("run it inside the repository")
            : Path.Combine(folder.FullName, "scenarios", "bench", name + ".yaml");
    }
}
