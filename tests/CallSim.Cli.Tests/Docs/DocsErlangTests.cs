using System.Globalization;
using CallSim.Experiments;
using CallSim.Model;
using CallSim.Scenarios;
using CallSim.Statistics;
using CallSim.Statistics.Formulas;
using CallSim.Tables;

namespace CallSim.Cli.Tests.Docs;

/// <summary>The table of docs/guides/erlang-and-simulation.md, and the directions in which formula and simulation part.</summary>
public sealed class DocsErlangTests
{
    private const string Metric = "service_level_20s_abandon_negative";
    private const double Patience = 372;

    private GuideFolder _folder = null!;
    private IntervalFile _day = null!;
    private RunResult _whole = null!;
    private RunResult _bank = null!;

    [OneTimeSetUp]
    public void Simulate()
    {
        _folder = new GuideFolder();
        _day = IntervalFile.Read(_folder.PathOf("bank-day.csv"));
        _whole = Run(new Edit("agents.desk.count", "{ file: bank-day.csv, column: agents }"));
        _bank = Run();
    }

    [OneTimeTearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public void Table_OfTheGuide_HasTheFiguresOfFormulaAndSimulation()
    {
        string[] rows =
        [
            .. File.ReadAllLines(Repository.PathOf("docs/guides/erlang-and-simulation.md"))
                .Where(line => line.Length > 3 && line[0] == '|' && char.IsAsciiDigit(line[2])),
        ];
        Assert.That(rows, Has.Length.EqualTo(9));
        Assert.That(rows, Is.EqualTo(rows.Select(row => RowOf(row.Split(' ')[1]))));
    }

    [TestCase("07:30")]
    [TestCase("08:00")]
    [TestCase("14:30")]
    public void Simulation_WhileTheLoadRises_IsBetterThanTheFormula(string time) =>
        Assert.That(Simulated(_whole, time).Low, Is.GreaterThan(ErlangA(time)));

    [TestCase("12:00")]
    [TestCase("16:30")]
    [TestCase("17:00")]
    public void Simulation_AfterARush_IsWorseThanTheFormula(string time) =>
        Assert.That(Simulated(_whole, time).High, Is.LessThan(ErlangA(time)));

    [TestCase("12:00", -1)]
    [TestCase("23:00", -1)]
    [TestCase("07:30", 1)]
    [TestCase("08:00", 1)]
    public void Rounding_OfTheBanksAgents_ShowsInTheSimulation(string time, int sign)
    {
        Estimate bank = Simulated(_bank, time);
        Estimate whole = Simulated(_whole, time);
        double apart = sign * (bank.Value!.Value - whole.Value!.Value);
        Assert.That(apart, Is.GreaterThan(bank.HalfWidth!.Value + whole.HalfWidth!.Value));
    }

    [Test]
    public void ErlangC_InAnyHalfHour_PromisesLessThanErlangA() =>
        Assert.That(_day.Rows.Where(row => Level(row.Time.ToString(), null) >= ErlangA(row.Time.ToString())), Is.Empty);

    [Test]
    public void EvenTalk_AsTheFormulaHasIt_MovesTheDayByAPointAtMost()
    {
        RunResult even = Run(
            new Edit("agents.desk.count", "{ file: bank-day.csv, column: agents }"),
            new Edit("contacts.enquiry.talk.lognormal.cv", "1")
        );
        Assert.That(even[Metric].Value, Is.EqualTo(_whole[Metric].Value).Within(0.01));
    }

    private string RowOf(string time)
    {
        IntervalRow row = Row(time);
        return $"| {time} | {_day.Cell(row, "agents").Text} | {Erlangs(row).ToString("F2", CultureInfo.InvariantCulture)} | {Percent(Level(time, null))} | "
            + $"{Percent(ErlangA(time))} | {Percent(Simulated(_whole, time).Value!.Value)} | {Percent(Simulated(_bank, time).Value!.Value)} |";
    }

    private double ErlangA(string time) => Level(time, Patience);

    private double Level(string time, double? patience)
    {
        IntervalRow row = Row(time);
        ErlangSolver solver = new(Number(row, "aht_s"), patience);
        return solver
            .Figures(2 * Number(row, "calls"), (int)Number(row, "agents"))
            .ServiceLevel(ServiceLevelFormula.AbandonNegative, 20);
    }

    private double Erlangs(IntervalRow row) => Number(row, "calls") * Number(row, "aht_s") / 1800;

    private double Number(IntervalRow row, string column) => _day.Cell(row, column).Number!.Value;

    private IntervalRow Row(string time) => _day.Rows.Single(row => row.Time.ToString() == time);

    private Estimate Simulated(RunResult result, string time) =>
        result.Interval(Metric, Scope.All, _day.Rows.IndexOf(Row(time)));

    private static string Percent(double share) => (100 * share).ToString("F1", CultureInfo.InvariantCulture) + " %";

    private RunResult Run(params Edit[] edits)
    {
        ScenarioReading reading = ScenarioReader.Read(
            _folder.PathOf("bank-1999.yaml"),
            new ScenarioEdits { Sets = [.. edits] }
        );
        return Simulation.Run(reading.Plan!, new RunOptions { Replications = 400 });
    }
}
