namespace CallSim.Cli.Tests;

/// <summary>Runs what the README says, as it says it, and compares what it shows.</summary>
public sealed class ReadmeTests
{
    private const string CallSim = "dotnet run --project src/CallSim.Cli -c Release -- ";
    private const string AllTests = "dotnet test CallSim.sln -c Release";

    private static readonly string s_readme = File.ReadAllText(Repository.PathOf("README.md"));

    [Test]
    public void Commands_OfTheReadme_AreTheBankDayAndTheTests()
    {
        string[] commands = [.. Blocks("console").Select(block => block.Trim())];
        Assert.That(commands, Has.Length.EqualTo(2));
        Assert.That(commands[0], Does.StartWith(CallSim + "run scenarios/bank-1999/"));
        Assert.That(commands[1], Is.EqualTo(AllTests), "it would run this test again; the CI script runs it");
        Assert.That(File.ReadAllText(Repository.PathOf(".ci/run")), Does.Contain(AllTests));
    }

    [Test]
    public void FirstCommand_AsWritten_PrintsWhatTheReadmeShows()
    {
        string[] words = Blocks("console")[0].Trim()[CallSim.Length..].Split(' ');
        string[] arguments =
        [
            .. words.Select(word =>
                word.StartsWith("scenarios/", StringComparison.Ordinal) ? Repository.PathOf(word) : word
            ),
        ];
        CliAnswer answer = CliRun.Of(arguments);
        Assert.That(answer.ExitCode, Is.Zero, answer.Error);
        HashSet<string> printed = [.. answer.Out.Split('\n').Select(line => line.TrimEnd())];
        string[] missing =
        [
            .. Blocks("text")
                .SelectMany(block => block.Split('\n'))
                .Where(line => line.Trim() != "…" && !printed.Contains(line.TrimEnd())),
        ];
        Assert.That(missing, Is.Empty);
    }

    [Test]
    public void FirstScreen_OfTheReadme_HasACommandATableAndTheWayOn()
    {
        string screen = string.Join('\n', s_readme.Split('\n').Take(45));
        Assert.That(screen, Does.Contain("```console\n" + CallSim).And.Contain("± "));
        string[] ways = ["first-scenario.md", "docs/README.md", "validation.md", "ARCHITECTURE.md", "ci.md"];
        Assert.That(ways.Where(way => !screen.Contains(way, StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void Rows_OfTheReadme_AreNotThoseThatWereCalibratedTo()
    {
        // Every other half hour from 07:00 on was used: those at the full hour.
        string[] rows = [.. Blocks("text")[0].Split('\n').Where(line => line.Contains(':') && line.Contains('±'))];
        Assert.That(rows, Has.Length.GreaterThan(4));
        Assert.That(rows.Select(row => row.Trim()[..5]), Has.All.EndsWith(":30"));
    }

    [Test]
    public void Scenario_OfTheReadme_RunsAndTakesItsEdit()
    {
        using ScenarioFolder folder = new();
        string yaml = Blocks("yaml")[0];
        Assert.That(yaml.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.LessThanOrEqualTo(12));
        string scenario = folder.Add("hour.yaml", yaml);
        Assert.That(CliRun.Of("check", scenario).Out, Does.Contain(": ok ("));
        CliAnswer base105 = CliRun.Of("run", scenario, "--format", "csv", "--quiet");
        CliAnswer with110 = CliRun.Of("run", scenario, "--format", "csv", "--quiet", "--set", "agents.desk.count=110");
        Assert.That(base105.ExitCode + with110.ExitCode, Is.Zero, base105.Error + with110.Error);
        Assert.That(AbandonShare(with110), Is.LessThan(AbandonShare(base105)));
    }

    private static double AbandonShare(CliAnswer answer)
    {
        string row = answer
            .Out.Split('\n')
            .Single(line => line.StartsWith("abandon_share,all,", StringComparison.Ordinal));
        return double.Parse(row.Split(',')[2], System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The blocks of a language, in their order.</summary>
    private static string[] Blocks(string language) =>
        [
            .. s_readme
                .Split($"```{language}\n")[1..]
                .Select(rest => rest[..rest.IndexOf("```", StringComparison.Ordinal)]),
        ];
}
