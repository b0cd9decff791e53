using CallSim.Experiments;
using CallSim.Model;

namespace CallSim.Cli.Tests;

public sealed class GuardTests
{
    private static IEnumerable<TestCaseData> Failures =>
        [
            new(new PlanException(["expected that there is a queue"]), 3, "there is a queue"),
            new(new IOException("No space left on device"), 4, "No space left on device"),
            new(new RunTooLargeException(new OverflowException()), 4, "do not fit 64 bits"),
            new(new UnauthorizedAccessException("Access to the path is denied."), 4, "may not be"),
            new(new InsufficientMemoryException(), 4, "out of memory; run fewer replications"),
            new(
                new InvalidOperationException("seven is not eight"),
                70,
                "a fault of the simulator: seven is not eight"
            ),
        ];

    [TestCaseSource(nameof(Failures))]
    public void Guard_OverAFailure_GivesItsExitCodeAndSaysWhatHappened(Exception failure, int exitCode, string message)
    {
        using StringWriter error = new();
        Assert.That(Guard.Run(new Terminal(TextWriter.Null, error), () => throw failure), Is.EqualTo(exitCode));
        Assert.That(error.ToString(), Does.StartWith("callsim: error: ").And.Contains(message));
        Assert.That(error.ToString().Contains("Please report it"), Is.EqualTo(exitCode == 70));
    }
}
