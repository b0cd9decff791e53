using CallSim.Experiments;
using CallSim.Model;
using CallSim.Statistics;
using CallSim.Validation.Tests.Formulas;

namespace CallSim.Validation.Tests;

/// <summary>Centres whose arrivals or agents change through the day, against chains and integrals followed through time.</summary>
[Category("Truth")]
[NonParallelizable]
public sealed class TimeDependenceTests
{
    [Test]
    public void ChangingRate_WithEnoughAgents_KeepsAsManyBusyAsAnInfiniteServerQueue()
    {
        const int agents = 150;
        const double halfHour = 0.5;
        const double endsPerHour = 10;
        double[] arrivalsPerHour = [120, 600, 300, 900, 0, 450];

        RunResult result = Models.Run("changing-rate");

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
                Theory.ShareAgrees(
                    $"occupancy, interval {interval}",
                    result.Interval("occupancy", Scope.Group("desk"), interval),
                    average / agents
                );
                OffersAPoissonNumber(result.Interval("offered", Scope.All, interval), rate * halfHour);
            }

            Assert.That(result["waited_share"].Value, Is.Zero, "there are agents for everyone");
        }
    }

    [Test]
    public void StaffingDrop_OfHalfTheAgents_LosesTheExactNumberOfCallsInEveryInterval()
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

        RunResult result = Models.Run("staffing-drop");

        using (Assert.EnterMultipleScope())
        {
            for (int interval = 0; interval < agents.Length; interval++)
            {
                StretchMeans exact = formula.Pass(agents[interval], 30);
                Assert.That(exact.Waiting, Is.EqualTo(queue[interval]).Within(1e-5), $"chain, interval {interval}");
                Assert.That(exact.HangUps, Is.EqualTo(hangUps[interval]).Within(1e-4), $"chain, interval {interval}");
                Theory.MeanAgrees(
                    $"hang-ups, interval {interval}",
                    result.Interval("abandoned_here", Scope.All, interval),
                    hangUps[interval],
                    precision: 0.02
                );
                Theory.MeanAgrees(
                    $"queue, interval {interval}",
                    result.Interval("queue_mean", Scope.All, interval),
                    queue[interval],
                    precision: 0.03
                );
                Theory.MeanAgrees(
                    $"answered in 20 s, interval {interval}",
                    result.Interval("answered_in_20s", Scope.All, interval),
                    answeredIn20Seconds[interval] * offered,
                    precision: 0.03
                );
            }
        }
    }

    [Test]
    public void SmallStaffingDrop_FromEmpty_FollowsTheMarkovChain()
    {
        StaffedQueue formula = new(1, 0.25, 1.0 / 6, mostAgents: 4, longest: 60);
        int[] agents = [4, 4, 2, 2, 2, 2];

        RunResult result = Models.Run("small-staffing-drop");

        using (Assert.EnterMultipleScope())
        {
            for (int interval = 0; interval < agents.Length; interval++)
            {
                StretchMeans exact = formula.Pass(agents[interval], 15);
                Theory.MeanAgrees(
                    $"queue, interval {interval}",
                    result.Interval("queue_mean", Scope.All, interval),
                    exact.Waiting,
                    precision: 0.015
                );
                Theory.MeanAgrees(
                    $"hang-ups, interval {interval}",
                    result.Interval("abandoned_here", Scope.All, interval),
                    exact.HangUps,
                    precision: 0.015
                );
                Theory.ShareAgrees(
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

    [Test]
    public void DayFromEmpty_WithADrain_HasTheExactDailyNumbers()
    {
        RunResult result = Models.Run("day-from-empty");

        using (Assert.EnterMultipleScope())
        {
            Theory.MeanAgrees("offered", result["offered"], 2016);
            Theory.MeanAgrees("answered in 20 s", result["answered_in_20s"], 1906.7188944509144, tolerance: 4.6);
            Theory.MeanAgrees("abandoned", result["abandoned"], 59.26321837386451, tolerance: 2);
            Theory.MeanAgrees("answered", result["answered"], 1956.7367816261356);
            Theory.MeanAgrees("mean wait [s]", result["wait_s"], 60 * 0.029396437685448668);
            Theory.ShareAgrees("occupancy", result["occupancy"], 0.6765583441777129);
            Theory.ShareAgrees(
                "answered in 20 s of offered",
                result["service_level_20s_abandon_negative"],
                0.9457931024062075
            );
        }
    }

    [Test]
    public void BusyDays_OfOneGammaFactor_SpreadTheDailyNumberAsTheyShould()
    {
        const double mean = 200;
        const double variance = mean + (mean * mean * 0.09);

        RunResult result = Models.Run("busy-days");

        using (Assert.EnterMultipleScope())
        {
            Theory.MeanAgrees("offered", result["offered"], mean);
            VarianceAgrees("offered a day", result, "offered", variance);
            // The factor is the day's: the hours add up to more than independent hours would.
            const double ofOneHour = 50 + (50 * 50 * 0.09);
            Assert.That(variance, Is.GreaterThan(4 * ofOneHour));
            SpreadAgrees("offered in an hour", result.Interval("offered", Scope.All, 2), ofOneHour);
        }
    }

    [TestCase("callcc-day", 12.519641511791386, 0.8546755641275259, 0.03648949954010534)]
    [TestCase("callcc-even-day", 4.5943762422226975, 0.9263952112946433, 0.019482817230265282)]
    public void DayOfThirteenHours_WithEveryFeatureOfThisSlice_HasTheExactFigures(
        string model,
        double meanWaitSeconds,
        double waitedUnder20Seconds,
        double lost
    )
    {
        RunResult result = Models.Run(model);

        using (Assert.EnterMultipleScope())
        {
            Theory.MeanAgrees("offered", result["offered"], 1660);
            Theory.MeanAgrees("mean wait [s]", result["wait_s"], meanWaitSeconds, tolerance: 1.6, precision: 0.025);
            Theory.ShareAgrees(
                "waited under 20 s",
                result["service_level_20s_abandon_positive"],
                waitedUnder20Seconds,
                tolerance: 0.007
            );
            Theory.MeanAgrees("lost", result["abandon_share"], lost, tolerance: 0.0028, precision: 0.015);
        }
    }

    private static void OffersAPoissonNumber(Estimate offered, double mean)
    {
        if (mean == 0)
        {
            Assert.That(offered.Value, Is.Zero);
            return;
        }

        Theory.MeanAgrees("  offered", offered, mean);
        SpreadAgrees("  offered", offered, mean);
    }

    // The variance of a sample variance is near 2σ⁴/n for counts as large as these; 6 of them leave room for the excess.
    private static void SpreadAgrees(string what, Estimate estimate, double variance)
    {
        double found = Math.Pow(Theory.StandardError(estimate), 2) * estimate.Replications;
        double error = variance * Math.Sqrt(2.0 / estimate.Replications);
        Assert.That(found, Is.EqualTo(variance).Within(6 * error), $"variance of {what}");
    }

    private static void VarianceAgrees(string what, RunResult result, string metric, double exact)
    {
        double[] values = [.. result.ValuesOf(metric, Scope.All).Select(value => value!.Value)];
        double mean = values.Average();
        double second = values.Average(value => Math.Pow(value - mean, 2));
        double fourth = values.Average(value => Math.Pow(value - mean, 4));
        double error = Math.Sqrt((fourth - (second * second)) / values.Length);
        double z = (second - exact) / error;
        TestContext.Out.WriteLine($"variance of {what}: {second:0.0} exact {exact:0.0} z {z:0.00}");
        Assert.That(Math.Abs(z), Is.LessThanOrEqualTo(4), $"variance of {what}: {second} against {exact}");
    }
}
