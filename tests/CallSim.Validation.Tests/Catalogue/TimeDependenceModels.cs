using CallSim.Experiments;
using CallSim.Model;
using CallSim.Statistics;
using CallSim.Validation.Tests.Formulas;

namespace CallSim.Validation.Tests;

/// <summary>Centres whose arrivals or agents change through the day, against chains and integrals followed through time.</summary>
internal static class TimeDependenceModels
{
    public static IEnumerable<ValidatedModel> All =>
        [
            new(
                "Arrivals that change by the hour",
                "M(t)/M/150 from empty, with 120, 600, 300, 900, 0 and 450 calls in six hours, of 6 minutes each, exponential: enough agents make it M(t)/M/∞. An interval is half an hour. Those with calls also compare the variance of the number offered with that of a Poisson law.",
                "Eick, Massey and Whitt 1993, eq. 6, integrated by hand.",
                ChangingRate
            ),
            new(
                "Half the agents leave for half an hour",
                "M/M/n+M at 18.4 erlangs: 4.6 calls a minute of 4 minutes, patience 5 minutes, in the long run with 20 agents; then by half hours 20, 20, 10, 20 and 20 of them. Who talks when the number falls finishes the call.",
                "Markov chain followed through time by uniformisation (Jensen 1953); the known constants, to 10⁻⁴.",
                StaffingDrop
            ),
            new(
                "Four agents, then two",
                "M/M/n+M at 4 erlangs from empty, by quarters of an hour: 1 call a minute of 4 minutes, patience 6 minutes, both exponential; four agents for two quarters, then two for four. Who talks when the number falls finishes the call.",
                "Markov chain followed through time by uniformisation (Jensen 1953), in the test.",
                SmallStaffingDrop
            ),
            new(
                "A day that starts empty and drains",
                "M/M/12+M at 8.4 erlangs for 8 hours from empty: 4.2 calls a minute of 2 minutes, patience 1 minute; who still waits at the end is served.",
                "Markov chain followed through time, solved outside of this test and kept here as constants.",
                DayFromEmpty
            ),
            new(
                "A gamma factor on each day",
                "The 50 calls an hour of a day of four hours are multiplied by one gamma factor of mean 1 and coefficient of variation 0.3: the daily number is a negative binomial one.",
                "Hand calculation: variance m + (0.3 m)².",
                BusyDays
            ),
            .. (
                new (string Model, string Days, string Factor, double Wait, double Under20, double Lost)[]
                {
                    (
                        "callcc-day",
                        "busier and quieter days",
                        "All of a day's calls are multiplied by one gamma factor of mean 1 and variance 0.1.",
                        12.519641511791386,
                        0.8546755641275259,
                        0.03648949954010534
                    ),
                    (
                        "callcc-even-day",
                        "all days alike",
                        "All days are alike.",
                        4.5943762422226975,
                        0.9263952112946433,
                        0.019482817230265282
                    ),
                }
            ).Select(day => new ValidatedModel(
                $"A day of thirteen hours, {day.Days}",
                $"The example CallCC of the SSJ library. Calls in the thirteen hours: 100, 150, 150, 180, 200, 150, 150, 150, 120, 100, 80, 70, 60; agents: 4, 6, 8, 8, 8, 7, 8, 8, 6, 6, 4, 4, 4. Talk of 100 seconds, patience of 1,000 seconds, both exponential; of those who find nobody free 10 % leave at once. {day.Factor} Who talks when the number of agents falls finishes the call; who waits at the end is served.",
                "Markov chain followed through time (and integrated over the day's factor), solved outside of this test and kept here as constants; the library publishes 95 % intervals around them.",
                found => DayOfThirteenHours(found, day.Model, day.Wait, day.Under20, day.Lost)
            )),
        ];

    private static void ChangingRate(Findings found)
    {
        const int agents = 150;
        const double halfHour = 0.5;
        const double endsPerHour = 10;
        double[] arrivalsPerHour = [120, 600, 300, 900, 0, 450];

        RunResult result = found.Run("changing-rate");

        double busy = 0;
        using (Assert.EnterMultipleScope())
        {
            for (int interval = 0; interval < 12; interval++)
            {
                double rate = arrivalsPerHour[interval / 2];
                // m' = rate − ends · m (Eick, Massey and Whitt 1993, eq. 6), solved and averaged over the half hour.
                double target = rate / endsPerHour;
                double decay = Math.Exp(-endsPerHour * halfHour);
                double average = target + ((busy - target) * (1 - decay) / (endsPerHour * halfHour));
                busy = target + ((busy - target) * decay);
                found.ShareAgrees(
                    $"occupancy, interval {interval}",
                    result.Interval("occupancy", Scope.Group("desk"), interval),
                    average / agents
                );
                OffersAPoissonNumber(found, interval, result.Interval("offered", Scope.All, interval), rate * halfHour);
            }

            Assert.That(result["waited_share"].Value, Is.Zero, "there are agents for everyone");
        }
    }

    private static void StaffingDrop(Findings found)
    {
        // Golden case G12: the intervals 0-60, 60-90, 90-120 and 120-150 minutes, the first of them in two halves here.
        double[] hangUps =
        [
            14.504475086768569 / 2,
            14.504475086768569 / 2,
            59.005697340734756,
            8.031976126100574,
            7.253017353510946,
        ];
        double[] queue =
        [
            1.208706257230714,
            1.208706257230714,
            9.83428289012246,
            1.3386626876834289,
            1.2088362255851577,
        ];
        double[] answeredIn20Seconds =
        [
            0.716531107109608,
            0.716531107109608,
            0.021793846824007014,
            0.6953459388136027,
            0.7168276641193835,
        ];
        const double offered = 4.6 * 30;
        StaffedQueue formula = new(4.6, 0.25, 0.2, mostAgents: 20, longest: 80);
        formula.BeginInTheLongRunOf(20);
        int[] agents = [20, 20, 10, 20, 20];

        RunResult result = found.Run("staffing-drop");

        using (Assert.EnterMultipleScope())
        {
            for (int interval = 0; interval < agents.Length; interval++)
            {
                StretchMeans exact = formula.Pass(agents[interval], 30);
                Assert.That(exact.Waiting, Is.EqualTo(queue[interval]).Within(1e-5), $"chain, interval {interval}");
                Assert.That(exact.HangUps, Is.EqualTo(hangUps[interval]).Within(1e-4), $"chain, interval {interval}");
                found.MeanAgrees(
                    $"hang-ups, interval {interval}",
                    result.Interval("abandoned_here", Scope.All, interval),
                    hangUps[interval],
                    precision: 0.02
                );
                found.MeanAgrees(
                    $"queue, interval {interval}",
                    result.Interval("queue_mean", Scope.All, interval),
                    queue[interval],
                    precision: 0.03
                );
                found.MeanAgrees(
                    $"answered in 20 s, interval {interval}",
                    result.Interval("answered_in_20s", Scope.All, interval),
                    answeredIn20Seconds[interval] * offered,
                    precision: 0.03
                );
            }
        }
    }

    private static void SmallStaffingDrop(Findings found)
    {
        StaffedQueue formula = new(1, 0.25, 1.0 / 6, mostAgents: 4, longest: 60);
        int[] agents = [4, 4, 2, 2, 2, 2];

        RunResult result = found.Run("small-staffing-drop");

        using (Assert.EnterMultipleScope())
        {
            for (int interval = 0; interval < agents.Length; interval++)
            {
                StretchMeans exact = formula.Pass(agents[interval], 15);
                found.MeanAgrees(
                    $"queue, interval {interval}",
                    result.Interval("queue_mean", Scope.All, interval),
                    exact.Waiting,
                    precision: 0.015
                );
                found.MeanAgrees(
                    $"hang-ups, interval {interval}",
                    result.Interval("abandoned_here", Scope.All, interval),
                    exact.HangUps,
                    precision: 0.015
                );
                found.ShareAgrees(
                    $"occupancy, interval {interval}",
                    result.Interval("occupancy", Scope.Group("desk"), interval),
                    exact.Busy / exact.Present
                );
                AgentTime time = result.AgentTimeOf("desk", interval);
                double overtime = (exact.Present - agents[interval]) * 15 * 60;
                Assert.That(time.Overtime, Is.EqualTo(overtime).Within(5), $"overtime, interval {interval}");
                Assert.That(time.Present, Is.EqualTo(time.Scheduled + time.Overtime).Within(1e-6));
            }
        }
    }

    private static void DayFromEmpty(Findings found)
    {
        RunResult result = found.Run("day-from-empty");

        using (Assert.EnterMultipleScope())
        {
            found.MeanAgrees("offered", result["offered"], 2016);
            found.MeanAgrees("answered in 20 s", result["answered_in_20s"], 1906.7188944509144, tolerance: 4.6);
            found.MeanAgrees("abandoned", result["abandoned"], 59.26321837386451, tolerance: 2);
            found.MeanAgrees("answered", result["answered"], 1956.7367816261356);
            found.MeanAgrees("mean wait [s]", result["wait_s"], 60 * 0.029396437685448668);
            found.ShareAgrees("occupancy", result["occupancy"], 0.6765583441777129);
            found.ShareAgrees(
                "answered in 20 s of offered",
                result["service_level_20s_abandon_negative"],
                0.9457931024062075
            );
        }
    }

    private static void BusyDays(Findings found)
    {
        const double mean = 200;
        const double variance = mean + (mean * mean * 0.09);

        RunResult result = found.Run("busy-days");

        using (Assert.EnterMultipleScope())
        {
            found.MeanAgrees("offered", result["offered"], mean);
            // A negative binomial number with variance v and index r = 1/0.09 has the excess kurtosis 6/r + 1/v.
            SpreadAgrees(found, "offered a day", result["offered"], variance, (6 * 0.09) + (1 / variance));
            // The factor is the day's: the hours add up to more than independent hours would.
            const double ofOneHour = 50 + (50 * 50 * 0.09);
            Assert.That(variance, Is.GreaterThan(4 * ofOneHour));
            Estimate hour = result.Interval("offered", Scope.All, 2);
            SpreadAgrees(found, "offered in an hour", hour, ofOneHour, (6 * 0.09) + (1 / ofOneHour));
        }
    }

    private static void DayOfThirteenHours(
        Findings found,
        string model,
        double meanWaitSeconds,
        double waitedUnder20Seconds,
        double lost
    )
    {
        RunResult result = found.Run(model);

        using (Assert.EnterMultipleScope())
        {
            found.MeanAgrees("offered", result["offered"], 1660);
            found.MeanAgrees("mean wait [s]", result["wait_s"], meanWaitSeconds, tolerance: 1.6, precision: 0.025);
            found.ShareAgrees(
                "waited under 20 s",
                result["service_level_20s_abandon_positive"],
                waitedUnder20Seconds,
                tolerance: 0.007
            );
            found.MeanAgrees("lost", result["abandon_share"], lost, tolerance: 0.0028, precision: 0.015);
        }
    }

    private static void OffersAPoissonNumber(Findings found, int interval, Estimate offered, double mean)
    {
        if (mean == 0)
        {
            Assert.That(offered.Value, Is.Zero);
            return;
        }

        found.MeanAgrees($"offered, interval {interval}", offered, mean);
        SpreadAgrees(found, $"offered, interval {interval}", offered, mean, excess: 1 / mean);
    }

    // The variance of a sample variance is (2 + excess kurtosis) σ⁴/n (Cramér 1946, 27.4), but for terms in 1/n².
    private static void SpreadAgrees(Findings found, string what, Estimate estimate, double variance, double excess)
    {
        double squared = Math.Pow(Ratios.StandardError(estimate), 2) * estimate.Replications;
        double error = variance * Math.Sqrt((2 + excess) / estimate.Replications);
        found.Agrees($"variance of {what}", squared, variance, error);
    }
}
