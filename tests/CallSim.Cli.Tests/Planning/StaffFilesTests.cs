using System.Text.Json;
using CallSim.Tables;
using static CallSim.Cli.Tests.Planning.StaffSample;

namespace CallSim.Cli.Tests.Planning;

/// <summary>The files of <c>callsim staff --out</c>: all of them or none, and no other is lost for them.</summary>
public sealed class StaffFilesTests
{
    [Test]
    public void Search_IntoTheFilesOfItsScenario_IsRefusedEvenWithForce()
    {
        using ScenarioFolder folder = new();
        const string heads = "interval,desk\n08:00,4\n08:30,6\n09:00,8\n09:30,5\n";
        string file = folder.Add("staffing.csv", heads);
        string scenario = folder.Add(
            "day.yaml",
            OneGroup.Replace("count: 5", "count: { file: staffing.csv, column: desk }", StringComparison.Ordinal)
        );
        CliAnswer staff = CliRun.Of("staff", scenario, "--out", folder.PathOf(""), "--force", "--replications", "20");
        Assert.That(staff.ExitCode, Is.EqualTo(ExitCode.RunFailed), staff.Error);
        Assert.That(staff.Error, Does.Contain("is a file that this command reads"));
        Assert.That(File.ReadAllText(file), Is.EqualTo(heads));
    }

    [Test]
    public void Folder_ThatIsAFile_IsKeptAlsoWithForce()
    {
        using ScenarioFolder folder = new();
        string file = folder.Add("afile", "mine");

        CliAnswer refused = CliRun.Of("staff", folder.Add("day.yaml", OneGroup), "--out", file, "--force");

        Assert.That(refused.ExitCode, Is.EqualTo(ExitCode.RunFailed));
        Assert.That(refused.Error, Does.Contain("it is a file, where a folder is wanted"));
        Assert.That(File.ReadAllText(file), Is.EqualTo("mine"));
    }

    [Test]
    public void Files_OfAnotherSearch_AreKeptWithoutForce()
    {
        using ScenarioFolder folder = new();
        string scenario = folder.Add("day.yaml", OneGroup);
        Directory.CreateDirectory(folder.PathOf("out"));
        folder.Add("out/prices.csv", "mine");
        CliAnswer refused = CliRun.Of("staff", scenario, "--out", folder.PathOf("out"));

        Assert.That(refused.ExitCode, Is.EqualTo(ExitCode.RunFailed));
        Assert.That(
            refused.Error,
            Does.Contain("prices.csv' is there already, and was left as it is; --force replaces it")
        );
        Assert.That(Directory.GetFiles(folder.PathOf("out")), Has.Length.EqualTo(1));

        Assert.That(
            CliRun.Of("staff", scenario, "--out", folder.PathOf("out"), "--force", "--replications", "40").ExitCode,
            Is.Zero
        );
        Assert.That(Directory.GetFiles(folder.PathOf("out")), Has.Length.EqualTo(4));
        Assert.That(File.ReadAllText(folder.PathOf("out/prices.csv")), Does.StartWith("interval,group,loses_in"));
    }

    [Test]
    public void Files_OfOneSeed_AreTheSameBytesOnAnyNumberOfThreads_AndWhatIsPrinted()
    {
        using ScenarioFolder folder = new();
        string scenario = folder.Add("day.yaml", OneGroup);
        foreach (string threads in (string[])["1", "2"])
        {
            CliAnswer staff = CliRun.Of(
                "staff",
                scenario,
                "--replications",
                "40",
                "--threads",
                threads,
                "--out",
                folder.PathOf(threads),
                "--format",
                "csv"
            );
            Assert.That(staff.Out, Is.EqualTo(File.ReadAllText(folder.PathOf(threads + "/staffing.csv"))));
        }

        foreach (string name in StaffFolder.Names)
        {
            Assert.That(
                File.ReadAllBytes(folder.PathOf("1/" + name)),
                Is.EqualTo(File.ReadAllBytes(folder.PathOf("2/" + name))),
                name
            );
        }
    }

    [Test]
    public void Json_HasWhatTheFilesHave()
    {
        using ScenarioFolder folder = new();
        string scenario = folder.Add("day.yaml", OneGroup);
        CliAnswer staff = CliRun.Of(
            "staff",
            scenario,
            "--replications",
            "40",
            "--out",
            folder.PathOf("out"),
            "--format",
            "json"
        );

        using JsonDocument printed = JsonDocument.Parse(staff.Out);
        using JsonDocument facts = JsonDocument.Parse(File.ReadAllText(folder.PathOf("out/staff.json")));
        JsonElement staffed = printed.RootElement.GetProperty("staff");
        Assert.That(
            staffed.EnumerateObject().Select(one => one.Name),
            Is.EqualTo(facts.RootElement.EnumerateObject().Select(one => one.Name))
        );
        Assert.That(staffed.GetProperty("cost").ValueKind, Is.EqualTo(JsonValueKind.Null));
        CsvTable heads = CsvTable.Read(folder.PathOf("out/staffing.csv"));
        Assert.That(
            printed
                .RootElement.GetProperty("staffing")
                .EnumerateArray()
                .Select(row => row.GetProperty("groups").GetProperty("desk").GetProperty("paid").GetRawText()),
            Is.EqualTo(heads.Rows.Select(row => row.Cells[heads.Columns.IndexOf("desk")]))
        );
        double hours = heads.Rows.Sum(row => Number(row.Cells[heads.Columns.IndexOf("desk")])) / 2;
        Assert.That(staffed.GetProperty("paid_hours").GetDouble(), Is.EqualTo(hours));
        CsvTable evidence = CsvTable.Read(folder.PathOf("out/evidence.csv"));
        Assert.That(evidence.Rows, Has.Length.EqualTo(8));
        Assert.That(printed.RootElement.GetProperty("evidence").GetArrayLength(), Is.EqualTo(8));
    }

    [Test]
    public void Interrupted_SaysSo_AndWritesNothing()
    {
        using ScenarioFolder folder = new();
        using CancellationTokenSource cancelled = new();
        cancelled.Cancel();
        CliAnswer staff = CliRun.Of(
            cancelled.Token,
            "staff",
            folder.Add("day.yaml", OneGroup),
            "--out",
            folder.PathOf("out")
        );

        Assert.That((staff.ExitCode, staff.Out), Is.EqualTo((ExitCode.Interrupted, "")));
        Assert.That(staff.Error, Does.Contain("interrupted while searching: nothing was written"));
    }

    [Test]
    public void Json_HasTheColumnsOfTheTables()
    {
        using ScenarioFolder folder = new();
        string scenario = folder.Add("day.yaml", OneGroup);
        string[] few = ["--replications", "40"];
        Assert.That(CliRun.Of(["staff", scenario, "--out", folder.PathOf("out"), .. few]).ExitCode, Is.Zero);
        using JsonDocument json = JsonDocument.Parse(CliRun.Of(["staff", scenario, "--format", "json", .. few]).Out);
        foreach (string table in (string[])["evidence", "prices"])
        {
            string[] columns = File.ReadLines(folder.PathOf($"out/{table}.csv")).First().Split(',');
            JsonElement row = json.RootElement.GetProperty(table)[0];
            Assert.That(row.EnumerateObject().Select(member => member.Name), Is.EquivalentTo(columns), table);
        }
    }
}
