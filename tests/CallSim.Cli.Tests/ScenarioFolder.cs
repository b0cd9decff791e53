namespace CallSim.Cli.Tests;

/// <summary>A folder of its own for a test, with a scenario in it.</summary>
internal sealed class ScenarioFolder : IDisposable
{
    private const string Small = """
        callsim: 1
        name: A small centre
        time: { start: 08:00, length: 2h, interval: 30m }
        run: { replications: 12, seed: 5 }
        targets: { abandonment: { at_most: 50% } }
        contacts:
          enquiry: { arrivals: { rate: 60/h }, talk: { exponential: 3m }, patience: { exponential: 2m } }
        agents:
          desk: { count: { profile: [3, 4, 3, 4], every: 30m } }
        variants:
          more: { agents.desk.count: 9 }

        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("callsim-test-");

    public ScenarioFolder() => Scenario = Add("small.yaml", Small);

    /// <summary>The path of the scenario.</summary>
    public string Scenario { get; }

    /// <summary>A path inside the folder.</summary>
    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Writes a file and returns its path.</summary>
    public string Add(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
