using System.Diagnostics;
using CallSim.Tables;

namespace CallSim.Cli.Tests.Sweeping;

/// <summary>kill -9, on a process of its own.</summary>
[Platform(Include = "Linux,MacOsX")]
public sealed class SweepKillTests
{
    // 128 and the number of the signal.
    private const int Killed = 137;

    [Test]
    [CancelAfter(600_000)]
    public void Sweep_Killed_GoesOnWithoutRepeatingOrLosingAPoint(CancellationToken cancellation)
    {
        using ScenarioFolder folder = new();
        string table = "";
        string[] command = [];
        // Nothing holds the sweep back while this test is kept waiting: where it ended too soon, a longer one is killed.
        int points = 200;
        for (bool isKilled = false; !isKilled; points *= 4)
        {
            table = folder.PathOf($"table-{points}.csv");
            command = Command(folder, points, table);
            isKilled = IsKilledThrice(command, table, cancellation);
        }

        points /= 4;
        string journal = SweepJournal.PathOf(table);
        int kept = File.ReadAllBytes(journal).AsSpan().Count((byte)'\n') - 1;
        CliAnswer answer = CliRun.Of(cancellation, command);
        Assert.That(answer.ExitCode, Is.Zero, answer.Error);
        Assert.That(
            answer.Error,
            Does.Contain(FormattableString.Invariant($"going on: {kept:N0} of {points:N0} points"))
        );
        byte[] inPieces = File.ReadAllBytes(table);
        Assert.That(CliRun.Of(cancellation, [.. command, "--force"]).ExitCode, Is.Zero);
        Assert.That(File.ReadAllBytes(table), Is.EqualTo(inPieces));
        Assert.That(File.ReadAllLines(table), Has.Length.EqualTo(points + 1));
        Assert.That(File.Exists(journal), Is.False);
    }

    private static string[] Command(ScenarioFolder folder, int points, string table) =>
        [
            "sweep",
            folder.Scenario,
            "--vary",
            FormattableString.Invariant($"run.seed=1..{points}:1"),
            "--replications",
            "40",
            "--metrics",
            "wait_s,abandon_share",
            "--yes",
            "--out",
            table,
        ];

    // False where one of the processes was done with the sweep before.
    private static bool IsKilledThrice(string[] command, string table, CancellationToken cancellation)
    {
        string journal = SweepJournal.PathOf(table);
        // Its bytes: while it is being written it cannot be read.
        for (long wanted = 2000; wanted <= 8000; wanted += 3000)
        {
            using Process process = Start(command);
            while ((!File.Exists(journal) || new FileInfo(journal).Length < wanted) && !process.HasExited)
            {
                cancellation.ThrowIfCancellationRequested();
                cancellation.WaitHandle.WaitOne(5);
            }

            process.Kill();
            process.WaitForExit();
            Assert.That(process.ExitCode, Is.EqualTo(Killed).Or.Zero, process.StandardError.ReadToEnd());
            if (process.ExitCode != Killed || File.Exists(table))
            {
                return false;
            }
        }

        return true;
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
