using System.Globalization;

namespace CallSim.Cli.Tests.Docs;

/// <summary>The figures that docs/guides/comparing.md works out from two files are what comes out of them.</summary>
public sealed class DocsComparingTests
{
    // Student's t for 100 replications.
    private const double T = 1.9842;

    private static readonly string s_guide = File.ReadAllText(Repository.PathOf("docs/guides/comparing.md"));

    [Test]
    public void Differences_DayByDay_AreThoseOfTheGuide()
    {
        using GuideFolder folder = new();
        folder.Run("callsim run help-desk.yaml --quiet --out before");
        folder.Run("callsim run help-desk.yaml --quiet --set contacts.question.talk.lognormal.mean=3m55s --out after");
        (double[] before, double[] after) = (Column(folder, "before", 3), Column(folder, "after", 3));
        double[] differences = [.. after.Zip(before, (now, then) => now - then)];
        Assert.That(differences, Has.Length.EqualTo(100));
        double narrow = HalfWidth(differences);
        double wide = HalfWidth(before) + HalfWidth(after);
        Says($"| −{-differences.Average():F2} |", $"| {narrow:F2} |", $"−2.5 ± {wide:F1}");
        Says($"{-differences.Average():F1} ± {narrow:F1} callers an afternoon");
        Assert.That(wide / narrow, Is.EqualTo(12).Within(0.5), "twelve times as narrow");
        double variances = Math.Pow(HalfWidth(before), 2) + Math.Pow(HalfWidth(after), 2);
        Says($"{variances / (narrow * narrow):F0} times as many afternoons");
        double daily = Column(folder, "after", 5).Average() - Column(folder, "before", 5).Average();
        Assert.That(100 * daily, Is.EqualTo(1.2).Within(0.05), "points of service level, day by day");
    }

    [Test]
    public void OneMoreAgent_OfTheGuide_DoesNotTouch()
    {
        using GuideFolder folder = new();
        string printed = folder.Run("callsim run help-desk.yaml --quiet --set agents.desk.count=11").Out;
        Assert.That(printed, Does.Match(@"abandoned +15\.0 +± 1\.5"));
        Says("15.0 ± 1.5 abandoned");
    }

    private static void Says(params string[] texts)
    {
        string guide = s_guide.ReplaceLineEndings(" ");
        foreach (string text in texts)
        {
            Assert.That(guide, Does.Contain(text));
        }
    }

    private static double HalfWidth(double[] values)
    {
        double mean = values.Average();
        double variance = values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1);
        return T * Math.Sqrt(variance / values.Length);
    }

    private static double[] Column(GuideFolder folder, string results, int column) =>
        [
            .. folder
                .Read(Path.Combine(results, "replications.csv"))
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Skip(1)
                .Select(row => double.Parse(row.Split(',')[column], CultureInfo.InvariantCulture)),
        ];
}
