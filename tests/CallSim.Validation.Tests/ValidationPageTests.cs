using System.Text.RegularExpressions;

namespace CallSim.Validation.Tests;

/// <summary>Keeps <c>docs/validation.md</c> equal to what the catalogue and the coverage study find.</summary>
[Category("Truth")]
[NonParallelizable]
public sealed partial class ValidationPageTests
{
    private static readonly string s_path = Repository.PathOf("docs", "validation.md");

    [Test]
    public void ValidationPage_Committed_SaysWhatTheTestsFind()
    {
        Assume.That(Findings.SeedShift, Is.Zero, "the page is made with the seeds of the models");
        string page = ValidationPage.Text();
        bool isOfThisPlatform =
            Repository.Rewrites || File.ReadAllText(s_path).Contains(Platform.Fingerprint(), StringComparison.Ordinal);
        if (isOfThisPlatform)
        {
            Repository.Compare(page, s_path);
            return;
        }

        Assert.That(WithoutDigits(page), Is.EqualTo(WithoutDigits(File.ReadAllText(s_path))));
    }

    [Test]
    public void ValidationPage_Always_ListsEveryFigureOfEveryModel()
    {
        int rows = ValidatedModels.All.Sum(model => model.Findings.Figures.Count);
        int inPage = ValidationPage.Text().Split('\n').Count(IsFigure);
        Assert.That(inPage, Is.EqualTo(rows));
        Assert.That(rows, Is.GreaterThan(400));
    }

    [Test]
    public void Figures_OfTheCatalogue_AreDistinct()
    {
        IEnumerable<string> twice = ValidatedModels
            .All.SelectMany(model => model.Findings.Figures.Select(figure => (model, figure)))
            .GroupBy(each => (each.figure.Exact, each.figure.Simulated, each.figure.Low, each.figure.High))
            .Where(alike => alike.Count() > 1)
            .Select(alike => string.Join("; ", alike.Select(each => $"{each.model.Name}: {each.figure.What}")));
        Assert.That(twice, Is.Empty);
    }

    [TestCase("| waited | 0.1 | -0.09 |", "| waited | # | # |")]
    [TestCase("beyond 1,234.5 in 20s, below 0.01", "beyond # in #s, #")]
    [TestCase("platform: 0A1BC2D3E4F50617.", "platform: #.")]
    public void WithoutDigits_OfALine_LeavesItsWords(string line, string words) =>
        Assert.That(WithoutDigits(line), Is.EqualTo(words));

    // Figure, exact, simulated, interval, z, largest error: the coverage tables have more cells.
    private static bool IsFigure(string line)
    {
        string[] cells = line.Split(" | ");
        return cells.Length == 6 && cells[3].Contains(" to ", StringComparison.Ordinal);
    }

    private static string WithoutDigits(string text) => Number().Replace(text, "#");

    [GeneratedRegex(
        @"\b[0-9A-F]{16}\b|below 0\.01|-?[0-9]+([.,][0-9]+)*",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Number();
}
