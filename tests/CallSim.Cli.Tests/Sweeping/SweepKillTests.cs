using System.Diagnostics;
using CallSim.Tables;

namespace CallSim.Cli.Tests.Sweeping;

/// <summary>kill -9, on a process of its own.</summary>
[Platform(Include = "Linux,MacOsX")]
public sealed class SweepKillTests
{
    [Test]
    [CancelAfter(120_000)]
    public void Sweep_Killed_GoesOnWithoutRepeatingOrLosingAPoint(CancellationToken cancellation)
    {
        using ScenarioFolder folder = new();
        string table = folder.PathOf("table.csv");
        string journal = SweepJournal.PathOf(table);
        string[] command =
        [
            "sweep",
            folder.Scenario,
            "--vary",
            "run.seed=1..200:1",
            "--replications",
            "40",
            "--metrics",
            "wait_s,abandon_share",
            "--out",
            table,
        ];
        int killed = 0;
        // Its bytes: while it is being written it cannot be read.
        for (long wanted = 2000; wanted <= 8000; wanted += 3000)
        {
            using Process process = Start(command);
            while ((!File.Exists(journal) || new FileInfo(journal).Length < wanted) && !process.HasExited)
            {
                cancellation.WaitHandle.WaitOne(5);
            }

            process.Kill();
            process.WaitForExit();
            killed += process.ExitCode == 137 ? 1 : 0;
        }

        Assert.That(killed, Is.Positive, "none was killed before its end");
        int kept = File.ReadAllBytes(journal).AsSpan().Count((byte)'\n') - 1;
        CliAnswer answer = CliRun.Of(command);
        Assert.That(answer.ExitCode, Is.Zero, answer.Error);
        Assert.That(answer.Error, Does.Contain($"going on: {kept} of 200 points"));
        byte[] inPieces = File.ReadAllBytes(table);
        Assert.That(CliRun.Of([.. command, "--force"]).ExitCode, Is.Zero);
        Assert.That(File.ReadAllBytes(table), Is.EqualTo(inPieces));
        Assert.That(File.ReadAllLines(table), Has.Length.EqualTo(201));
        Assert.That(File.Exists(journal), Is.False);
    }

    private static Process Start(string[] arguments)
    {
        string assembly = typeof(CommandLine).Assembly.Location;
        return Process.Start(
            new ProcessStartInfo("dotnet", [assembly, .. arguments])
            {
                UseShellExecute = false,
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            }
        )!;
    }
}
