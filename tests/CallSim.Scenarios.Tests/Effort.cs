namespace CallSim.Scenarios.Tests;

/// <summary>
/// How much work something is, in readings of a shipped scenario and its file. Processor time over processor time depends
/// neither on the speed of the machine nor on what else keeps it busy. The tests of this project run one at a time.
/// </summary>
internal static class Effort
{
    private const int Readings = 50;
    private const int Batches = 5;

    private static readonly Lazy<TimeSpan> s_reading = new(TimeOfAReading);

    /// <summary>Does something, and says how many readings it is worth.</summary>
    public static double Of(Action work)
    {
        TimeSpan reading = s_reading.Value;
        return TimeOf(work) / reading;
    }

    // The best of some batches: the first ones compile.
    private static TimeSpan TimeOfAReading()
    {
        string path = Repository.PathOf("scenarios/bank-1999/bank-1999.yaml");
        return Enumerable.Range(0, Batches).Min(_ => TimeOf(() => Read(path))) / Readings;
    }

    private static void Read(string path)
    {
        for (int reading = 0; reading < Readings; reading++)
        {
            Assert.That(ScenarioReader.Read(path).Plan, Is.Not.Null);
        }
    }

    private static TimeSpan TimeOf(Action work)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        work();
        return Environment.CpuUsage.TotalTime - before;
    }
}
