using static CallSim.Validation.Tests.Numbers;

namespace CallSim.Validation.Tests;

/// <summary>The opening of the page: what all figures together say.</summary>
internal static class SummarySection
{
    public static string Text()
    {
        ValidatedModel[] models = [.. ValidatedModels.All];
        Figure[] figures = [.. models.SelectMany(model => model.Findings.Figures)];
        ZScores all = new(figures.Select(figure => figure.Z));
        ZScores first = new(models.Select(model => model.Findings.Figures[0].Z));
        int outside = figures.Count(figure => figure.Exact < figure.Low || figure.Exact > figure.High);
        long contacts = models.Sum(model => model.Findings.Contacts);
        int strict = figures.Count(figure => figure.Limit <= Findings.LargestRelativeError);
        double[] above =
        [
            .. figures
                .Select(figure => figure.Limit ?? 0)
                .Where(limit => limit > Findings.LargestRelativeError && double.IsFinite(limit)),
        ];
        int loose = above.Length;
        double loosest = above.Max();
        int free = figures.Count(figure => figure.Limit is { } limit && double.IsInfinity(limit));
        int byLaw = figures.Count(figure => figure.Limit is null);
        int sound = figures.Count(figure => figure.Fault.Length == 0);
        return $"""
            ## In short

            **{models.Length} models, {figures.Length} figures, {Whole(
                contacts
            )} simulated contacts; {sound} figures pass.** A figure passes when it is
            within 4 standard errors of the exact value, and when the standard error is small, so that a run that is too short to notice a fault fails too. The last
            column of the tables has the largest standard error that passes, in per cent of the exact value: 0.5 % for {strict} figures; more, up to {Fixed(100 * loosest, 1)} %,
            for {loose}, most of them of a single interval or of rare events. None is asked of shares up to 2 % ({free} here), nor of counts and variances whose standard error
            is that of a law ({byLaw}): a dash stands there, and the interval shows how much the figure can tell.

            z is the difference from the exact value in standard errors. If the simulator is right, z is spread like a standard normal number:

            | | all figures | the first of each model | expected |
            |---|--:|--:|---|
            | figures | {all.Count} | {first.Count} | |
            | beyond ±1.96 | {all.Beyond(1.96)} | {first.Beyond(1.96)} | {Fixed(all.Expected(1.96), 1)} and {Fixed(
                first.Expected(1.96),
                1
            )} |
            | beyond ±2.58 | {all.Beyond(2.58)} | {first.Beyond(2.58)} | {Fixed(all.Expected(2.58), 1)} and {Fixed(
                first.Expected(2.58),
                1
            )} |
            | largest | {Fixed(all.Largest, 2)} | {Fixed(first.Largest, 2)} | |
            | mean | {Fixed(all.Mean, 2)} | {Fixed(first.Mean, 2)} | 0 |
            | root mean square | {Fixed(all.Spread, 2)} | {Fixed(first.Spread, 2)} | 1 |
            | χ² in ten classes of equal chance | {Fixed(all.ChiSquare().Statistic, 1)} | {Fixed(
                first.ChiSquare().Statistic,
                1
            )} | 9, on average |
            | larger by chance with probability | {Chance(all.ChiSquare().Chance)} | {Chance(
                first.ChiSquare().Chance
            )} | above 0.05 |
            | Kolmogorov's distance | {Fixed(all.Kolmogorov().Statistic, 3)} | {Fixed(
                first.Kolmogorov().Statistic,
                3
            )} | |
            | larger by chance with probability | {Chance(all.Kolmogorov().Chance)} | {Chance(
                first.Kolmogorov().Chance
            )} | above 0.05 |

            The exact value lies outside of the reported 95 % interval in {outside} of {figures.Length} figures ({Percent(
                (double)outside / figures.Length
            )} %).

            Three things to bear in mind.

            - The figures of one model come from the same run and move together: when the wait is a little long, so are the queue and the abandonment. Counts
              in the first column so scatter more than those of independent figures would, to either side, and its two probabilities, which take the figures for
              independent, are rough. A few are bound to each other outright: availability and time down, legs and a wrap-up of fixed length.
              The second column, one figure a model in the order in which the tests list them, is free of that but small.
            - Seeds are fixed, so a sceptic may think that they were picked. Shift all of them by any number and see: every figure is printed with its z, and 1 of 16,000 will
              be beyond 4. A few figures are near the limit of precision and may miss it with another seed.

            ```sh
            CALLSIM_SEED_SHIFT=1000 dotnet test tests/CallSim.Validation.Tests -c Release --filter ValidatedModel -l "console;verbosity=detailed"
            ```

            - Agreement to within chance is agreement to within the standard errors below, which are some tenths of a per cent of most values: no more is claimed.

            Values are in the unit that a figure names, else numbers or shares from 0 to 1. A count stands beside what is expected, with an interval by the
            binomial law.

            """;
    }
}
