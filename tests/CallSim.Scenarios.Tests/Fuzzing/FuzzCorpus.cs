using System.Collections.Immutable;
using CallSim.Scenarios.ReferencePage;

namespace CallSim.Scenarios.Tests.Fuzzing;

/// <summary>
/// What the fuzzer starts from: all shipped scenarios, those of the tests, valid and invalid, and the examples of the
/// reference page; with a working copy of the files that they name.
/// </summary>
internal sealed class FuzzCorpus : IDisposable
{
    private const string NoFolder = "none";

    private readonly ScenarioFolder _folder = new();

    public FuzzCorpus()
    {
        ImmutableArray<FuzzSource> shipped = [.. Directories("scenarios").SelectMany(Sources)];
        ImmutableArray<FuzzSource> tests =
        [
            .. Sources("tests/CallSim.Scenarios.Tests/everything"),
            new("WithEverySection", NoFolder, Scenario.WithEverySection),
            new("Small", NoFolder, Scenario.Small),
            .. ReferenceExamples.All.Select((example, i) => new FuzzSource($"example {i}", NoFolder, example.Yaml)),
        ];
        Sound = [.. shipped, .. tests];
        Invalid = [.. Sources("tests/CallSim.Scenarios.Tests/invalid")];
        Directory.CreateDirectory(PathOf(NoFolder));
        Tables =
        [
            .. Directory.GetFiles(PathOf(""), "*.csv", SearchOption.AllDirectories).Order(StringComparer.Ordinal),
        ];
        Originals = [.. Tables.Select(File.ReadAllBytes)];
    }

    /// <summary>The texts that are read without a mistake, or nearly.</summary>
    public ImmutableArray<FuzzSource> Sound { get; }

    /// <summary>The texts that are answered with mistakes.</summary>
    public ImmutableArray<FuzzSource> Invalid { get; }

    /// <summary>The working copies of the CSV files.</summary>
    public ImmutableArray<string> Tables { get; }

    /// <summary>What the CSV files hold before they are changed.</summary>
    public ImmutableArray<byte[]> Originals { get; }

    /// <summary>A path in the working copy.</summary>
    public string PathOf(string name) => _folder.PathOf(name);

    public void Dispose() => _folder.Dispose();

    private static IEnumerable<string> Directories(string root) =>
        new[] { root }
            .Concat(
                Directory.GetDirectories(Repository.PathOf(root)).Select(path => $"{root}/{Path.GetFileName(path)}")
            )
            .Order(StringComparer.Ordinal);

    private List<FuzzSource> Sources(string folder)
    {
        foreach (string table in Directory.GetFiles(Repository.PathOf(folder), "*.csv"))
        {
            string copy = PathOf($"{folder}/{Path.GetFileName(table)}");
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(table, copy);
        }

        Directory.CreateDirectory(PathOf(folder));
        return
        [
            .. Directory
                .GetFiles(Repository.PathOf(folder), "*.yaml")
                .Order(StringComparer.Ordinal)
                .Select(path => new FuzzSource($"{folder}/{Path.GetFileName(path)}", folder, File.ReadAllText(path))),
        ];
    }
}
