using System.Text.Json;

namespace CallSim.Cli.Tests;

public sealed class CommandLineTests
{
    private static readonly string[] s_helpOfRun = ["--out", "--calibrate", "Examples:", "callsim run "];

    [TestCase("", "a command is missing: run, sweep, check, bench or schema")]
    [TestCase("rnu", "there is no command 'rnu'; did you mean 'run'?")]
    [TestCase("run", "SCENARIO")]
    [TestCase("check", "SCENARIO")]
    [TestCase("run --sede 5 x.yaml", "there is no option '--sede'; did you mean '--seed'?")]
    [TestCase("run x.yaml --sede 5", "there is no option '--sede'; did you mean '--seed'?")]
    [TestCase("check --sett=a x.yaml", "there is no option '--sett'; did you mean '--set'?")]
    [TestCase("run x.yaml y.yaml", "'y.yaml' is one word too many")]
    [TestCase("run x.yaml --replications 1,5", "a whole number from 1 to 10000000, found '1,5'")]
    [TestCase("run x.yaml --replications 0", "found '0'")]
    [TestCase("run x.yaml --replications -3", "found '-3'")]
    [TestCase("run x.yaml --replications 1e9999", "found '1e9999'")]
    [TestCase("run x.yaml --replications=2.0", "found '2.0'")]
    [TestCase("run x.yaml --replications 99999999999999999999", "found '99999999999999999999'")]
    [TestCase("run x.yaml --threads 0", "a whole number from 1 to 1024, found '0'")]
    [TestCase("run x.yaml --seed -1", "a whole number from 0 to 18446744073709551615, found '-1'")]
    [TestCase("run x.yaml --seed 1 --seed 2", "--seed")]
    [TestCase("run x.yaml --seed", "--seed")]
    [TestCase("run x.yaml --out=", "--out")]
    [TestCase("run x.yaml --format 77", "--format knows no '77'; known here: table, csv, json")]
    [TestCase("run x.yaml --format jsno", "did you mean 'json'?")]
    [TestCase("run x.yaml --set agents.desk.count", "--set takes PATH=VALUE")]
    [TestCase("run x.yaml --calibrate agents.desk.count.times", "--calibrate needs --actual FILE")]
    [TestCase("run x.yaml --actual-scope all", "--actual-scope needs --actual FILE")]
    [TestCase("run x.yaml --actual a.csv --calibrate agents.desk.count", "a path that ends in .times")]
    [TestCase("run x.yaml --actual a.csv --actual-scope group:desk", "all, queue:NAME or contact:NAME")]
    public void CommandLine_Wrong_IsExplainedInALineOrTwo(string line, string message)
    {
        CliAnswer answer = CliRun.Of(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.That(answer.ExitCode, Is.EqualTo(2), answer.Error);
        Assert.That(answer.Error, Does.StartWith("callsim: error: ").And.Contains(message).And.Contains("--help'"));
        Assert.That(answer.Error.Split('\n'), Has.Length.LessThanOrEqualTo(4), "no help dump");
        Assert.That(answer.Out, Is.Empty);
    }

    [Test]
    public void Help_OfACommand_HasItsOptionsAndExamples()
    {
        CliAnswer answer = CliRun.Of("run", "--help");
        Assert.That(answer.ExitCode, Is.Zero);
        foreach (string part in s_helpOfRun)
        {
            Assert.That(answer.Out, Does.Contain(part));
        }
    }

    [Test]
    public void Schema_Asked_IsJsonOnStandardOutput()
    {
        CliAnswer answer = CliRun.Of("schema");
        Assert.That(answer.ExitCode, Is.Zero);
        Assert.That(answer.Error, Is.Empty);
        using JsonDocument schema = JsonDocument.Parse(answer.Out);
        Assert.That(
            schema.RootElement.GetProperty("$schema").GetString(),
            Is.EqualTo("https://json-schema.org/draft/2020-12/schema")
        );
        Assert.That(CliRun.Of("schema", "--help").Out, Does.Contain("callsim schema > callsim.schema.json"));
    }

    [Test]
    public void Help_OfTheRoot_HasTheCommandsAndExamples()
    {
        CliAnswer answer = CliRun.Of("--help");
        Assert.That(answer.ExitCode, Is.Zero);
        Assert.That(answer.Out, Does.Contain("run <SCENARIO>").And.Contains("callsim check "));
    }

    [Test]
    public void Version_Asked_IsOneLine() =>
        Assert.That(CliRun.Of("--version").Out, Does.Match(@"^callsim \d+\.\d+\.\d+\S*\s$"));
}
