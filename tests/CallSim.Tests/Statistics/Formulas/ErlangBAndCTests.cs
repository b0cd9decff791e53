using CallSim.Model;
using CallSim.Statistics.Formulas;

namespace CallSim.Tests.Statistics.Formulas;

/// <summary>Erlang B and C, against printed tables and hand calculation.</summary>
public sealed class ErlangBAndCTests
{
    // The traffic tables of Erlang B: offered erlangs for trunks at a blocking, printed to three digits.
    [TestCase(1, 0.01, 0.0101)]
    [TestCase(2, 0.01, 0.153)]
    [TestCase(5, 0.01, 1.361)]
    [TestCase(10, 0.01, 4.461)]
    [TestCase(20, 0.01, 12.031)]
    [TestCase(10, 0.02, 5.084)]
    [TestCase(20, 0.02, 13.182)]
    [TestCase(30, 0.02, 21.932)]
    [TestCase(50, 0.01, 37.901)]
    [TestCase(100, 0.01, 84.064)]
    public void GreatestLoad_OfTrunksAndBlocking_IsThatOfTheTables(int trunks, double blocking, double erlangs)
    {
        ErlangB found = ErlangB.GreatestLoad(trunks, 180, blocking);
        Assert.That(found.Load.Erlangs, Is.EqualTo(erlangs).Within(0.0006));
        Assert.That(found.Blocking, Is.EqualTo(blocking).Within(1e-11));
        Assert.That(ErlangB.FewestTrunks(found.Load, blocking)!.Trunks, Is.EqualTo(trunks));
    }

    [Test]
    public void Blocking_OfTwoTrunks_IsTheHandCalculation()
    {
        // B = (a²/2) / (1 + a + a²/2) with a = 2: 2 / 5.
        ErlangB figures = new(new OfferedLoad(40, 180), 2);
        Assert.That(figures.Blocking, Is.EqualTo(0.4).Within(1e-15));
        Assert.That(figures.BusyTrunks, Is.EqualTo(1.2).Within(1e-15));
        Assert.That(figures.Occupancy, Is.EqualTo(0.6).Within(1e-15));
    }

    [Test]
    public void Blocking_OfNoTrunks_IsAll() =>
        Assert.That(new ErlangB(new OfferedLoad(40, 180), 0).Blocking, Is.EqualTo(1));

    // Jagerman (1974): at a load of as many erlangs as trunks the loss is √(2/(πn)) for large n; the next term is of the order 1/n.
    [TestCase(1000)]
    [TestCase(20_000)]
    [TestCase(1_000_000)]
    public void Blocking_AtALoadOfAsManyErlangs_ComesNearToItsAsymptote(int trunks)
    {
        double blocking = new ErlangB(new OfferedLoad(trunks, 3600), trunks).Blocking;
        Assert.That(blocking, Is.EqualTo(Math.Sqrt(2 / (Math.PI * trunks))).Within(1.0 / trunks));
    }

    [Test]
    public void FewestTrunks_ForNoBlockingAtAll_AreNone() =>
        Assert.That(ErlangB.FewestTrunks(new OfferedLoad(40, 180), 0), Is.Null);

    [Test]
    public void FewestTrunks_ForAnyLoad_AreOneTooManyToTakeAway(
        [Values(1e-6, 0.3, 12, 900)] double erlangs,
        [Values(1e-9, 0.01, 0.5)] double blocking
    )
    {
        ErlangB found = ErlangB.FewestTrunks(new OfferedLoad(erlangs, 3600), blocking)!;
        Assert.That(found.Blocking, Is.LessThanOrEqualTo(blocking));
        Assert.That(found.Trunks == 0 || new ErlangB(found.Load, found.Trunks - 1).Blocking > blocking);
    }

    [TestCase(2, 1, 1.0 / 3)]
    [TestCase(10, 8, 0.40918)]
    [TestCase(5, 4, 0.55411)]
    [TestCase(8, 5, 0.16727)]
    public void ChanceToWait_OfErlangC_IsThatOfTheTables(int agents, double erlangs, double waits) =>
        Assert.That(new ErlangC(new OfferedLoad(erlangs, 3600), agents).ChanceToWait, Is.EqualTo(waits).Within(6e-6));

    [Test]
    public void ErlangC_OfOneAgent_IsMM1()
    {
        // M/M/1 at load 0.8: the share 0.8 waits, the mean wait is 0.8 / (1 − 0.8) handle times, the queue 0.64 / 0.2.
        ErlangC figures = new(new OfferedLoad(0.8 * 3600 / 100, 100), 1);
        Assert.Multiple(() =>
        {
            Assert.That(figures.ChanceToWait, Is.EqualTo(0.8).Within(1e-14));
            Assert.That(figures.WaitSeconds, Is.EqualTo(400).Within(1e-10));
            Assert.That(figures.MeanQueue, Is.EqualTo(3.2).Within(1e-12));
            Assert.That(
                figures.ServiceLevel(ServiceLevelFormula.AbandonNegative, 50),
                Is.EqualTo(1 - (0.8 * Math.Exp(-0.1))).Within(1e-14)
            );
        });
    }

    // Halfin and Whitt (1981), eq. 1.1: with n = a + β√n the chance to wait tends to 1 / (1 + √(2π) β Φ(β) e^(β²/2)); for β = 1 that is 0.22336.
    [TestCase(400)]
    [TestCase(20_000)]
    [TestCase(1_000_000)]
    public void ErlangC_OfEverLargerCentres_ComesNearToHalfinAndWhittsLimit(int agents)
    {
        ErlangC figures = new(new OfferedLoad(agents - Math.Sqrt(agents), 3600), agents);
        Assert.That(figures.ChanceToWait, Is.EqualTo(0.22336).Within(0.2 / Math.Sqrt(agents) + 1e-5));
    }

    [TestCase(10, 10)]
    [TestCase(10, 25)]
    public void ErlangC_WithMoreLoadThanAgents_SaysThatTheQueueGrowsForEver(int agents, double erlangs)
    {
        ErlangC figures = new(new OfferedLoad(erlangs, 3600), agents);
        Assert.Multiple(() =>
        {
            Assert.That(figures.IsStable, Is.False);
            Assert.That(figures.ChanceToWait, Is.EqualTo(1));
            Assert.That(figures.WaitSeconds, Is.EqualTo(double.PositiveInfinity));
            Assert.That(figures.MeanQueue, Is.EqualTo(double.PositiveInfinity));
            Assert.That(figures.Occupancy, Is.EqualTo(1));
            Assert.That(figures.ServiceLevel(ServiceLevelFormula.AnsweredOnly, 20), Is.Zero);
        });
    }

    [TestCase(0, 100)]
    [TestCase(-1, 100)]
    [TestCase(100, 0)]
    [TestCase(double.NaN, 100)]
    [TestCase(100, double.PositiveInfinity)]
    public void OfferedLoad_ThatIsNone_IsRefused(double calls, double handle) =>
        Assert.That(() => new OfferedLoad(calls, handle), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void Figures_OfNoAgentsOrTooMany_AreRefused([Values(0, -1, 1_000_001)] int agents)
    {
        OfferedLoad load = new(100, 180);
        Assert.That(() => new ErlangC(load, agents), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new ErlangA(load, 60, agents), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }
}
