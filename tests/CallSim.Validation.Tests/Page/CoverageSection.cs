using System.Text;
using static CallSim.Validation.Tests.Numbers;

namespace CallSim.Validation.Tests;

/// <summary>The part of the page about how often intervals hold the exact value.</summary>
internal static class CoverageSection
{
    public static string Text()
    {
        StringBuilder text = new(Head());
        foreach ((CoverageCase tried, IReadOnlyList<Coverage> found) in CoverageStudy.Found)
        {
            text.Append($"\n### {tried.Name}\n\n{tried.What}\n\n");
            text.Append("| quantity | exact | before | now | 95 % interval | below, above | none | claim |\n");
            text.Append("|---|--:|--:|--:|--:|--:|--:|---|\n");
            foreach (Coverage coverage in found)
            {
                text.Append(Row(coverage));
            }
        }

        return text.ToString();
    }

    private static string Head()
    {
        Coverage[] all = [.. CoverageStudy.Found.SelectMany(each => each.Found)];
        Coverage[] before = [.. all.Where(coverage => coverage.HeldBefore is not null)];
        return $"""

            ## Do the intervals hold what they promise?

            A 95 % interval should hold the exact value 95 times in a hundred. Each model below is run in {Whole(
                CoverageStudy.Experiments
            )} experiments with seeds 1, 2, 3 …, each of a few
            replications, as an impatient user would, and the experiments are counted whose interval holds the exact value. *Before* is the usual method, the
            delta method with Student's t; *now* is what the simulator reports: [why and how](decisions/0013-intervals-lean-away-from-their-bounds.md). The 95 % interval is that of the coverage
            itself, by Clopper and Pearson (1934); *below, above* counts the experiments in which the exact value lies below or above the interval; *none* those without an interval,
            in which the bare value is held against the exact one. Percentiles had no interval before.

            Of {all.Length} quantities {all.Count(
                Is(Claim.Covers)
            )} are claimed to be covered in 93 to 97 % of experiments, {all.Count(
                Is(Claim.CoversAtLeast)
            )} in at least 93 %, and {all.Count(Is(Claim.FallsShort))} **fall short**. On average
            {Percent(
                all.Average(coverage => coverage.Share)
            )} % are covered; of those that had an interval before, {Percent(
                before.Average(coverage => coverage.Share)
            )} % now and {Percent(
                before.Average(coverage => (double)coverage.HeldBefore!.Value / coverage.Experiments)
            )} % then.
            A claim fails the tests if that many misses would be seen by chance in fewer than one of a thousand studies.

            What to take from it:

            - Ten replications are enough for waits, shares and percentiles of a queue that is neither idle nor overloaded.
            - Events that are rare and come singly, such as hanging up, are covered even where none or one is seen in all replications. The interval is then
              on the wide side: 97 to 99 %, as whole numbers cannot do better.
            - Where a quantity falls short its misses are one-sided, towards optimism: the value looks better than it is. {string.Join(
                ". ",
                CoverageStudy.Found.SelectMany(each => each.Found).Where(Is(Claim.FallsShort)).Select(Misses)
            )}.
              Mean waits and queues of rare events lean the same way, within what is claimed of them: the exact value lies above the interval more often than below.
            - Events that are rare *and come in bursts* fall short: where most replications see none of them and a few see dozens, no method
              can know from what it has seen how large the unseen bursts are. This is the service level near 100 %. (With ten replications it is covered only because
              the interval is very wide.) Where half the width of an interval is more than half of the way from the value to 0 or 100 %, take more
              replications before you rely on it.

            """;
    }

    private static Func<Coverage, bool> Is(Claim claim) => coverage => coverage.Quantity.Claim == claim;

    private static string Misses(Coverage coverage) =>
        $"The exact {coverage.Quantity.Name} of {Value(coverage.Quantity.Exact)} lies below the interval in {coverage.Below} of {Whole(coverage.Experiments)} experiments and above in {coverage.Above}";

    private static string Row(Coverage coverage)
    {
        string before = coverage.HeldBefore is { } held ? Percent((double)held / coverage.Experiments) + " %" : "–";
        string claim = coverage.Quantity.Claim switch
        {
            Claim.Covers => "93 to 97 %",
            Claim.CoversAtLeast => "at least 93 %",
            _ => "**falls short**",
        };
        return $"| {coverage.Quantity.Name} | {Value(coverage.Quantity.Exact)} | {before} | {Percent(coverage.Share)} % | {Percent(coverage.Interval.Low)} to {Percent(coverage.Interval.High)} % | {coverage.Below}, {coverage.Above} | {coverage.Without} | {claim} |\n";
    }
}
