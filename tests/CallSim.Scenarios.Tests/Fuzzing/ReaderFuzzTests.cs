using System.Globalization;

namespace CallSim.Scenarios.Tests.Fuzzing;

/// <summary>
/// Changes the scenarios of the repository by bytes, words, lines and parts of one another, with edits and changed tables:
/// reading ends soon, at worst with mistakes at their places, and what is read is simulated without a fault.
/// By hand for longer, with a seed of the clock's: see docs/quality.md.
/// </summary>
public sealed class ReaderFuzzTests
{
    // Fixed, so that each run of the tests judges the same; some 30 s.
    private const int Seed = 20261122;
    private const int Cases = 6_000;

    private const int OneOf = 20;

    [Test]
    public void Scenario_OfTheRepositoryChanged_IsReadSoonAndSimulated()
    {
        FuzzRun run = new(Seed);
        run.Run(0, Cases, TimeSpan.MaxValue);
        TestContext.Out.WriteLine(Summary(run, Seed));
        Assert.That(run.Findings, Is.Empty);
        Assert.That(run.Judge.Plans, Is.GreaterThan(Cases / OneOf), "many stay sound");
        Assert.That(run.Judge.Runs, Is.GreaterThan(Cases / OneOf / 2), "many are simulated");
    }

    [Test, Explicit("runs for CALLSIM_FUZZ_MINUTES, or one case again")]
    public void Scenario_ChangedForMinutes_IsReadSoonAndSimulated()
    {
        int seed = Number("CALLSIM_FUZZ_SEED") ?? Random.Shared.Next();
        int? only = Number("CALLSIM_FUZZ_CASE");
        FuzzLog log = new(seed);
        log.Say($"CALLSIM_FUZZ_SEED={seed}");
        FuzzRun run = new(seed, log);
        run.Run(only ?? 0, only + 1 ?? int.MaxValue, TimeSpan.FromMinutes(Number("CALLSIM_FUZZ_MINUTES") ?? 10));
        log.Say(Summary(run, seed));
        TestContext.Out.WriteLine(Summary(run, seed));
        Assert.That(run.Findings, Is.Empty);
    }

    private static string Summary(FuzzRun run, int seed) =>
        $"seed {seed}: {run.Cases} cases, {run.Judge.Plans} plans, {run.Judge.Runs} simulated, "
        + $"{run.Judge.CutRuns} cut by the clock, {run.Judge.Standstills} standstills, {run.Findings.Count} findings";

    private static int? Number(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text
            ? int.Parse(text, CultureInfo.InvariantCulture)
            : null;
}
