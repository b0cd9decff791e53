using CallSim.Model;
using CallSim.Statistics.Formulas;

namespace CallSim.Tests.Statistics.Formulas;

/// <summary>Erlang A against exact figures, a chain solved here, its limits and its laws.</summary>
public sealed class ErlangATests
{
    private static ErlangACase[] Cases => ErlangACase.All;

    [TestCaseSource(nameof(Cases))]
    public void ErlangA_OfAKnownCentre_HasItsExactFigures(object one)
    {
        ErlangACase known = (ErlangACase)one;
        Assert.Multiple(() =>
        {
            foreach (
                (string name, double exact, double computed) in ErlangACase.Names.Zip(known.Exact, known.Computed())
            )
            {
                Assert.That(computed, Is.EqualTo(exact).Within(1e-8 * Math.Max(1e-3, exact)), name);
            }
        });
    }

    // The shares are sums over the states; the mean waits follow from the chain by Little's law.
    [TestCase(1, 0.5, 1.0)]
    [TestCase(7, 6.5, 0.4)]
    [TestCase(30, 45, 2.5)]
    [TestCase(120, 118, 0.05)]
    public void ErlangA_BesideItsBirthDeathChain_IsTheSame(int agents, double erlangs, double handlesOfPatience)
    {
        const double handle = 200;
        double patience = handle * handlesOfPatience;
        ErlangA figures = new(new OfferedLoad(erlangs * 3600 / handle, handle), patience, agents);
        double[] chain = Chain(agents, erlangs, 1 / handlesOfPatience, agents + 20_000);
        double waits = chain.Skip(agents).Sum();
        double queue = chain.Select((weight, state) => weight * Math.Max(0, state - agents)).Sum();
        double busy = chain.Select((weight, state) => weight * Math.Min(agents, state)).Sum();
        Assert.Multiple(() =>
        {
            Assert.That(figures.ChanceToWait, Is.EqualTo(waits).Within(1e-10));
            Assert.That(figures.MeanQueue, Is.EqualTo(queue).Within(1e-10 * Math.Max(1, queue)));
            Assert.That(figures.BusyAgents, Is.EqualTo(busy).Within(1e-10 * busy));
            Assert.That(figures.AbandonShare, Is.EqualTo(queue / handlesOfPatience / erlangs).Within(1e-10));
        });
    }

    [Test]
    public void ErlangA_OfAnyLoad_KeepsTheLawsOfLittleAndOfFlow(
        [Values(1, 10, 300, 20_000)] int agents,
        [Values(1e-6, 0.3, 0.98, 1, 1.02, 5)] double share,
        [Values(0.1, 120, 1e7)] double patience
    )
    {
        OfferedLoad load = new(agents * share * 3600 / 240, 240);
        ErlangA figures = new(load, patience, agents);
        double byOutcome =
            ((1 - figures.AbandonShare) * figures.AsaSeconds)
            + (figures.AbandonShare * (figures.AbandonedWaitSeconds ?? 0));
        Assert.Multiple(() =>
        {
            Assert.That(
                figures.MeanQueue,
                Is.EqualTo(load.CallsPerHour / 3600 * figures.WaitSeconds).Within(1e-12).Percent
            );
            Assert.That(byOutcome, Is.EqualTo(figures.WaitSeconds).Within(1e-9 * figures.WaitSeconds));
            Assert.That(figures.BusyAgents, Is.EqualTo(load.Erlangs * (1 - figures.AbandonShare)).Within(1e-9).Percent);
            Assert.That(figures.Occupancy, Is.InRange(0, 1));
            Assert.That(figures.ChanceToWait, Is.InRange(0, 1));
            Assert.That(figures.IsStable, Is.True);
        });
    }

    [TestCase(10, 8)]
    [TestCase(100, 95)]
    [TestCase(2000, 1990)]
    public void ErlangA_OfCallersWhoHardlyHangUp_IsErlangC(int agents, double erlangs)
    {
        OfferedLoad load = new(erlangs * 3600 / 240, 240);
        ErlangA patient = new(load, 1e13, agents);
        ErlangC endless = new(load, agents);
        Assert.Multiple(() =>
        {
            Assert.That(patient.ChanceToWait, Is.EqualTo(endless.ChanceToWait).Within(1e-7));
            Assert.That(patient.WaitSeconds, Is.EqualTo(endless.WaitSeconds).Within(1e-5).Percent);
            Assert.That(patient.AsaSeconds, Is.EqualTo(endless.AsaSeconds).Within(1e-5).Percent);
            Assert.That(Level(patient, 20), Is.EqualTo(Level(endless, 20)).Within(1e-7));
        });
    }

    [TestCase(10, 8)]
    [TestCase(10, 30)]
    [TestCase(500, 490)]
    public void ErlangA_OfCallersWhoHardlyWait_IsErlangB(int agents, double erlangs)
    {
        OfferedLoad load = new(erlangs * 3600 / 240, 240);
        ErlangA hasty = new(load, 1e-7, agents);
        Assert.That(hasty.AbandonShare, Is.EqualTo(new ErlangB(load, agents).Blocking).Within(1e-6));
        Assert.That(hasty.ChanceToWait, Is.EqualTo(hasty.AbandonShare).Within(1e-6));
    }

    // Garnett, Mandelbaum and Reiman (2002): with n = a + β√a the chance to wait settles as centres grow, by 1/√n.
    [TestCase(-0.5, 0.5)]
    [TestCase(0, 1)]
    [TestCase(1, 2)]
    public void ErlangA_OfEverLargerCentres_ComesNearToGarnettsLimit(double spare, double handlesOfPatience)
    {
        double delta = Math.Sqrt(handlesOfPatience);
        double hazard = Hazard(spare * delta);
        double limit = 1 / (1 + (hazard / delta / Hazard(-spare)));
        foreach (int agents in new[] { 100, 2000, 40_000 })
        {
            double root = (-spare + Math.Sqrt((spare * spare) + (4.0 * agents))) / 2;
            ErlangA figures = new(new OfferedLoad(root * root * 3600 / 240, 240), 240 * handlesOfPatience, agents);
            Assert.That(figures.ChanceToWait, Is.EqualTo(limit).Within(1 / Math.Sqrt(agents)), $"{agents} agents");
        }
    }

    [Test]
    public void ErlangA_WithOneAgentMore_IsBetterInAllRespects([Values(20.0, 95.0, 400.0)] double erlangs)
    {
        OfferedLoad load = new(erlangs * 3600 / 240, 240);
        for (int agents = 1; agents < 3 * erlangs; agents++)
        {
            ErlangA now = new(load, 120, agents);
            ErlangA more = new(load, 120, agents + 1);
            Assert.That(more.AbandonShare, Is.LessThan(now.AbandonShare), $"{agents}");
            Assert.That(more.AsaSeconds, Is.LessThan(now.AsaSeconds), $"{agents}");
            Assert.That(more.Occupancy, Is.LessThanOrEqualTo(now.Occupancy + 1e-14), $"{agents}");
            foreach (ServiceLevelFormula formula in Formulas)
            {
                Assert.That(
                    more.ServiceLevel(formula, 20),
                    Is.GreaterThanOrEqualTo(now.ServiceLevel(formula, 20) - 1e-15),
                    $"{agents} {formula}"
                );
            }
        }
    }

    [Test]
    public void ErlangA_OfVanishingAndHugeLoads_StaysFinite()
    {
        foreach (int agents in new[] { 1, 100, 20_000 })
        {
            foreach (double erlangs in new[] { 1e-6, 1, 1e6, 1e12 })
            {
                foreach (double patience in new[] { 1e-6, 60, 1e12 })
                {
                    ErlangA figures = new(new OfferedLoad(erlangs * 3600 / 240, 240), patience, agents);
                    double[] all =
                    [
                        figures.ChanceToWait,
                        figures.AbandonShare,
                        figures.WaitSeconds,
                        figures.AsaSeconds,
                        figures.MeanQueue,
                        figures.Occupancy,
                        Level(figures, 20),
                    ];
                    Assert.That(
                        all,
                        Has.All.GreaterThanOrEqualTo(0).And.All.LessThan(double.PositiveInfinity),
                        $"{agents} agents, {erlangs} erlangs, {patience} s"
                    );
                }
            }
        }
    }

    [Test]
    public void ServiceLevel_OfAFormulaWithoutAClosedForm_IsRefused()
    {
        ErlangA figures = new(new OfferedLoad(100, 240), 120, 8);
        Assert.That(
            () => figures.ServiceLevel(ServiceLevelFormula.ShortPositive, 20),
            Throws.InstanceOf<ArgumentOutOfRangeException>()
        );
        Assert.That(
            () => figures.ServiceLevel(ServiceLevelFormula.AnsweredOnly, -1),
            Throws.InstanceOf<ArgumentOutOfRangeException>()
        );
    }

    private static ServiceLevelFormula[] Formulas =>
        [
            ServiceLevelFormula.AnsweredOnly,
            ServiceLevelFormula.AbandonNegative,
            ServiceLevelFormula.AbandonPositive,
            ServiceLevelFormula.AbandonIgnored,
        ];

    private static double Level(IWaitingFormula figures, double within) =>
        figures.ServiceLevel(ServiceLevelFormula.AbandonIgnored, within);

    // The hazard of the standard normal distribution, φ(x) / (1 − Φ(x)).
    private static double Hazard(double x) =>
        Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI) / (MathNet.Numerics.SpecialFunctions.Erfc(x / Math.Sqrt(2)) / 2);

    // The stationary weights of the number present, with time in mean handle times; the states from the likeliest out, so that none overflows.
    private static double[] Chain(int agents, double erlangs, double hangUpRate, int states)
    {
        double Leave(int state) => Math.Min(state, agents) + (hangUpRate * Math.Max(0, state - agents));
        double[] weights = new double[states + 1];
        int top = Enumerable.Range(1, states).FirstOrDefault(state => Leave(state) > erlangs, states) - 1;
        weights[top] = 1;
        for (int state = top + 1; state <= states; state++)
        {
            weights[state] = weights[state - 1] * erlangs / Leave(state);
        }

        for (int state = top - 1; state >= 0; state--)
        {
            weights[state] = weights[state + 1] * Leave(state + 1) / erlangs;
        }

        double sum = weights.Sum();
        return [.. weights.Select(weight => weight / sum)];
    }
}
