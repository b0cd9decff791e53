using System.Diagnostics;
using CallSim.Tables;

namespace CallSim.Cli.Tests.Sweeping;

/// <summary>The journal of a sweep as it is when all points are done and the table is not.</summary>
internal static class KeptJournal
{
    /// <summary>Its bytes: a second name keeps the file whose first is taken away.</summary>
    /// <param name="folder">Where to run the sweep.</param>
    /// <param name="sweep">Runs it with the table that it is given.</param>
    public static byte[] Of(ScenarioFolder folder, Func<string, CliAnswer> sweep)
    {
        string table = folder.PathOf("other.csv");
        string kept = folder.PathOf("kept");
        File.WriteAllBytes(SweepJournal.PathOf(table), []);
        using (Process link = Process.Start("ln", [SweepJournal.PathOf(table), kept]))
        {
            link.WaitForExit();
        }

        CliAnswer answer = sweep(table);
        Assert.That(answer.ExitCode, Is.Zero, answer.Error);
        byte[] journal = File.ReadAllBytes(kept);
        File.Delete(table);
        File.Delete(kept);
        return journal;
    }
}
