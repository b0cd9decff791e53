using System.Text.RegularExpressions;

namespace CallSim.Cli.Tests.Benchmarking;

/// <summary>The page of the benchmarks names the programs that there are; they take too long to be run here.</summary>
public sealed partial class BenchmarkPageTests
{
    private static readonly string s_page = File.ReadAllText(Repository.PathOf("benchmarks/README.md"));

    [Test]
    public void Page_NamesEveryProgramAndNoOther()
    {
        string program = File.ReadAllText(Repository.PathOf("benchmarks/CallSim.Benchmarks/Program.cs"));
        string[] known = [.. Known().Matches(program).Select(match => match.Groups["word"].Value)];
        Assert.That(known, Is.Not.Empty);
        Assert.That(Named().Matches(s_page).Select(match => match.Groups["word"].Value), Is.EquivalentTo(known));
    }

    [Test]
    public void Page_NamesEveryScenarioThatIsMeasured()
    {
        string program = File.ReadAllText(Repository.PathOf("benchmarks/CallSim.Benchmarks/BenchScenario.cs"));
        foreach (string file in Directory.GetFiles(Repository.PathOf("scenarios/bench"), "*.yaml"))
        {
            string name = Path.GetFileNameWithoutExtension(file);
            Assert.That(s_page, Does.Contain($"| {name} |"));
            Assert.That(program, Does.Contain($"\"{name}\""));
        }
    }

    [Test]
    public void Page_OfSimPy_NamesAFileThatIsThere() =>
        Assert.That(File.Exists(Repository.PathOf(Python().Match(s_page).Groups["file"].Value)), Is.True);

    [GeneratedRegex(@"^    \[""(?<word>\w+)""\] =>", RegexOptions.Multiline, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Known();

    [GeneratedRegex(@"\| `-- (?<word>[a-z]\w+)` \|", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Named();

    [GeneratedRegex(@"/usr/bin/python3 (?<file>\S+\.py)", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Python();
}
