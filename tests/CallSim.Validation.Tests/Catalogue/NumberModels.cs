using CallSim.Engine;
using CallSim.Model;
using CallSim.Validation.Tests.Formulas;
using static CallSim.Validation.Tests.Plans;

namespace CallSim.Validation.Tests;

/// <summary>What a number refuses before it comes to its lines.</summary>
internal static class NumberModels
{
    public static IEnumerable<ValidatedModel> All =>
        [
            .. (
                new (double PerSecond, int Bucket, double PerMinute)[]
                {
                    (0.5, 1, 24),
                    (1, 1, 50),
                    (3, 3, 170),
                    (10, 10, 620),
                }
            ).Select(number => new ValidatedModel(
                $"{number.PerSecond.ToString(System.Globalization.CultureInfo.InvariantCulture)} calls a second at most",
                $"A number that takes so many calls a second gets {number.PerMinute} a minute, Poisson: a bucket of {Tokens(number.Bucket)}, refilled evenly at that rate, refuses what comes too densely.",
                "The work missing from the bucket is that of M/D/1/n, by its chain at departures (Gross and Harris 1974), solved in the test.",
                found => CallsPerSecond(found, number.PerSecond, number.Bucket, number.PerMinute)
            )),
        ];

    private static string Tokens(int bucket) => bucket == 1 ? "one token" : $"{bucket} tokens";

    private static void CallsPerSecond(Findings found, double perSecond, int bucket, double perMinute)
    {
        double refused = TokenBucket.Refused(bucket, perMinute / 60 / perSecond);
        CentrePlan plan = new CentreBuilder("calls per second")
            .Time(SimSpan.FromMinutes(60_000 / perMinute))
            .Contacts(Calls("call", perMinute, Destination.Number("main"), talk: 1))
            .Number(Number("main", Destination.Flow("goodbye")) with { CallsPerSecond = perSecond })
            .Flow(
                new FlowPlan { Name = "goodbye", Steps = [new EndStepPlan { Name = "end", End = FlowEnd.Contained }] }
            )
            .Queue(Queue("call"))
            .Agents("desk", 1)
            .Build(replications: 60, seed: 54);

        LedgerRun run = found.Ledgers(plan);

        found.ShareAgrees(
            "refused",
            run.Ratio(
                ledgers => ledgers.Contacts(BlockReason.RateLimit),
                ledgers => ledgers.Contacts(ContactCounter.Offered)
            ),
            refused
        );
    }
}
