using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace CallSim.Tables;

/// <summary>Where and how fast a run was made: what differs when it is repeated. <c>host.json</c>.</summary>
/// <param name="WallTime">How long the replications took.</param>
/// <param name="Threads">The number of threads.</param>
public sealed record RunHost(TimeSpan WallTime, int Threads)
{
    private static readonly ImmutableArray<Fact> s_facts =
    [
        new(
            "wall_time_s",
            "How long the replications took, in seconds.",
            (json, name, host) => json.WriteNumber(name, Math.Round(host.WallTime.TotalSeconds, 3))
        ),
        new("threads", "The threads that ran them.", (json, name, host) => json.WriteNumber(name, host.Threads)),
        new(
            "processors",
            "The processors that the machine lends to a program.",
            (json, name, _) => json.WriteNumber(name, Environment.ProcessorCount)
        ),
        new(
            "architecture",
            "The kind of processor.",
            (json, name, _) => json.WriteString(name, RuntimeInformation.ProcessArchitecture.ToString())
        ),
        new("os", "The operating system.", (json, name, _) => json.WriteString(name, RuntimeInformation.OSDescription)),
        new(
            "runtime",
            "The .NET runtime.",
            (json, name, _) => json.WriteString(name, RuntimeInformation.FrameworkDescription)
        ),
    ];

    internal static IEnumerable<(string Name, string Meaning)> Names =>
        s_facts.Select(fact => (fact.Name, fact.Meaning));

    internal void Write(Utf8JsonWriter json)
    {
        foreach (Fact fact in s_facts)
        {
            fact.Write(json, fact.Name, this);
        }
    }

    private sealed record Fact(string Name, string Meaning, Action<Utf8JsonWriter, string, RunHost> Write);
}
