using CallSim.Model;

namespace CallSim.Tests.Metrics;

public sealed class ServiceLevelFormulasTests
{
    // The example of the metrics reference: 1000 answered, 860 of them in time; 60 abandoned, 20 of them in time, 10 short.
    [TestCase(ServiceLevelFormula.AnsweredOnly, 86.0)]
    [TestCase(ServiceLevelFormula.AbandonNegative, 81.1)]
    [TestCase(ServiceLevelFormula.AbandonPositive, 83.0)]
    [TestCase(ServiceLevelFormula.AbandonIgnored, 82.7)]
    [TestCase(ServiceLevelFormula.ShortPositive, 82.1)]
    [TestCase(ServiceLevelFormula.ShortExcluded, 81.9)]
    [TestCase(ServiceLevelFormula.OfferedWithBlocked, 81.1)]
    public void Formula_OfTheWorkedExample_GivesItsPercentage(ServiceLevelFormula formula, double percent)
    {
        RatioFormula ratio = ServiceLevelFormulas.Of(formula, threshold: 0);
        double value = 100.0 * Value(ratio.Numerator) / Value(ratio.Denominator);
        Assert.That(Math.Round(value, 1), Is.EqualTo(percent));
    }

    [Test]
    public void OfferedWithBlocked_WithBlockedContacts_CountsThem()
    {
        RatioFormula ratio = ServiceLevelFormulas.Of(ServiceLevelFormula.OfferedWithBlocked, threshold: 0);
        Assert.That(Value(ratio.Denominator, blocked: 140), Is.EqualTo(1200));
    }

    private static long Value(FactSum sum, long blocked = 0) =>
        sum.Plus.Sum(fact => Count(fact, blocked)) - sum.Minus.Sum(fact => Count(fact, blocked));

    private static long Count(Fact fact, long blocked) =>
        fact switch
        {
            Fact.Answered => 1000,
            // Who balks counts as abandoned at 0 s: five of the sixty.
            Fact.Abandoned => 55,
            Fact.Balked => 5,
            Fact.AbandonedShort => 10,
            Fact.Blocked => blocked,
            _ when fact == FactSheet.AnsweredIn(0) => 860,
            _ when fact == FactSheet.AbandonedIn(0) => 20,
            _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, "No service level is made of this."),
        };
}
