using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Experiments;
using CallSim.Model;
using CallSim.Statistics;
using CallSim.Validation.Tests.Formulas;

namespace CallSim.Validation.Tests;

/// <summary>Outages against Markov chains followed through time, and against what is known of alternating renewal.</summary>
[Category("Truth")]
[NonParallelizable]
public sealed class OutageTests
{
    private static readonly Scope s_queue = Scope.Queue("call");
    private static readonly Scope s_fault = Scope.Outage("fault");

    [Test]
    public void RandomOutages_OfExponentialTimes_AreOnAsLongAndAsOftenAsTheyShould()
    {
        // Up for 50 minutes in the mean, down for 10; followed for four days.
        const double failRate = 60.0 / 50;
        const double repairRate = 60.0 / 10;
        const double both = failRate + repairRate;
        const double hours = 96;
        double up = (repairRate / both) + (failRate * (1 - Math.Exp(-both * hours)) / (both * both * hours));

        RunResult result = Run(
            Idle(days: 4, Law.Exponential(Minutes(50)), Law.Exponential(Minutes(10))),
            replications: 2000
        );

        using (Assert.EnterMultipleScope())
        {
            Theory.ShareAgrees("availability", result["availability", Scope.Group("desk")], up);
            Theory.MeanAgrees("outages", result["outages", s_fault], failRate * up * hours);
            Theory.MeanAgrees("down [s]", result["down_s", s_fault], (1 - up) * hours * 3600);
        }
    }

    [Test]
    public void RandomOutages_OfOtherTimes_LeaveTheAvailabilityOfTheirMeans()
    {
        // Long after the start the share up is MTBF / (MTBF + MTTR), whatever the laws (Barlow and Proschan 1975, 7.2).
        Law upTime = Law.Gamma(Minutes(45), 0.6);
        Law repair = Law.Lognormal(Minutes(15), 0.8);

        RunResult result = Run(Idle(days: 8, upTime, repair), replications: 2000);

        using (Assert.EnterMultipleScope())
        {
            foreach (int interval in (int[])[2, 7])
            {
                Estimate found = result.Interval("availability", Scope.Group("desk"), interval);
                Theory.ShareAgrees($"availability, interval {interval}", found, 0.75);
            }
        }
    }

    [Test]
    public void FailingAgents_MostOfThem_FollowTheMarkovChain([Values] InProgressRule rule)
    {
        // Five agents; after 20 minutes in the mean all but two fail, for 10 minutes in the mean.
        FailingQueue formula = new(1.2, 0.25, 1.0 / 3, 5, 2, 1.0 / 20, 1.0 / 10, longest: 60, rule);
        CentrePlan plan = Centre(rate: 72, talk: 4, patience: 3, agents: 5)
            .Outage(
                new OutagePlan
                {
                    Name = "fault",
                    Target = OutageTarget.Group,
                    Hits = "desk",
                    Every = Law.Exponential(Minutes(20)),
                    Lasts = Law.Exponential(Minutes(10)),
                    Leaves = 0.4,
                    InProgress = rule,
                }
            )
            .Build();

        RunResult result = Run(plan, replications: 20_000);

        double dropped = 0;
        double faults = 0;
        using (Assert.EnterMultipleScope())
        {
            for (int interval = 0; interval < 8; interval++)
            {
                FailingMeans exact = formula.Pass(15);
                Agrees("queue", "queue_mean", result, interval, exact.Waiting);
                Agrees("hang-ups", "abandoned_here", result, interval, exact.HangUps);
                dropped += exact.Dropped;
                faults += exact.Faults;
            }

            Theory.MeanAgrees("outages", result["outages", s_fault], faults);
            if (rule == InProgressRule.Dropped)
            {
                Theory.MeanAgrees("dropped", result["dropped_by", s_fault], dropped, precision: 0.01);
            }
            else
            {
                Assert.That(result["dropped_by", s_fault].Value, Is.Zero);
            }
        }
    }

    [Test]
    public void FailingLines_MostOfThem_BlockAsTheMarkovChain([Values] bool drops)
    {
        // Six channels and agents for all of them; a fault leaves two.
        InProgressRule rule = drops ? InProgressRule.Dropped : InProgressRule.Kept;
        FailingQueue formula = new(1.2, 0.25, 0, 6, 2, 1.0 / 20, 1.0 / 10, longest: 0, rule);
        CentrePlan plan = Centre(rate: 72, talk: 4, patience: 3, agents: 20)
            .Lines(new LineGroupPlan { Name = "carrier", Channels = 6 })
            .Number(
                new NumberPlan
                {
                    Name = "hotline",
                    Lines = ["carrier"],
                    To = Destination.Queue("call"),
                }
            )
            .Outage(
                new OutagePlan
                {
                    Name = "fault",
                    Target = OutageTarget.Lines,
                    Hits = "carrier",
                    Every = Law.Exponential(Minutes(20)),
                    Lasts = Law.Exponential(Minutes(10)),
                    Leaves = 1.0 / 3,
                    InProgress = rule,
                }
            )
            .Build();
        plan = plan with { ContactTypes = [plan.ContactTypes[0] with { To = Destination.Number("hotline") }] };

        RunResult result = Run(plan, replications: 10_000);

        double dropped = 0;
        using (Assert.EnterMultipleScope())
        {
            for (int interval = 0; interval < 8; interval++)
            {
                FailingMeans exact = formula.Pass(15);
                Estimate blocked = result.Interval("blocked", Scope.All, interval);
                Theory.MeanAgrees($"blocked, interval {interval}", blocked, exact.Refused, precision: 0.015);
                dropped += exact.Dropped;
            }

            if (drops)
            {
                Theory.MeanAgrees("dropped", result["dropped_by", s_fault], dropped, precision: 0.01);
            }
        }
    }

    [Test]
    public void TotalOutage_OfFifteenMinutes_LosesTheExactNumberOfCallsInEveryInterval([Values] InProgressRule rule)
    {
        // Eight agents at 1.6 calls a minute of 4 minutes; none of them between minutes 45 and 60.
        StaffedQueue formula = new(1.6, 0.25, 1.0 / 3, mostAgents: 8, longest: 80);
        int[] agents = [8, 8, 8, 0, 8, 8, 8, 8];
        CentrePlan plan = Centre(rate: 96, talk: 4, patience: 3, agents: 8)
            .Outage(
                new OutagePlan
                {
                    Name = "fault",
                    Target = OutageTarget.Group,
                    Hits = "desk",
                    At = Minutes(45),
                    Lasts = Law.Deterministic(Minutes(15)),
                    InProgress = rule,
                }
            )
            .Build();

        RunResult result = Run(plan, replications: 20_000);

        double dropped = 0;
        using (Assert.EnterMultipleScope())
        {
            for (int interval = 0; interval < agents.Length; interval++)
            {
                if (interval == 3 && rule != InProgressRule.Kept)
                {
                    dropped = formula.CutOff(putsBack: rule == InProgressRule.Requeued);
                }

                StretchMeans exact = formula.Pass(agents[interval], 15);
                Agrees("queue", "queue_mean", result, interval, exact.Waiting);
                Agrees("hang-ups", "abandoned_here", result, interval, exact.HangUps);
                if (interval == 3)
                {
                    Theory.MeanAgrees("hang-ups during", result["abandoned_during", s_fault], exact.HangUps);
                }
            }

            if (rule == InProgressRule.Dropped)
            {
                Theory.MeanAgrees("dropped", result["dropped_by", s_fault], dropped);
            }

            Assert.That(result["availability", Scope.Group("desk")].Value, Is.EqualTo(1 - (15.0 / 120)));
        }
    }

    private static void Agrees(string what, string metric, RunResult result, int interval, double exact) =>
        Theory.MeanAgrees(
            $"{what}, interval {interval}",
            result.Interval(metric, s_queue, interval),
            exact,
            precision: 0.02
        );

    // Two hours of a queue and a desk, from empty.
    private static CentreBuilder Centre(double rate, double talk, double patience, int agents) =>
        new CentreBuilder("outages")
            .Time(SimSpan.FromHours(2), Minutes(15))
            .Contacts("call", rate, Law.Exponential(Minutes(talk)), Law.Exponential(Minutes(patience)))
            .Agents("desk", agents);

    // Nobody calls; only the outage is of interest.
    private static CentrePlan Idle(double days, Law upTime, Law repair) =>
        new CentreBuilder("renewal")
            .Time(SimSpan.FromDays(days), SimSpan.FromDays(1))
            .Contacts("call", 0, Law.Deterministic(Minutes(1)))
            .Agents("desk", 1)
            .Outage(
                new OutagePlan
                {
                    Name = "fault",
                    Target = OutageTarget.Group,
                    Hits = "desk",
                    Every = upTime,
                    Lasts = repair,
                }
            )
            .Build();

    private static RunResult Run(CentrePlan plan, int replications) =>
        Simulation.Run(plan, new RunOptions { Replications = replications, Seed = 20 });

    private static SimSpan Minutes(double minutes) => SimSpan.FromMinutes(minutes);
}
