using CallSim.Cli.Printing;

namespace CallSim.Cli.Tests.Printing;

public sealed class ProgressStepsTests
{
    [TestCase(0, "0 of 12,000 points")]
    [TestCase(1234.99, "1,234 of 12,000 points")]
    [TestCase(12_000, "12,000 of 12,000 points")]
    public void TextAt_OfCountedSteps_CountsThoseThatAreWhole(double done, string expected) =>
        Assert.That(new ProgressSteps("points", 12_000) { IsCounted = true }.TextAt(done), Is.EqualTo(expected));

    [Test]
    public void TextAt_OfOthers_SaysWhatTheyAre() =>
        Assert.That(new ProgressSteps("replications, at most", 100).TextAt(5), Is.EqualTo("replications, at most"));

    // 90 of 100 were there before, and 4 more took 8 minutes: the 6 that are left take 12.
    [Test]
    public void LeftAt_OfWhatGoesOn_CountsOnlyWhatWasDoneNow()
    {
        ProgressSteps steps = new("points", 100) { Begun = 90 };
        Assert.That(steps.LeftAt(90, TimeSpan.FromMinutes(1)), Is.Null);
        Assert.That(steps.LeftAt(94, TimeSpan.FromMinutes(8)), Is.EqualTo(TimeSpan.FromMinutes(12)));
        Assert.That(steps.LeftAt(100, TimeSpan.FromMinutes(8)), Is.EqualTo(TimeSpan.Zero));
    }

    [Test]
    public void LeftAt_OfVeryMany_IsALongTime() =>
        Assert.That(new ProgressSteps("points", 1e15).LeftAt(1e-6, TimeSpan.FromHours(1))?.TotalHours, Is.EqualTo(1e8));

    [TestCase(0.2, "1 s")]
    [TestCase(119.4, "119 s")]
    [TestCase(120, "2 minutes")]
    [TestCase(7199, "120 minutes")]
    [TestCase(7200, "2 hours")]
    [TestCase(48 * 3600, "2 days")]
    [TestCase(730.0 * 24 * 3600, "2 years")]
    public void TimeText_OfATime_IsReadAtAGlance(double seconds, string expected) =>
        Assert.That(TimeText.Of(TimeSpan.FromSeconds(seconds)), Is.EqualTo(expected));
}
