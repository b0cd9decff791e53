using System.Text.Json.Nodes;

namespace CallSim.Cli.Tests;

/// <summary><c>callsim erlang</c>.</summary>
public sealed class ErlangCommandTests
{
    private ScenarioFolder _folder = null!;

    [SetUp]
    public void SetUp() => _folder = new ScenarioFolder();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [TestCase(
        "a --calls 120/h --aht 4m --patience 2m --service-level 80%",
        "10 agents are the fewest that meet the target"
    )]
    [TestCase(
        "a --calls 120/h --aht 4m --patience 2m --service-level 80% --abandonment 5%",
        "11 agents are the fewest that meet the targets"
    )]
    [TestCase("a --calls 2/min --aht 240s --patience 120s --agents 9", "120.0 calls an hour and 9 agents")]
    [TestCase("a --calls 1/h --aht 4m --patience 2m --abandonment 50%", "1 agent is enough for the target")]
    [TestCase("b --calls 10/min --aht 3m --blocking 1%", "42 trunks are the fewest that meet the target")]
    [TestCase("b --trunks 20 --aht 3m --blocking 1%", "240.6 calls an hour are the most that 20 trunks can take")]
    [TestCase("c --calls 120/h --aht 4m --asa 30s --occupancy 85%", "11 agents are the fewest that meet the targets")]
    public void Erlang_WithSomethingLeftOut_SolvesForIt(string line, string title)
    {
        CliAnswer answer = Of(line);
        Assert.That(answer.ExitCode, Is.Zero, answer.Error);
        Assert.That(answer.Out.Split('\n')[0], Does.EndWith(title));
        Assert.That(answer.Error, Is.Empty);
    }

    [Test]
    public void Erlang_OfAnAnswer_ShowsOneFewerWhichMisses()
    {
        string[] rows = Of("b --calls 10/min --aht 3m --blocking 1% --format csv").Out.TrimEnd().Split('\n');
        Assert.That(rows, Has.Length.EqualTo(4));
        Assert.That(rows[1], Does.StartWith("41,").And.EndWith(",blocked_share"));
        Assert.That(rows[2], Does.StartWith("42,").And.EndWith(","));
        Assert.That(rows[3], Does.StartWith("43,").And.EndWith(","));
    }

    [Test]
    public void Erlang_AsJson_HasTheFiguresOfMM1()
    {
        JsonNode json = JsonNode.Parse(Of("c --calls 0.8/s --aht 1s --agents 1 --format json").Out)!;
        Assert.That((double)json["answer"]!["waited_share"]!, Is.EqualTo(0.8).Within(1e-14));
        Assert.That((double)json["answer"]!["wait_s"]!, Is.EqualTo(4).Within(1e-12));
        Assert.That(json["one_fewer"], Is.Null);
        Assert.That((string?)json["solved_for"], Is.EqualTo("figures"));
    }

    [Test]
    public void Erlang_WithMoreLoadThanAgents_SaysThatTheQueueGrows()
    {
        string[] lines = Of("c --calls 120/h --aht 4m --agents 8").Out.Split('\n');
        Assert.That(lines, Has.Some.Contains("wait_s").And.Some.Contains("∞"));
        Assert.That(lines, Has.Some.StartsWith("∞: more load than agents"));
    }

    [TestCase("c --calls 100/h --aht 4m --agents 1000000")]
    [TestCase("a --calls 100/h --aht 4m --patience 2m --agents 1000000")]
    [TestCase("b --calls 100/h --aht 4m --trunks 1000000")]
    public void Erlang_OfAsManyAsAreComputed_ShowsNotOneMore(string line)
    {
        CliAnswer answer = Of(line + " --format json");
        Assert.That(answer.ExitCode, Is.Zero, answer.Error);
        JsonNode json = JsonNode.Parse(answer.Out)!;
        Assert.That(json["one_more"], Is.Null);
        Assert.That(json["one_fewer"], Is.Not.Null);
        Assert.That(Of(line + " --format csv").Out.TrimEnd().Split('\n'), Has.Length.EqualTo(3));
    }

    [TestCase("c --agents 8 --aht 4m --occupancy 100%", "every load below 8 erlangs")]
    [TestCase("c --agents 8 --aht 4m --service-level 0%", "every load below 8 erlangs")]
    [TestCase("a --agents 8 --aht 4m --patience 2m --occupancy 100%", "no load is too much")]
    public void Erlang_OfTargetsWithoutAGreatestLoad_SaysSo(string line, string expected)
    {
        CliAnswer answer = Of(line);
        Assert.That(answer.ExitCode, Is.EqualTo(ExitCode.Missed));
        Assert.That(answer.Error, Does.Contain(expected).And.Contain("there is no greatest"));
        Assert.That(answer.Out, Is.Empty);
    }

    [Test]
    public void Erlang_WithShrinkage_ShowsPaidAgents() =>
        // 10 ÷ 0.7 is 14.3.
        Assert.That(
            Of("a --calls 120/h --aht 4m --patience 2m --agents 10 --shrinkage 30% --format csv").Out.Split('\n')[2],
            Does.StartWith("10,15,")
        );

    [TestCase("a --calls 120/h --aht 4m --service-level 80%", "erlang a needs --patience")]
    [TestCase("a --calls 120/h --patience 2m --service-level 80%", "--aht is missing")]
    [TestCase("a --calls 120/h --aht 4m --patience 2m", "two are needed: --calls and --agents")]
    [TestCase("b --calls 120/h --aht 4m", "--calls and --blocking, for the trunks")]
    [TestCase("b --calls 120/h --aht 4m --agents 3", "erlang b knows no --agents")]
    [TestCase("c --calls 120/h --aht 4m --abandonment 5%", "erlang c knows no --abandonment: nobody hangs up")]
    [TestCase("b --trunks 2 --aht 4m --blocking 0%", "--blocking must be above 0%")]
    [TestCase("b --calls 100/h --aht 4m --blocking 100%", "--blocking takes a share from 0% to below 100%")]
    [TestCase("x --calls 120/h", "there is no formula 'x'")]
    [TestCase(
        "c --calls 120 --aht 4m --agents 9",
        "--calls takes a rate above 0, as in 120/h or 2/min, found '120': the unit is missing"
    )]
    [TestCase("c --calls 0/h --aht 4m --agents 9", "--calls takes a rate above 0")]
    [TestCase("c --calls 9/h --aht 0 --agents 9", "--aht takes a span longer than 0")]
    [TestCase(
        "c --calls 9/h --aht 4m --service-level 1",
        "--service-level takes a share from 0% to 100%, as in 80%, found '1': it could mean either"
    )]
    [TestCase("c --calls 9/h --aht 4m --agents 3 --shrinkage 100%", "--shrinkage takes a share from 0% to below 100%")]
    [TestCase("c --calls 9/h --aht 4m --agents 3 --formula short_positive", "--formula knows no 'short_positive'")]
    [TestCase("c --calls 9/h --aht 4m --agents 3 --out day.csv", "--out needs --csv FILE")]
    [TestCase("c --csv day.csv --aht 4m", "the file of --csv brings what --aht says")]
    public void Erlang_AskedWrongly_SaysWhatIsWrong(string line, string message)
    {
        CliAnswer answer = Of(line);
        Assert.That(answer.ExitCode, Is.EqualTo(2));
        Assert.That(answer.Error, Does.Contain(message));
        Assert.That(answer.Out, Is.Empty);
    }

    [TestCase(
        "a --calls 120/h --aht 4m --patience 2m --service-level 100% --asa 0",
        "meets the targets of service_level, asa_s"
    )]
    [TestCase(
        "a --calls 120000000/h --aht 4m --patience 2m --service-level 80%",
        "up to 1,000,000, meets the target of service_level"
    )]
    [TestCase("a --agents 5 --aht 4m --patience 2m --occupancy 100%", "no load is too much for these targets")]
    public void Erlang_WithoutAnAnswer_SaysWhy(string line, string message)
    {
        CliAnswer answer = Of(line);
        Assert.That(answer.ExitCode, Is.EqualTo(1));
        Assert.That(answer.Error, Does.Contain(message));
    }

    [Test]
    public void Day_WithATarget_HasTheAgentsOfEachIntervalAndNobodyWhereNobodyCalls()
    {
        string day = _folder.Add("day.csv", "interval,calls,aht_s\n23:00,60,240\n23:30,0,\n00:00,10,240\n");
        string[] rows = Rows($"a --csv {day} --patience 2m --service-level 80% --shrinkage 30%");
        Assert.That(rows[0], Does.EndWith(",agents_needed,paid_agents_needed,targets_missed"));
        Assert.That(rows[1], Does.StartWith("23:00,60,10,15,120,240,8,").And.EndWith(",10,15,"));
        Assert.That(rows[2], Is.EqualTo("23:30,0,0,0,0,,0,,,,,,,,,,0,0,"));
        Assert.That(rows[3], Does.StartWith("00:00,10,"));
    }

    [Test]
    public void Day_WithAgentsAndATarget_SaysWhoIsMissing()
    {
        string day = _folder.Add("day.csv", "interval,calls,aht_s,agents\n08:00,60,240,9\n08:30,60,240,10\n");
        string[] rows = Rows($"a --csv {day} --patience 2m --service-level 80%");
        Assert.That(rows[1], Does.StartWith("08:00,60,9,").And.EndWith(",10,service_level"));
        Assert.That(rows[2], Does.StartWith("08:30,60,10,").And.EndWith(",10,"));
    }

    [Test]
    public void Day_OfEachInterval_HasTheFiguresOfThatLoadAlone()
    {
        string day = _folder.Add("day.csv", "interval,calls,aht_s,trunks\n08:00,30,180,4\n08:15,15,180,3\n");
        string[] rows = Rows($"b --csv {day}");
        string[] alone = Of("b --calls 60/h --aht 3m --trunks 3 --format csv").Out.Split('\n');
        Assert.That(rows[2], Is.EqualTo("08:15,15," + alone[2].TrimEnd(',')));
    }

    [Test]
    public void Day_ToAFile_IsNotWrittenOverAnother()
    {
        string day = _folder.Add("day.csv", "interval,calls,aht_s,agents\n08:00,60,240,9\n08:30,60,240,10\n");
        string file = _folder.PathOf("needed.csv");
        Assert.That(Of($"c --csv {day} --out {file}").ExitCode, Is.Zero);
        string first = File.ReadAllText(file);
        CliAnswer again = Of($"c --csv {day} --out {file}");
        Assert.That(again.ExitCode, Is.EqualTo(4));
        Assert.That(again.Error, Does.Contain("--force replaces it"));
        Assert.That(Of($"c --csv {day} --out {file} --force").ExitCode, Is.Zero);
        Assert.That(File.ReadAllText(file), Is.EqualTo(first));
        string figures = File.ReadAllText(day);
        CliAnswer itself = Of($"c --csv {day} --out {day} --force");
        Assert.That(itself.ExitCode, Is.EqualTo(4));
        Assert.That(itself.Error, Does.Contain("is a file that this command reads"));
        Assert.That(File.ReadAllText(day), Is.EqualTo(figures));
    }

    [TestCase("interval,calls\n08:00,1\n08:30,1\n", "the column aht_s is missing")]
    [TestCase("interval,calls,aht_s\n08:00,1,240\n", "the file has 1 interval: two or more tell how long one is")]
    [TestCase(
        "interval,calls,aht_s\n08:00,1,240\n08:30,1,240\n09:30,1,240\n",
        "the interval starts 60 minutes after the one before"
    )]
    [TestCase("interval,calls,aht_s\n08:00,1,240\n08:00,1,240\n", "the interval starts 0 minutes after")]
    [TestCase("interval,calls,aht_s\n08:00,-1,240\n08:30,,240\n", "'calls' must be a number, at least 0, found '-1'")]
    [TestCase(
        "interval,calls,aht_s\n08:00,1,0\n08:30,1,240\n",
        "'aht_s' must be a number above 0 where there are calls"
    )]
    [TestCase(
        "interval,calls,aht_s,agents\n08:00,1,240,2.5\n08:30,1,240,0\n",
        "'agents' must be a whole number from 1"
    )]
    [TestCase("interval,calls,aht_s,agents\n08:00,1,240,0\n08:30,1,240,1\n", "where there are calls, found '0'")]
    [TestCase("interval,calls,aht_s\n08:30,30,200\n08:00,30,200\n", ":3:1: error: 08:00 comes after 08:30")]
    [TestCase(
        "interval,calls,aht_s\n09:00,30,200\n08:30,30,200\n08:00,30,200\n",
        ":3:1: error: 08:30 comes after 09:00"
    )]
    [TestCase(
        "interval,calls,aht_s\n2026-03-02 08:30,30,200\n2026-03-02 08:00,30,200\n",
        ":3:1: error: 2026-03-02T08:00 comes after 2026-03-02T08:30"
    )]
    [TestCase("interval;calls;aht_s\n08:00;1;240\n", "the file has 1 interval")]
    [TestCase("", "the file is empty")]
    public void Day_WithAMistake_IsRefusedWithItsPlace(string text, string message)
    {
        string day = _folder.Add("day.csv", text);
        CliAnswer answer = Of($"a --csv {day} --patience 2m --service-level 80%");
        Assert.That(answer.ExitCode, Is.EqualTo(3));
        Assert.That(answer.Error, Does.Contain(message).And.Contain("day.csv"));
        Assert.That(answer.Out, Is.Empty);
    }

    [Test]
    public void Day_WithAGap_IsRefusedAtTheCellOfItsTime()
    {
        string day = _folder.Add("day.csv", "interval,calls,aht_s\n08:00,1,240\n08:30,1,240\n09:30,1,240\n");
        Assert.That(
            Of($"c --csv {day} --asa 20s").Error,
            Does.Contain("day.csv:4:1: error: the interval starts 60 minutes")
        );
    }

    [Test]
    public void Day_WithNeitherAgentsNorATarget_SaysWhatIsMissing()
    {
        string day = _folder.Add("day.csv", "interval,calls,aht_s\n08:00,60,240\n08:30,60,240\n");
        CliAnswer answer = Of($"c --csv {day}");
        Assert.That(answer.ExitCode, Is.EqualTo(3));
        Assert.That(answer.Error, Does.Contain("the day needs agents or a target"));
    }

    private static string[] Rows(string line)
    {
        CliAnswer answer = Of(line);
        Assert.That(answer.ExitCode, Is.Zero, answer.Error);
        return answer.Out.TrimEnd('\n').Split('\n');
    }

    private static CliAnswer Of(string line) => CliRun.Of(["erlang", .. line.Split(' ')]);
}
