using System.Collections.Immutable;
using CallSim.Cli.Benchmarking;
using CallSim.Model;

namespace CallSim.Cli.Tests.Benchmarking;

public sealed class LossTests
{
    private static readonly double[] s_before = [9.9, 10, 10, 10.1, 10.3];

    [TestCase(new[] { 10.0, 10, 10, 10, 10 }, "Kept", TestName = "{m}(the same)")]
    [TestCase(new[] { 10.9, 10.95, 11, 11, 11 }, "Kept", TestName = "{m}(all of what is allowed)")]
    [TestCase(new[] { 12.0, 12.1, 12.2, 12.3, 12.4 }, "Lost", TestName = "{m}(a fifth more)")]
    [TestCase(new[] { 10.8, 12.1, 12.2, 12.3, 19.0 }, "Undecided", TestName = "{m}(one run within what is allowed)")]
    [TestCase(new[] { 9.0, 9.1, 9.2, 9.3, 9.8 }, "Gained", TestName = "{m}(every run is cheaper)")]
    [TestCase(new[] { 9.0, 9.1, 9.2, 9.3, 10.0 }, "Kept", TestName = "{m}(cheaper but for one run)")]
    [TestCase(new[] { 20.0, 20.0 }, "Undecided", TestName = "{m}(twice as much, two runs)")]
    [TestCase(new[] { 20.0, 20.0, 20.0 }, "Lost", TestName = "{m}(twice as much, three runs)")]
    public void Verdict_OfRuns_AllowingATenth(double[] now, string expected) =>
        Assert.That(Of(now, now, s_before).Verdict.ToString(), Is.EqualTo(expected));

    [Test]
    public void Verdict_WhereTheBaselineSpreadsFar_IsNoLoss()
    {
        double[] spread = [9, 10, 10, 10, 14];
        double[] now = [13, 13, 13, 13, 13];
        Assert.That(Of(now, now, spread).Verdict, Is.EqualTo(LossVerdict.Undecided));
        Assert.That(Of(now, now, s_before).Verdict, Is.EqualTo(LossVerdict.Lost));
    }

    [Test]
    public void Verdict_WhereOneLoopSeesNoLoss_IsThatOne()
    {
        double[] slower = [13, 13, 13, 13, 13];
        Assert.That(Of(slower, s_before, s_before).Verdict, Is.EqualTo(LossVerdict.Kept));
        Assert.That(Of(s_before, slower, s_before).Verdict, Is.EqualTo(LossVerdict.Kept));
    }

    [Test]
    public void Verdict_WhereOneLoopAloneSeesAGain_IsNone()
    {
        double[] faster = [8, 8, 8, 8, 8];
        Assert.That(Of(faster, s_before, s_before).Verdict, Is.EqualTo(LossVerdict.Kept));
        Assert.That(Of(faster, faster, s_before).Verdict, Is.EqualTo(LossVerdict.Gained));
    }

    [Test]
    public void Verdict_OfRunsThatDoNotDiffer_IsAsRarelyALossAsOrderSays()
    {
        // Nothing is allowed, and now and before are of one distribution: a loss takes five of ten to be the greatest, 1 / 252.
        const int trials = 20_000;
        Random random = new(1);
        double[] Runs() => [.. Enumerable.Range(0, 5).Select(_ => 1 + random.NextDouble())];
        int losses = Enumerable
            .Range(0, trials)
            .Count(_ =>
            {
                double[] now = Runs();
                return Of(now, now, Runs(), allow: 0).Verdict == LossVerdict.Lost;
            });
        double standardError = Math.Sqrt(trials / 252.0);
        Assert.That(losses, Is.EqualTo(trials / 252.0).Within(4 * standardError));
    }

    [Test]
    public void Change_IsThatOfTheMedians()
    {
        Loss loss = Of([12, 12, 12], [11, 11, 11], s_before);
        Assert.That(loss.Change, Is.EqualTo(0.2).Within(1e-12));
        Assert.That(loss.ChangeByLarge, Is.EqualTo(0.1).Within(1e-12));
    }

    private static Loss Of(double[] small, double[] large, double[] before, double allow = 0.1)
    {
        BenchSubject subject = new("x", s_plan, new());
        ImmutableArray<BenchRun> runs =
        [
            .. small.Zip(large, (one, other) => new BenchRun(1, 1, TimeSpan.Zero, TimeSpan.Zero, one, other)),
        ];
        Spread cost = Spread.Of(before);
        BaselineEntry entry = new("x", subject.Hash, 1, 1, 1, before.Length, cost, cost);
        return new Loss(new BenchRecord(subject, 1, 1, runs, 0, 0), entry, allow);
    }

    private static readonly CentrePlan s_plan = new CentreBuilder("x")
        .Time(CallSim.Engine.SimSpan.FromHours(1))
        .Contacts(
            "calls",
            perHour: 60,
            talk: CallSim.Engine.Randomness.Law.Deterministic(CallSim.Engine.SimSpan.FromMinutes(1))
        )
        .Agents("desk", count: 2)
        .Build();
}
