using System.Globalization;

namespace CallSim.Cli.Tests.Docs;

/// <summary>The figures that docs/guides/comparing.md works out from two files are what comes out of them, and what the command finds.</summary>
public sealed class DocsComparingTests
{
    // Student's t for 100 replications.
    private const double T = 1.9842;

    private static readonly string s_guide = File.ReadAllText(Repository.PathOf("docs/guides/comparing.md"));

    [Test]
    public void Differences_DayByDay_AreThoseOfTheGuide()
    {
        using GuideFolder folder = new();
        folder.Run("callsim run help-desk-ideas.yaml --quiet --out before");
        folder.Run("callsim run help-desk-ideas.yaml --quiet --variant script --out after");
        (double[] before, double[] after) = (Column(folder, "before", 3), Column(folder, "after", 3));
        double[] differences = [.. after.Zip(before, (now, then) => now - then)];
        Assert.That(differences, Has.Length.EqualTo(100));
        double narrow = HalfWidth(differences);
        double wide = HalfWidth(before) + HalfWidth(after);
        Says(
            $"−{-differences.Average():F2}, and half the width of its 95 % interval is {narrow:F2}",
            $"−2.5 ± {wide:F1}"
        );
        Says(
            $"{before.Average():F1} ± {HalfWidth(before):F1} callers hang up before, {after.Average():F1} ± {HalfWidth(after):F1} after"
        );
        Assert.That(wide / narrow, Is.EqualTo(12).Within(0.5), "twelve times as narrow");
        double variances = Math.Pow(HalfWidth(before), 2) + Math.Pow(HalfWidth(after), 2);
        Says($"{variances / (narrow * narrow):F0} times as many afternoons");
        // The command computes the same from sums; a spreadsheet does as above.
        string printed = folder.Run("callsim compare help-desk-ideas.yaml --quiet --metrics abandoned").Out;
        string ends = string.Create(
            CultureInfo.InvariantCulture,
            $"{differences.Average() - narrow:F2} to {differences.Average() + narrow:F2}"
        );
        Assert.That(printed, Does.Match($@"script +24\.0 +{differences.Average():F2} +{ends} "));
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
