using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Model;

namespace CallSim.Tests.Model;

/// <summary>What holds for every factor of outages.</summary>
public sealed class OutageFactorTests
{
    private static readonly OutagePlan s_outage = new()
    {
        Name = "fire",
        Target = OutageTarget.Site,
        Hits = "main",
        Lasts = Law.Deterministic(SimSpan.FromHours(1)),
    };

    [TestCaseSource(typeof(OutageFactor), nameof(OutageFactor.All))]
    public void Factor_OfTheCatalogue_StandsAtItsRow(OutageFactor factor) =>
        Assert.That(OutageFactor.All[factor.Row], Is.SameAs(factor));

    [TestCaseSource(typeof(OutageFactor), nameof(OutageFactor.All))]
    public void Factor_OfTheCatalogue_IsOneUntilItIsGiven(OutageFactor factor)
    {
        OutagePlan slower = factor.With(s_outage, 1.25);

        Assert.That(factor.Of(s_outage), Is.EqualTo(1));
        foreach (OutageFactor other in OutageFactor.All)
        {
            Assert.That(other.Of(slower), Is.EqualTo(other == factor ? 1.25 : 1), other.Name);
        }
    }

    [TestCase(OutageTarget.Lines, false)]
    [TestCase(OutageTarget.Number, false)]
    [TestCase(OutageTarget.Flow, false)]
    [TestCase(OutageTarget.Site, true)]
    [TestCase(OutageTarget.Group, true)]
    [TestCase(OutageTarget.System, true)]
    public void Talk_IsFeltWhereAgentsAre(OutageTarget target, bool isFelt) =>
        Assert.That(OutageFactor.Talk.IsFeltThrough(target), Is.EqualTo(isFelt));
}
