using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Experiments;
using CallSim.Model;
using CallSim.Statistics;
using CallSim.Validation.Tests.Formulas;

namespace CallSim.Validation.Tests;

/// <summary>Outages against Markov chains followed through time, and against what is known of alternating renewal.</summary>
internal static class OutageModels
{
    public static IEnumerable<ValidatedModel> All =>
        [
            new(
                "Random outages of exponential times",
                "Up for 50 minutes, down for 10, both exponential, from up, over four days. Nobody calls.",
                "Two-state Markov chain followed through time, by hand.",
                ExponentialTimes
            ),
            new(
                "Random outages of other times",
                "Gamma times up (mean 45 minutes, coefficient of variation 0.6) and lognormal repairs (15 minutes, 0.8): the third and the eighth day. Nobody calls.",
                "Barlow and Proschan 1975, section 7.2: MTBF / (MTBF + MTTR), whatever the laws.",
                OtherTimes
            ),
            .. Enum.GetValues<InProgressRule>()
                .Select(rule => new ValidatedModel(
                    $"Agents that fail at random, calls in progress {Rule(rule)}",
                    $"M/M/5+M at 4.8 erlangs from empty: 1.2 calls a minute of 4 minutes, patience 3 minutes, by quarters of an hour. After 20 minutes all but two agents fail, for 10 minutes, again and again; all times are exponential.{SameFaults(rule)}",
                    "Markov chain of the numbers busy and waiting and of the fault, followed through time in the test.",
                    found => FailingAgents(found, rule)
                )),
            .. (new[] { false, true }).Select(drops => new ValidatedModel(
                $"Lines that fail at random, calls in progress {(drops ? "dropped" : "kept")}",
                "Six channels at 4.8 erlangs from empty: 1.2 calls a minute of 4 minutes, by quarters of an hour. A fault after 20 minutes leaves two channels, for 10 minutes, again and again; all times are exponential. There are agents for everybody.",
                "Markov chain of the channels taken and of the fault, followed through time in the test.",
                found => FailingLines(found, drops)
            )),
            .. Enum.GetValues<InProgressRule>()
                .Select(rule => new ValidatedModel(
                    $"A quarter of an hour without agents, calls in progress {Rule(rule)}",
                    $"M/M/8+M at 6.4 erlangs from empty for two hours, by quarters: 1.6 calls a minute of 4 minutes, patience 3 minutes, both exponential; without any agent from minute 45 to 60, which is interval 3.{SameBefore(rule)}",
                    "Markov chain followed through time by uniformisation (Jensen 1953), in the test.",
                    found => TotalOutage(found, rule)
                )),
        ];

    private static readonly Scope s_queue = Scope.Queue("call");
    private static readonly Scope s_fault = Scope.Outage("fault");

    private static void ExponentialTimes(Findings found)
    {
        // Up for 50 minutes in the mean, down for 10; followed for four days.
        const double failRate = 60.0 / 50;
        const double repairRate = 60.0 / 10;
        const double both = failRate + repairRate;
        const double hours = 96;
        double up = (repairRate / both) + (failRate * (1 - Math.Exp(-both * hours)) / (both * both * hours));

        RunResult result = Run(
            found,
            Idle(days: 4, Law.Exponential(Minutes(50)), Law.Exponential(Minutes(10))),
            replications: 2000
        );

        found.Occurred(result, s_fault);
        using (Assert.EnterMultipleScope())
        {
            found.ShareAgrees("availability", result["availability", Scope.Group("desk")], up);
            found.MeanAgrees("outages", result["outages", s_fault], failRate * up * hours);
            found.MeanAgrees("down [s]", result["down_s", s_fault], (1 - up) * hours * 3600);
        }
    }

    private static void OtherTimes(Findings found)
    {
        // Long after the start the share up is MTBF / (MTBF + MTTR), whatever the laws (Barlow and Proschan 1975, 7.2).
        Law upTime = Law.Gamma(Minutes(45), 0.6);
        Law repair = Law.Lognormal(Minutes(15), 0.8);

        RunResult result = Run(found, Idle(days: 8, upTime, repair), replications: 2000);

        found.Occurred(result, s_fault);
        using (Assert.EnterMultipleScope())
        {
            foreach (int interval in (int[])[2, 7])
            {
                Estimate share = result.Interval("availability", Scope.Group("desk"), interval);
                found.ShareAgrees($"availability, interval {interval}", share, 0.75);
            }
        }
    }

    private static void FailingAgents(Findings found, InProgressRule rule)
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

        RunResult result = Run(found, plan, replications: 20_000);

        double dropped = 0;
        double faults = 0;
        using (Assert.EnterMultipleScope())
        {
            for (int interval = 0; interval < 8; interval++)
            {
                FailingMeans exact = formula.Pass(15);
                Agrees(found, "queue", "queue_mean", result, interval, exact.Waiting);
                Agrees(found, "hang-ups", "abandoned_here", result, interval, exact.HangUps);
                dropped += exact.Dropped;
                faults += exact.Faults;
            }

            // The same seeds make the same faults, whatever becomes of the calls.
            if (rule == InProgressRule.Kept)
            {
                found.MeanAgrees("outages", result["outages", s_fault], faults);
            }

            Assert.That(result["outages", s_fault].Value, Is.EqualTo(faults).Within(2).Percent);
            if (rule == InProgressRule.Dropped)
            {
                found.MeanAgrees("dropped", result["dropped_by", s_fault], dropped, precision: 0.01);
            }
            else
            {
                Assert.That(result["dropped_by", s_fault].Value, Is.Zero);
            }
        }
    }

    private static void FailingLines(Findings found, bool drops)
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

        RunResult result = Run(found, plan, replications: 10_000);

        double dropped = 0;
        using (Assert.EnterMultipleScope())
        {
            for (int interval = 0; interval < 8; interval++)
            {
                FailingMeans exact = formula.Pass(15);
                Estimate blocked = result.Interval("blocked", Scope.All, interval);
                found.MeanAgrees($"blocked, interval {interval}", blocked, exact.Refused, precision: 0.015);
                dropped += exact.Dropped;
            }

            if (drops)
            {
                found.MeanAgrees("dropped", result["dropped_by", s_fault], dropped, precision: 0.01);
            }
        }
    }

    private static void TotalOutage(Findings found, InProgressRule rule)
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

        RunResult result = Run(found, plan, replications: 20_000);

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
                if (IsNew(rule, interval))
                {
                    Agrees(found, "queue", "queue_mean", result, interval, exact.Waiting);
                    Agrees(found, "hang-ups", "abandoned_here", result, interval, exact.HangUps);
                }
                else
                {
                    Estimate queue = result.Interval("queue_mean", s_queue, interval);
                    Estimate hangUps = result.Interval("abandoned_here", s_queue, interval);
                    Assert.That(queue.Value, Is.EqualTo(exact.Waiting).Within(5).Percent, $"queue, {interval}");
                    Assert.That(hangUps.Value, Is.EqualTo(exact.HangUps).Within(5).Percent, $"hang-ups, {interval}");
                }

                if (interval == 3)
                {
                    double? here = result.Interval("abandoned_here", s_queue, interval).Value;
                    Assert.That(result["abandoned_during", s_fault].Value, Is.EqualTo(here), "hang-ups during");
                }
            }

            if (rule == InProgressRule.Dropped)
            {
                found.MeanAgrees("dropped", result["dropped_by", s_fault], dropped);
            }

            Assert.That(result["availability", Scope.Group("desk")].Value, Is.EqualTo(1 - (15.0 / 120)));
        }
    }

    // The same seeds make the same calls: until the outage the rules are alike, and while nobody is there the queue does not feel
    // whether calls are kept or dropped.
    private static bool IsNew(InProgressRule rule, int interval) =>
        rule switch
        {
            InProgressRule.Kept => true,
            InProgressRule.Dropped => interval > 3,
            _ => interval >= 3,
        };

    private static string SameBefore(InProgressRule rule) =>
        rule switch
        {
            InProgressRule.Kept => "",
            InProgressRule.Dropped => " Until its end queue and hang-ups are those above.",
            _ => " Until then queue and hang-ups are those above.",
        };

    private static string SameFaults(InProgressRule rule) =>
        rule == InProgressRule.Kept ? "" : " The number of outages is that above.";

    private static void Agrees(
        Findings found,
        string what,
        string metric,
        RunResult result,
        int interval,
        double exact
    ) =>
        found.MeanAgrees(
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

    private static RunResult Run(Findings found, CentrePlan plan, int replications) =>
        found.Run(plan, replications, seed: 20);

    private static string Rule(InProgressRule rule) =>
        rule switch
        {
            InProgressRule.Kept => "kept",
            InProgressRule.Dropped => "dropped",
            InProgressRule.Requeued => "put back",
            _ => throw new ArgumentOutOfRangeException(nameof(rule)),
        };

    private static SimSpan Minutes(double minutes) => SimSpan.FromMinutes(minutes);
}
