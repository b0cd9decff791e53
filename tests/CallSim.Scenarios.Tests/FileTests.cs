namespace CallSim.Scenarios.Tests;

public sealed class FileTests
{
    private const string Day = "interval,offered\n08:00,1\n08:30,2\n09:00,3\n09:30,4\n";

    [TestCase("day.csv")]
    [TestCase("data/day.csv")]
    [TestCase("data/../day.csv")]
    public void File_BesideOrBelow_IsRead(string name)
    {
        using ScenarioFolder folder = new ScenarioFolder().With("day.csv", Day).With("data/day.csv", Day);

        Assert.That(Scenario.Plan(folder.Read(Using(name))).ContactTypes[0].ArrivalsPerHour.At(3), Is.EqualTo(8));
    }

    [Test]
    public void File_Outside_NeedsLeave()
    {
        using ScenarioFolder outside = new ScenarioFolder().With("day.csv", Day);
        using ScenarioFolder folder = new();
        string scenario = Using(outside.PathOf("day.csv"));

        Assert.That(folder.Read(scenario).Diagnostics.Single().Message, Does.Contain("outside the scenario's folder"));
        Assert.That(folder.Read(scenario, new() { AllowOutside = true }).Plan, Is.Not.Null);
    }

    [Test]
    public void Link_LeadingOutside_NeedsLeave()
    {
        using ScenarioFolder outside = new ScenarioFolder().With("day.csv", Day);
        using ScenarioFolder folder = new();
        File.CreateSymbolicLink(folder.PathOf("day.csv"), outside.PathOf("day.csv"));
        Directory.CreateSymbolicLink(folder.PathOf("data"), outside.PathOf(""));

        foreach (string name in new[] { "day.csv", "data/day.csv" })
        {
            Assert.That(
                folder.Read(Using(name)).Diagnostics.Single().Message,
                Does.Contain("outside the scenario's folder")
            );
            Assert.That(folder.Read(Using(name), new() { AllowOutside = true }).Plan, Is.Not.Null);
        }
    }

    [Test]
    public void Link_InACircle_IsAnswered()
    {
        using ScenarioFolder folder = new();
        File.CreateSymbolicLink(folder.PathOf("day.csv"), folder.PathOf("day.csv"));

        Assert.That(folder.Read(Using("day.csv")).HasErrors, Is.True);
    }

    [Test]
    public void Rows_OutsideTheRun_AreCountedInANote()
    {
        using ScenarioFolder folder = new ScenarioFolder().With(
            "day.csv",
            "interval,offered\n07:30,\n" + Day[17..] + "10:00,x\n"
        );

        ScenarioReading reading = folder.Read(Using("day.csv"));

        Assert.That(
            reading.Diagnostics.Single().ToString(),
            Is.EqualTo("day.csv: note: 2 rows outside the run are left out")
        );
        Assert.That(reading.Plan, Is.Not.Null);
    }

    [Test]
    public void Scenario_ReadFromDisk_NamesItsFilesAsTheUserWould()
    {
        using ScenarioFolder folder = new ScenarioFolder()
            .With("x.yaml", Using("day.csv"))
            .With("day.csv", Day + "10:00,1\n");

        ScenarioReading reading = ScenarioReader.Read(folder.PathOf("x.yaml"));

        Assert.That(reading.Diagnostics.Single().File, Is.EqualTo(folder.PathOf("day.csv")));
        Assert.That(reading.Plan!.Name, Is.EqualTo("x"));
    }

    [Test]
    public void Values_ByIntervalBeyondTheLimit_AreRefused()
    {
        using ScenarioFolder folder = new ScenarioFolder().With("day.csv", string.Concat(Lines()));
        string contacts = string.Concat(
            Enumerable
                .Range(0, 30)
                .Select(i => $"  k{i}: {{ talk: 1m, patience: 1m, arrivals: {{ file: day.csv, column: n }} }}\n")
        );

        ScenarioReading reading = folder.Read(
            "callsim: 1\ntime: { length: 200000h, interval: 1h }\nagents: { a: { count: 1 } }\ncontacts:\n" + contacts
        );

        Assert.That(
            reading.Diagnostics.First().Message,
            Is.EqualTo("files and profiles give more than 5,000,000 values by interval")
        );

        static IEnumerable<string> Lines() =>
            Enumerable.Range(0, 24).Select(hour => $"{hour:00}:00,1\n").Prepend("interval,n\n");
    }

    private static string Using(string file) =>
        Scenario.WithContact($"{{ file: '{file}', column: offered }}", "talk: 1m, patience: 1m");
}
