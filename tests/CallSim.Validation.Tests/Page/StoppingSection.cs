using System.Text;
using static CallSim.Validation.Tests.Numbers;

namespace CallSim.Validation.Tests;

/// <summary>The part of the page about runs that stop when they are precise.</summary>
internal static class StoppingSection
{
    public static string Text()
    {
        StringBuilder text = new(Head());
        foreach ((StoppingCase tried, IReadOnlyList<Stopping> found) in StoppingStudy.Found)
        {
            text.Append($"\n### {tried.Name}\n\n{tried.What}\n\n");
            text.Append(
                "| precision | exact | naive | its replications | ours | 95 % interval | below, above | our replications | claim |\n"
            );
            text.Append("|---|--:|--:|--:|--:|--:|--:|--:|---|\n");
            foreach (StoppedQuantity quantity in tried.Quantities)
            {
                text.Append(
                    Row(
                        quantity,
                        found.First(each => each.Quantity == quantity && each.Rule == StoppingStudy.Naive),
                        found.First(each => each.Quantity == quantity && each.Rule == StoppingStudy.Product)
                    )
                );
            }
        }

        return text.ToString();
    }

    private static string Head() =>
        $"""

            ## Are runs that stop when they are precise stopped by luck?

            `--precision` looks at the intervals while it runs, and stops when they are narrow. Whoever does that naively stops where an interval is narrow by luck: its width is
            itself an estimate, and small where few bad days were seen, which makes the value too good as well. Each model below is run in {Whole(
                StoppingStudy.Experiments
            )} experiments with seeds 1, 2, 3 …, for one metric at a time, so that
            no other one keeps the run from stopping early. *Naive* stops after any replication from the tenth on, as soon as the 95 % interval is as narrow as wanted; *ours* is the
            rule of the simulator: [what it is and why](decisions/0017-precision-is-not-stopped-by-luck.md). Both are counted in how many experiments the interval at the end holds the exact value,
            and for both there is the mean number of replications. The precisions are coarser than a planner's: with hundreds of replications luck is small, and it is the short runs that
            show what a rule is worth.

            On average naive intervals hold the exact value in {Percent(
                Mean(StoppingStudy.Naive)
            )} % of experiments, ours in {Percent(Mean(StoppingStudy.Product))} %. The service level near 100 % is the hardest: what makes it are bursts that most replications do not see. A run that saw few of
            them would stop early, too sure and too good; so a run goes on until about forty of them are behind a figure, for up to 500 replications.

            """;

    private static double Mean(string rule) =>
        StoppingStudy
            .Found.SelectMany(each => each.Found)
            .Where(each => each.Rule == rule)
            .Average(each => each.Coverage.Share);

    private static string Row(StoppedQuantity quantity, Stopping naive, Stopping ours)
    {
        string claim = quantity.Claim == Claim.Covers ? "93 to 97 %" : "**falls short**";
        (double low, double high) = ours.Coverage.Interval;
        return $"| `{quantity.Goal}` | {Value(quantity.Exact)} | {Percent(naive.Coverage.Share)} % | {Fixed(naive.Replications, 0)} | {Percent(ours.Coverage.Share)} % | {Percent(low)} to {Percent(high)} % | {ours.Coverage.Below}, {ours.Coverage.Above} | {Fixed(ours.Replications, 0)} | {claim} |\n";
    }
}
