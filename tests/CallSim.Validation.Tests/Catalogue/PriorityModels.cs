using CallSim.Experiments;
using CallSim.Model;
using CallSim.Validation.Tests.Formulas;

namespace CallSim.Validation.Tests;

/// <summary>Two queues, one group of agents who serve the urgent one first.</summary>
internal static class PriorityModels
{
    public static IEnumerable<ValidatedModel> All =>
        [
            new(
                "Two priorities",
                "M/M/10 at 9 erlangs: 6 urgent and 3 ordinary calls a minute, each of 1 minute, exponential. Two queues and one group, who always take the urgent calls first but break off no conversation. Nobody hangs up.",
                "Cobham 1954, eq. 4.",
                TwoPriorities
            ),
        ];

    private static void TwoPriorities(Findings found)
    {
        const double urgentMinutes = 0.16718288102692427;
        const double ordinaryMinutes = 1.6718288102692413;
        const double waits = 0.6687315241076971;
        double[] formula = ErlangFormulas.MeanWaitsByPriority(10, 6, 3);
        Assert.That(formula, Is.EqualTo([urgentMinutes, ordinaryMinutes]).Within(1e-9));
        Assert.That(ErlangFormulas.Waits(10, 9), Is.EqualTo(waits).Within(1e-9));

        RunResult result = found.Run("two-priorities");

        using (Assert.EnterMultipleScope())
        {
            found.MeanAgrees(
                "mean wait, urgent [s]",
                result["wait_s", Scope.Queue("urgent")],
                60 * urgentMinutes,
                tolerance: 60 * 0.003
            );
            found.MeanAgrees(
                "mean wait, ordinary [s]",
                result["wait_s", Scope.Queue("ordinary")],
                60 * ordinaryMinutes,
                tolerance: 60 * 0.06
            );
            found.ShareAgrees("waited", result["waited_share"], waits, tolerance: 0.005);
            found.ShareAgrees("waited, urgent", result["waited_share", Scope.Queue("urgent")], waits);
            found.ShareAgrees("waited, ordinary", result["waited_share", Scope.Queue("ordinary")], waits);
        }
    }
}
