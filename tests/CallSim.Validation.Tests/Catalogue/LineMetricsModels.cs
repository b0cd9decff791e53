using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Experiments;
using CallSim.Model;
using CallSim.Validation.Tests.Formulas;

namespace CallSim.Validation.Tests;

/// <summary>One line group in the long run, against Erlang's loss formula.</summary>
internal static class LineMetricsModels
{
    public static IEnumerable<ValidatedModel> All =>
        [
            new(
                "Lines alone, by the reported metrics",
                "M/M/10/10 at 8 erlangs by lines: 8 calls a minute of 1 minute, for 200 hours; who is blocked, what is carried, how long all channels are busy.",
                "Erlang 1917; Wolff 1982: callers find what the clock finds.",
                WithAgentsForAll
            ),
        ];

    private static void WithAgentsForAll(Findings found)
    {
        const int channels = 10;
        const double load = 8;
        double lost = ErlangFormulas.Lost(channels, load);
        RunResult result = found.Run(Plan(channels, load), 60, seed: 31);
        Scope line = Scope.Line("trunk");
        double seconds = result.Plan.Time.Length.Seconds;

        using (Assert.EnterMultipleScope())
        {
            found.ShareAgrees("blocked", result["blocked_share"], lost);
            Assert.That(
                result["blocked_share", line].Value,
                Is.EqualTo(result["blocked_share"].Value),
                "each attempts once"
            );
            // Poisson arrivals see time averages (Wolff 1982): who is blocked finds what the clock finds.
            found.MeanAgrees("all channels busy [s]", result["all_busy_s", line], lost * seconds);
            found.MeanAgrees("carried [erlangs]", result["carried_erlangs", line], load * (1 - lost));
            Assert.That(result["blocked_all_busy"], Is.EqualTo(result["blocked"]));
            Assert.That(result["channels_peak", line].Value, Is.EqualTo(channels));
            Assert.That(result["wait_s"].Value, Is.Zero);
        }
    }

    private static CentrePlan Plan(int channels, double load) =>
        new CentreBuilder("M/M/10/10 by lines")
            .Time(SimSpan.FromHours(200), SimSpan.FromHours(24), warmUp: SimSpan.FromHours(2))
            .Lines(new LineGroupPlan { Name = "trunk", Channels = channels })
            .Number(
                new NumberPlan
                {
                    Name = "main",
                    Lines = ["trunk"],
                    To = Destination.Queue("calls"),
                }
            )
            .Contacts(
                new ContactTypePlan
                {
                    Name = "calls",
                    To = Destination.Number("main"),
                    ArrivalsPerHour = 60 * load,
                    Talk = Law.Exponential(SimSpan.FromMinutes(1)),
                }
            )
            .Queue(new QueuePlan { Name = "calls", Skill = "calls" })
            .Agents("desk", channels)
            .Build();
}
