namespace CallSim.Tables.Tests.IntervalFiles;

public sealed class WallTimeTests
{
    [TestCase("08:30", "08:30")]
    [TestCase("8:30", "08:30")]
    [TestCase("00:00", "00:00")]
    [TestCase("23:59:59", "23:59:59")]
    [TestCase("2026-03-02T08:30", "2026-03-02T08:30")]
    [TestCase("2026-03-02 08:30:15", "2026-03-02T08:30:15")]
    [TestCase(" 08:30 ", "08:30")]
    public void Time_OfEachForm_ReadsBack(string text, string written)
    {
        Assert.That(WallTime.TryParse(text, out WallTime time, out string? problem), Is.True, problem);
        Assert.That(time.ToString(), Is.EqualTo(written));
    }

    [TestCase("24:00", "24:00 ends a day")]
    [TestCase("2026-03-02T24:00", "24:00 ends a day")]
    [TestCase("2026-03-02T08:00Z", "without a time zone")]
    [TestCase("2026-03-02T08:00+08:00", "without a time zone")]
    [TestCase("02.03.2026 08:00", "2026-03-02T08:30")]
    [TestCase("2026-02-30T08:00", "there is no day 2026-02-30")]
    [TestCase("2026-02-30", "there is no day 2026-02-30")]
    [TestCase("2026-03-02", "write 2026-03-02T00:00")]
    [TestCase("25:00", "08:30")]
    [TestCase("08:60", "08:30")]
    [TestCase("8h", "08:30")]
    [TestCase("", "08:30")]
    [TestCase("T", "2026-03-02T08:30")]
    public void Time_OfAnotherForm_IsRefusedWithAReason(string text, string reason)
    {
        Assert.That(WallTime.TryParse(text, out _, out string? problem), Is.False);
        Assert.That(problem, Does.Contain(reason));
    }
}
