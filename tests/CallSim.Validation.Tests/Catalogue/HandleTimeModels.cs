using CallSim.Experiments;
using CallSim.Validation.Tests.Formulas;

namespace CallSim.Validation.Tests;

/// <summary>Talk, hold and wrap-up: an agent is busy through all three, and queues feel their sum.</summary>
internal static class HandleTimeModels
{
    public static IEnumerable<ValidatedModel> All =>
        [
            new(
                "Talk, hold and wrap-up of one agent",
                "M/G/1 at a load of 0.625: 0.5 calls a minute. The agent is busy through an exponential talk of 45 seconds, for 30 % of the calls a stay on hold (gamma, mean 60 seconds, coefficient of variation 0.5), and a wrap-up that is uniform from 6 to 18 seconds. Nobody hangs up.",
                "Pollaczek 1930 and Khinchine 1932 with the variance of the sum by hand; Little 1961 for the time in each activity.",
                OneAgent
            ),
            new(
                "Talk, hold and wrap-up without waiting room",
                "M/G/6/6 at 5 erlangs: 2 calls a minute with a handle time of three parts. Talk is lognormal with a mean of 90 seconds and a coefficient of variation of 1.2; 25 % of the calls have an exponential hold of 40 seconds; wrap-up is Erlang of three stages with a mean of 50 seconds. What is lost depends on the mean alone.",
                "Erlang 1917; insensitive to the law of the handle time.",
                WithoutWaitingRoom
            ),
        ];

    private static void OneAgent(Findings found)
    {
        const double talk = 45;
        const double hold = 0.3 * 60;
        const double wrapUp = 12;
        const double handle = talk + hold + wrapUp;
        // Exponential; 30 % of a gamma of mean 60 and cv 0.5; uniform from 6 to 18.
        const double variance = (talk * talk) + ((0.3 * 60 * 60 * 1.25) - (hold * hold)) + (12 * 12 / 12.0);
        const double perSecond = 0.5 / 60;
        double meanWait = ErlangFormulas.MeanWaitOfOneAgent(perSecond, handle, variance);

        RunResult result = found.Run("handle-time");

        using (Assert.EnterMultipleScope())
        {
            found.MeanAgrees("mean wait [s]", result["wait_s"], meanWait);
            found.MeanAgrees("mean queue", result["queue_mean"], perSecond * meanWait);
            found.MeanAgrees("handle time [s]", result["aht_s"], handle);
            found.ShareAgrees("occupancy", result["occupancy"], perSecond * handle);
            found.ShareAgrees("waited", result["waited_share"], perSecond * handle);
            AgreesWithLittle(result, agents: 1, perSecond, talk, hold, wrapUp);
        }
    }

    private static void WithoutWaitingRoom(Findings found)
    {
        const double load = 2.0 * (90 + (0.25 * 40) + 50) / 60;
        double turnedAway = ErlangFormulas.Lost(6, load);

        RunResult result = found.Run("handle-time-loss");

        using (Assert.EnterMultipleScope())
        {
            found.ShareAgrees("turned away", result["queue_full_share"], turnedAway);
            found.ShareAgrees("occupancy", result["occupancy"], load * (1 - turnedAway) / 6);
            found.MeanAgrees("handle time [s]", result["aht_s"], 150);
            AgreesWithLittle(result, agents: 6, 2.0 / 60 * (1 - turnedAway), talk: 90, hold: 10, wrapUp: 50);
        }
    }

    // Little 1961: the mean number of agents in each state is the rate of answers times the mean stay.
    private static void AgreesWithLittle(
        RunResult result,
        int agents,
        double answersPerSecond,
        double talk,
        double hold,
        double wrapUp
    )
    {
        int interval = result.Plan.Time.IntervalCount / 2;
        double seconds = result.Plan.Time.LengthOf(interval).Seconds;
        AgentTime time = result.AgentTimeOf("desk", interval);
        Assert.That(time.Talking / seconds, Is.EqualTo(answersPerSecond * talk).Within(1).Percent, "talking");
        Assert.That(time.Holding / seconds, Is.EqualTo(answersPerSecond * hold).Within(2).Percent, "holding");
        Assert.That(time.Wrapping / seconds, Is.EqualTo(answersPerSecond * wrapUp).Within(1).Percent, "wrapping");
        Assert.That(time.Present / seconds, Is.EqualTo(agents).Within(1e-9), "present");
    }
}
