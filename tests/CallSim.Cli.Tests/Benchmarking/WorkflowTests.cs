using System.CommandLine;

namespace CallSim.Cli.Tests.Benchmarking;

/// <summary>The workflow that users copy into their CI uses commands and options that there are.</summary>
public sealed class WorkflowTests
{
    private static readonly string[] s_lines = File.ReadAllLines(Repository.PathOf("docs/guides/data/callsim.yml"));

    [TestCase("bench")]
    [TestCase("check")]
    public void Workflow_CommandLinesOf_AreUnderstood(string command)
    {
        string start = $"run: callsim {command} ";
        string[] lines =
        [
            .. s_lines
                .Select(line => line.Trim())
                .Where(line => line.StartsWith(start, StringComparison.Ordinal))
                .Select(line => line["run: callsim ".Length..]),
        ];
        Assert.That(lines, Is.Not.Empty);
        RootCommand root = CommandLine.Root(new Terminal(TextWriter.Null, TextWriter.Null));
        foreach (string line in lines)
        {
            Assert.That(root.Parse(line.Split(' ')).Errors.Select(error => error.Message), Is.Empty, line);
        }
    }

    [Test]
    public void Workflow_ChecksTargetsAndSpeed() =>
        Assert.That(
            string.Join('\n', s_lines),
            Does.Contain("check").And.Contain("--targets").And.Contain("--baseline")
        );
}
