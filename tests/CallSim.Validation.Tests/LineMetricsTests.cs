using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Experiments;
using CallSim.Model;
using CallSim.Validation.Tests.Formulas;

namespace CallSim.Validation.Tests;

/// <summary>One line group in the long run, against Erlang's loss formula.</summary>
[Category("Truth")]
[NonParallelizable]
public sealed class LineMetricsTests
{
    [Test]
    public void Lines_WithAgentsForAll_LoseAndCarryWhatErlangSays()
    {
        const int channels = 10;
        const double load = 8;
        double lost = ErlangFormulas.Lost(channels, load);
        RunResult result = Simulation.Run(Plan(channels, load), new RunOptions { Replications = 60, Seed = 31 });
        Scope line = Scope.Line("trunk");
        double seconds = result.Plan.Time.Length.Seconds;

        using (Assert.EnterMultipleScope())
        {
            Theory.ShareAgrees("blocked", result["blocked_share"], lost);
            Theory.ShareAgrees("blocked of the attempts", result["blocked_share", line], lost);
            // Poisson arrivals see time averages (Wolff 1982): who is blocked finds what the clock finds.
            Theory.MeanAgrees("all channels busy [s]", result["all_busy_s", line], lost * seconds);
            Theory.MeanAgrees("carried [erlangs]", result["carried_erlangs", line], load * (1 - lost));
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
