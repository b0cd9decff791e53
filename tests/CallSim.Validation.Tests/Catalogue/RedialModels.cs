using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Experiments;
using CallSim.Model;
using CallSim.Validation.Tests.Formulas;
using static CallSim.Validation.Tests.Plans;

namespace CallSim.Validation.Tests;

/// <summary>Customers who call again, against chains that know how many will.</summary>
internal static class RedialModels
{
    public static IEnumerable<ValidatedModel> All =>
        [
            new(
                "Redials on few lines",
                "M/M/4/4 at 3 erlangs: 1.2 first calls a minute of 2.5 minutes; 80 % of the blocked call again after 3 minutes, exponential, as often as need be.",
                "Markov chain of the lines taken and of those who will call again, solved in the test.",
                OnFewLines
            ),
            new(
                "Redials after hanging up",
                "M/M/3+M at 2.8 erlangs: 0.7 first calls a minute of 4 minutes, patience 2 minutes; 70 % of those who hang up call again after 5 minutes, exponential, as often as need be.",
                "Markov chain of those in the centre and of those who will call again, solved in the test.",
                AfterAbandonment
            ),
            new(
                "Redials by attempt",
                "Everybody is blocked; 90 % try a second time, half of those each further time, four times at most.",
                "Hand calculation: 1 + 0.9 + 0.9 · 0.5 + 0.9 · 0.5².",
                SharesByAttempt
            ),
            new(
                "Repeat calls about unsolved matters",
                "37 % of the answered calls leave the matter unsolved (it can be solved in 70 %, and agents do in 90 % of these); 60 % of them lead to another call, with agents for everybody.",
                "Hand calculation: geometric series.",
                UnsolvedMatters
            ),
        ];

    private static void OnFewLines(Findings found)
    {
        const double redialRate = 1.0 / 3;
        RetrialTrunks chain = new(lines: 4, rate: 1.2, handleRate: 0.4, redials: 0.8, redialRate, most: 150);
        ContactTypePlan calls = Calls("call", 1.2, Destination.Number("main"), talk: 2.5) with
        {
            Redials = new RedialPlan { AfterBlocked = [0.8], Delay = Exponential(1 / redialRate) },
        };
        CentrePlan plan = LongRun("redials on few lines", 20_000)
            .Contacts(calls)
            .Lines(Lines("trunks", 4))
            .Number(Number("main", Destination.Queue("call"), "trunks"))
            .Queue(Queue("call"))
            .Agents("desk", 4)
            .Build(replications: 120, seed: 41);

        LedgerRun run = found.Ledgers(plan);

        using (Assert.EnterMultipleScope())
        {
            found.ShareAgrees(
                "blocked attempts",
                run.Ratio(
                    ledgers => ledgers.Contacts(ContactOutcome.Blocked),
                    ledgers => ledgers.Contacts(ContactCounter.Offered)
                ),
                chain.Blocked
            );
            AttemptsAgree(found, run, chain.Attempts);
            // Little 1961: the mean number of those who will call again is the rate of redials times the mean delay.
            found.MeanAgrees("redials a minute", Redials(run), redialRate * chain.Away);
            found.MeanAgrees(
                "lines taken",
                run.PerMinute(ledgers => ledgers.Lines.Cells.MinutesOf(0, LineCounter.Busy)),
                chain.Busy
            );
        }
    }

    private static void AfterAbandonment(Findings found)
    {
        const double redialRate = 0.2;
        RetrialQueue chain = new(agents: 3, rate: 0.7, handleRate: 0.25, patienceRate: 0.5, redials: 0.7, redialRate);
        ContactTypePlan calls = Calls("call", 0.7, Destination.Queue("call"), talk: 4, patience: 2) with
        {
            Redials = new RedialPlan { AfterAbandon = [0.7], Delay = Exponential(1 / redialRate) },
        };
        CentrePlan plan = LongRun("redials after abandonment", 20_000)
            .Contacts(calls)
            .Agents("desk", 3)
            .Build(replications: 160, seed: 42);

        LedgerRun run = found.Ledgers(plan);

        using (Assert.EnterMultipleScope())
        {
            RunResult result = run.Result;
            found.ShareAgrees("abandoned attempts", result["abandon_share"], chain.Abandons);
            found.ShareAgrees("waited", result["waited_share"], chain.Waits);
            found.MeanAgrees("mean wait [s]", result["wait_s"], 60 * chain.MeanWait);
            found.MeanAgrees("mean queue", result["queue_mean"], chain.MeanQueue, precision: 0.01);
            found.ShareAgrees("occupancy", result["occupancy"], chain.Occupancy);
            AttemptsAgree(found, run, chain.Attempts);
            found.MeanAgrees("redials a minute", Redials(run), redialRate * chain.Away, precision: 0.01);
        }
    }

    private static void SharesByAttempt(Findings found)
    {
        // A line group without channels blocks everybody. Nobody calls for the first time in the second hour.
        ContactTypePlan calls = Calls("call", 0, Destination.Number("main"), talk: 1) with
        {
            ArrivalsPerHour = new IntervalSeries<double>(2000, 0),
            Redials = new RedialPlan
            {
                AfterBlocked = [0.9, 0.5],
                Delay = Law.Exponential(Seconds(20)),
                AttemptsAtMost = 4,
            },
        };
        CentrePlan plan = new CentreBuilder("redials by attempt")
            .Time(SimSpan.FromHours(2), SimSpan.FromHours(1))
            .Contacts(calls)
            .Lines(Lines("none", 0))
            .Number(Number("main", Destination.Queue("call"), "none"))
            .Queue(Queue("call"))
            .Agents("desk", 1)
            .Build(replications: 40, seed: 43);

        LedgerRun run = found.Ledgers(plan);

        using (Assert.EnterMultipleScope())
        {
            const double second = 0.9;
            const double third = 0.9 * 0.5;
            const double fourth = 0.9 * 0.5 * 0.5;
            AttemptsAgree(found, run, 1 + second + third + fourth);
            long pending = run.Sum(ledgers => ledgers.Customers(CustomerCounter.Pending));
            Assert.That(pending, Is.Zero, "the last first attempt was an hour ago");
            Assert.That(
                run.Sum(ledgers => ledgers.Contacts(BlockReason.AllBusy)),
                Is.EqualTo(run.Sum(ledgers => ledgers.Contacts(ContactCounter.Offered)))
            );
        }
    }

    private static void UnsolvedMatters(Findings found)
    {
        const double solved = 0.7 * 0.9;
        const double again = (1 - solved) * 0.6;
        ContactTypePlan calls = Calls("call", 2, Destination.Queue("call"), talk: 2) with
        {
            Resolved = 0.7,
            CallsAgain = new CallsAgainPlan { Chance = 0.6, Delay = Exponential(30) },
        };
        AgentGroupPlan desk = new()
        {
            Name = "desk",
            Count = 40,
            Skills = [new AgentSkillPlan { Name = "call", Resolves = 0.9 }],
        };
        CentrePlan plan = LongRun("calls again", 10_000).Contacts(calls).Agents(desk).Build(replications: 20, seed: 44);

        LedgerRun run = found.Ledgers(plan);

        using (Assert.EnterMultipleScope())
        {
            AttemptsAgree(found, run, 1 / (1 - again));
            long served = run.Sum(ledgers => ledgers.Contacts(ContactOutcome.Served));
            long unsolved = run.Sum(ledgers => ledgers.Contacts(ContactCounter.Unresolved));
            found.CountAgrees("served and not solved", unsolved, (served, 1 - solved));
            long answered = run.Sum(ledgers => ledgers.Customers(CustomerCounter.Answered));
            long returned = run.Sum(ledgers => ledgers.Customers(CustomerCounter.Returned));
            found.CountAgrees("helped at the first contact", answered - returned, (answered, 1 - again));
            Assert.That(answered, Is.EqualTo(run.Sum(ledgers => ledgers.Customers(CustomerCounter.Customers))));
        }
    }

    private static void AttemptsAgree(Findings found, LedgerRun run, double exact) =>
        found.MeanAgrees(
            "attempts a customer",
            run.Ratio(
                ledgers => ledgers.Contacts(ContactCounter.Offered),
                ledgers => ledgers.Customers(CustomerCounter.Customers)
            ),
            exact
        );

    private static CallSim.Statistics.Estimate Redials(LedgerRun run) =>
        run.PerMinute(ledgers => ledgers.Contacts(ContactCounter.Redials));
}
