using CallSim.Engine;
using CallSim.Model;
using CallSim.Scenarios.Grammar;

namespace CallSim.Scenarios.Tests.Grammar;

public sealed class ClockAndWeekDayTests
{
    [TestCase("00:00", 0)]
    [TestCase("8:30", 510)]
    [TestCase("08:30", 510)]
    [TestCase("24:00", 1440)]
    public void Clock_OfADay_IsCountedFromMidnight(string text, int minutes) =>
        Assert.That(ClockText.Parse(text).Value, Is.EqualTo(SimSpan.FromMinutes(minutes)));

    [TestCase("2026-03-02T08:30")]
    [TestCase("24:01")]
    [TestCase("8")]
    [TestCase("08:30Z")]
    [TestCase("")]
    public void Clock_OfAnotherForm_IsRefused(string text) => Assert.That(ClockText.Parse(text).IsOk, Is.False);

    [TestCase("08:00-20:00", 480, 1200)]
    [TestCase("08:00 - 20:00", 480, 1200)]
    [TestCase("22:00-06:00", 1320, 1800)]
    [TestCase("00:00-24:00", 0, 1440)]
    [TestCase("18:00-24:00", 1080, 1440)]
    [TestCase("18:00-00:00", 1080, 1440)]
    public void Range_OfClockTimes_RunsOverMidnight(string text, int from, int to) =>
        Assert.That(
            ClockText.ParseRange(text).Value,
            Is.EqualTo(new ClockRange(SimSpan.FromMinutes(from), SimSpan.FromMinutes(to)))
        );

    [TestCase("08:00-08:00", "write 00:00-24:00 for the whole day")]
    [TestCase("24:00-08:00", "begin at 00:00")]
    [TestCase("08:00", null)]
    [TestCase("08:00-12:00-14:00", null)]
    public void Range_ThatIsNone_IsRefusedWithTheCure(string text, string? fix)
    {
        Assert.That(ClockText.ParseRange(text).IsOk, Is.False);
        Assert.That(ClockText.ParseRange(text).Fix, Is.EqualTo(fix));
    }

    [TestCase("sat", WeekDays.Saturday)]
    [TestCase("mon-fri", (WeekDays)31)]
    [TestCase("mon,wed", WeekDays.Monday | WeekDays.Wednesday)]
    [TestCase("mon-tue, sun", WeekDays.Monday | WeekDays.Tuesday | WeekDays.Sunday)]
    [TestCase("fri-mon", WeekDays.Friday | WeekDays.Saturday | WeekDays.Sunday | WeekDays.Monday)]
    [TestCase("mon-sun", WeekDays.All)]
    public void Days_OfTheWeek_AreNamedOrRanges(string text, WeekDays days) =>
        Assert.That(WeekDayText.Parse(text).Value, Is.EqualTo(days));

    [TestCase("monday", "write mon for monday")]
    [TestCase("mon-fri-sun", null)]
    [TestCase("mon,mon", "write each day once")]
    [TestCase("mon-wed,tue", "write each day once")]
    [TestCase("", null)]
    public void Days_OfAnotherForm_AreRefusedWithTheCure(string text, string? fix)
    {
        Assert.That(WeekDayText.Parse(text).IsOk, Is.False);
        Assert.That(WeekDayText.Parse(text).Fix, Is.EqualTo(fix));
    }
}
