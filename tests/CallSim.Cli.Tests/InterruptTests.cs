using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace CallSim.Cli.Tests;

/// <summary>Ctrl-C, on a process of its own.</summary>
[Platform(Include = "Linux,MacOsX")]
public sealed class InterruptTests
{
    [Test]
    [CancelAfter(600_000)]
    public void Interrupt_OfALongRun_WritesTheReplicationsThatAreComplete(CancellationToken cancellation)
    {
        using ScenarioFolder folder = new();
        string target = "";
        // Nothing outside tells that a replication is complete, so a busy machine is given more time until there is one.
        int replications = 0;
        for (int waitMs = 500; replications == 0; waitMs *= 2)
        {
            cancellation.ThrowIfCancellationRequested();
            target = folder.PathOf($"out-{waitMs}");
            replications = ReplicationsUntilInterrupted(folder, target, waitMs, cancellation);
        }

        Assert.That(File.ReadLines(Path.Combine(target, "replications.csv")).Count(), Is.EqualTo(replications + 1));
    }

    private static int ReplicationsUntilInterrupted(
        ScenarioFolder folder,
        string target,
        int waitMs,
        CancellationToken cancellation
    )
    {
        using Process process = Start(
            "run",
            folder.Scenario,
            "--replications",
            "10000000",
            "--threads",
            "2",
            "--out",
            target
        );
        // The folder appears when the scenario is read and the run about to begin.
        while (!Directory.Exists(target) && !process.HasExited)
        {
            cancellation.WaitHandle.WaitOne(20);
        }

        cancellation.WaitHandle.WaitOne(waitMs);
        using (Process kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            kill.WaitForExit();
        }

        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.EqualTo(130), error);
        if (!File.Exists(Path.Combine(target, "run.json")))
        {
            return 0;
        }

        Assert.That(error, Does.Match("interrupted: the results cover the first [0-9]+ of 10000000 replications"));
        using JsonDocument run = JsonDocument.Parse(File.ReadAllText(Path.Combine(target, "run.json")));
        Assert.That(run.RootElement.GetProperty("stopping_reason").GetString(), Is.EqualTo("interrupted"));
        return run.RootElement.GetProperty("replications").GetInt32();
    }

    private static Process Start(params string[] arguments)
    {
        string assembly = typeof(CommandLine).Assembly.Location;
        // A shell that runs the tests in the background has its children ignore Ctrl-C, and a program cannot undo that.
        string[] program = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT", "dotnet"] : ["dotnet"];
        return Process.Start(
            new ProcessStartInfo(program[0], [.. program[1..], assembly, .. arguments])
            {
                UseShellExecute = false,
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            }
        )!;
    }
}
