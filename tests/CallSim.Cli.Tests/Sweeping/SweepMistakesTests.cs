using System.Globalization;
using CallSim.Tables;

namespace CallSim.Cli.Tests.Sweeping;

/// <summary>Sweeps that cannot be, or cost too much: all is said before the first point is run.</summary>
public sealed class SweepMistakesTests
{
    private ScenarioFolder _folder = null!;

    private string Table => _folder.PathOf("table.csv");

    private string Journal => SweepJournal.PathOf(Table);

    [SetUp]
    public void SetUp() => _folder = new ScenarioFolder();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public void Sweep_OfABillionPoints_TellsItsCostAtOnce()
    {
        CliAnswer answer = CliRun.Of(
            "sweep",
            _folder.Scenario,
            "--vary",
            "agents.desk.count=1..100000:1",
            "--vary",
            "run.seed=1..10000:1",
            "--out",
            Table
        );
        Assert.That(answer.ExitCode, Is.EqualTo(ExitCode.WrongCommandLine));
        Assert.That(
            answer.Error,
            Does.Match("1,000,000,000 points of 12 replications, 12,000,000,000 in all: about [0-9,]+ (days|years)\n")
        );
        Assert.That(answer.Error, Does.Contain("--yes"));
        Assert.That(File.Exists(Journal), Is.False);
    }

    [Test]
    public void Sweep_WithAPointThatIsInvalid_RunsNothing()
    {
        CliAnswer answer = CliRun.Of("sweep", _folder.Scenario, "--vary", "agents.desk.count=2,3,many", "--out", Table);
        Assert.That(answer.ExitCode, Is.EqualTo(ExitCode.InvalidInput));
        Assert.That(answer.Error, Does.Contain("not valid at the point agents.desk.count=many"));
        Assert.That(File.Exists(Journal), Is.False);
    }

    [Test]
    public void Sweep_WithAnInvalidPointAmongMany_NamesItAtItsTurnAndKeepsTheRest()
    {
        // 1,002 points with valid corners: the one in the middle is read when its turn comes.
        string seeds = string.Join(
            ',',
            Enumerable.Range(1, 500).Select(seed => seed.ToString(CultureInfo.InvariantCulture))
        );
        CliAnswer answer = CliRun.Of(
            "sweep",
            _folder.Scenario,
            "--vary",
            $"run.seed=1,x,{seeds[2..]}",
            "--vary",
            "agents.desk.count=3,4",
            "--vary",
            "run.replications=1,2",
            "--metrics",
            "wait_s",
            "--out",
            Table
        );
        Assert.That(answer.ExitCode, Is.EqualTo(ExitCode.InvalidInput));
        Assert.That(
            answer.Error,
            Does.Contain("not valid at the point run.seed=x, agents.desk.count=3, run.replications=1")
        );
        Assert.That(File.ReadAllLines(Journal), Has.Length.EqualTo(5));
    }

    [TestCase("--vary agents.desk.cuont=1..3:1", ExitCode.InvalidInput, "did you mean 'count'?")]
    [TestCase("--vary nothing.at.all=1,2", ExitCode.InvalidInput, "--vary nothing.at.all")]
    [TestCase("--vary agents.desk.count=1..3:0", ExitCode.WrongCommandLine, "has the step 0")]
    [TestCase("--vary agents.desk.count=3..1:1", ExitCode.WrongCommandLine, "is empty")]
    [TestCase("--vary agents.desk.count=1..3:1s", ExitCode.WrongCommandLine, "mixes units")]
    [TestCase("--vary agents.desk.count=1,2 --vary agents.desk.count=3,4", ExitCode.WrongCommandLine, "stands twice")]
    [TestCase("--vary agents.desk.count", ExitCode.WrongCommandLine, "--vary takes PATH=VALUES")]
    [TestCase("--vary agents.desk.count=1,2 --metrics wiat_s", ExitCode.WrongCommandLine, "did you mean 'wait_s'?")]
    [TestCase(
        "--vary agents.desk.count=1,2 --scope queue:enquiri",
        ExitCode.WrongCommandLine,
        "did you mean 'queue:enquiry'?"
    )]
    [TestCase("--vary agents.desk.count=1,2 --scope enquiry", ExitCode.WrongCommandLine, "--scope takes all")]
    [TestCase("--vary agents.desk.count=1,2 --map wait_s", ExitCode.WrongCommandLine, "--map shows two paths")]
    [TestCase("--vary agents.desk.count=1..3", ExitCode.WrongCommandLine, "--design latin:N needs no step")]
    [TestCase("--vary agents.desk.count=1..3 --design grid", ExitCode.WrongCommandLine, "has no step")]
    [TestCase("--vary agents.desk.count=1..3 --design latin", ExitCode.WrongCommandLine, "found 'latin'")]
    [TestCase("--vary agents.desk.count=1..3 --design latin:", ExitCode.WrongCommandLine, "found 'latin:'")]
    [TestCase("--vary agents.desk.count=1..3 --design latin:0", ExitCode.WrongCommandLine, "from 1 to 1,000,000")]
    [TestCase("--vary agents.desk.count=1..3 --design latin:x", ExitCode.WrongCommandLine, "as in latin:50")]
    [TestCase("--vary agents.desk.count=1..3 --design latin:1000001", ExitCode.WrongCommandLine, "--design takes grid")]
    [TestCase("--vary agents.desk.count=1..3 --design Latin:5", ExitCode.WrongCommandLine, "--design takes grid")]
    [TestCase("--vary agents.desk.count=3..1 --design latin:5", ExitCode.WrongCommandLine, "is empty: 1 is below 3")]
    [TestCase(
        "--vary agents.desk.count=1..3 --vary run.seed=1..3 --design latin:5 --map wait_s",
        ExitCode.WrongCommandLine,
        "--map shows a grid, and --design latin:5 is none"
    )]
    [TestCase(
        "--vary agents.desk.count=0..3 --design latin:5 --set time.length=x",
        ExitCode.InvalidInput,
        "its seed is not known"
    )]
    [TestCase("--vary agents.desk.cuont=1..3 --design latin:5", ExitCode.InvalidInput, "did you mean 'count'?")]
    [TestCase("--vary agents.desk.count=1..3 --design latin:200", ExitCode.WrongCommandLine, "add --out FILE")]
    [TestCase("--vary agents.desk.count=1..200:1", ExitCode.WrongCommandLine, "add --out FILE")]
    [TestCase("--vary variant=more,mroe", ExitCode.InvalidInput, "did you mean 'more'?")]
    [TestCase(
        "--vary agents.desk.count=1,2 --precision wiat_s=1%",
        ExitCode.WrongCommandLine,
        "did you mean 'wait_s'?"
    )]
    [TestCase(
        "--vary agents.desk.count=1..3 --design latin:5 --design latin:6",
        ExitCode.WrongCommandLine,
        "callsim: error: Option '--design' expects a single argument but 2 were provided.\n  'callsim sweep --help'"
    )]
    [TestCase("--variant more --vary variant=more", ExitCode.WrongCommandLine, "--variant cannot stand beside")]
    [TestCase(
        "--vary run.seed=1..1000000000:1 --vary agents.desk.count=1..1000000000:1 --vary run.replications=1..1000000000:1",
        ExitCode.WrongCommandLine,
        "the grid has 1,000,000,000,000,000 points or more"
    )]
    [TestCase(
        "--vary agents.desk.count=0.000001..4294.967296:0.000001 --vary run.seed=0.000001..4294.967296:0.000001",
        ExitCode.WrongCommandLine,
        "the grid has 1,000,000,000,000,000 points or more"
    )]
    [TestCase("", ExitCode.WrongCommandLine, "--vary")]
    public void Sweep_ThatCannotBe_SaysWhy(string options, int code, string expected)
    {
        CliAnswer answer = CliRun.Of([
            "sweep",
            _folder.Scenario,
            .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        ]);
        Assert.That(answer.ExitCode, Is.EqualTo(code), answer.Error);
        Assert.That(answer.Error, Does.Contain(expected));
        Assert.That(answer.Out, Is.Empty);
    }
}
