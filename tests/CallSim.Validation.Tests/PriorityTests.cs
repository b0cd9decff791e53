using CallSim.Experiments;
using CallSim.Model;
using CallSim.Validation.Tests.Formulas;

namespace CallSim.Validation.Tests;

/// <summary>Two queues, one group of agents who serve the urgent one first.</summary>
[Category("Truth")]
[NonParallelizable]
public sealed class PriorityTests
{
    [Test]
    public void TwoPriorities_InTheLongRun_WaitAsCobhamSays()
    {
        const double urgentMinutes = 0.16718288102692427;
        const double ordinaryMinutes = 1.6718288102692413;
        const double waits = 0.6687315241076971;
        double[] formula = ErlangFormulas.MeanWaitsByPriority(10, 6, 3);
        Assert.That(formula, Is.EqualTo([urgentMinutes, ordinaryMinutes]).Within(1e-9));
        Assert.That(ErlangFormulas.Waits(10, 9), Is.EqualTo(waits).Within(1e-9));

        RunResult result = Models.Run("two-priorities");

        using (Assert.EnterMultipleScope())
        {
            Theory.MeanAgrees(
                "mean wait, urgent [s]",
                result["wait_s", Scope.Queue("urgent")],
                60 * urgentMinutes,
                tolerance: 60 * 0.003
            );
            Theory.MeanAgrees(
                "mean wait, ordinary [s]",
                result["wait_s", Scope.Queue("ordinary")],
                60 * ordinaryMinutes,
                tolerance: 60 * 0.06
            );
            Theory.ShareAgrees("waited", result["waited_share"], waits, tolerance: 0.005);
            Theory.ShareAgrees("waited, urgent", result["waited_share", Scope.Queue("urgent")], waits);
            Theory.ShareAgrees("waited, ordinary", result["waited_share", Scope.Queue("ordinary")], waits);
        }
    }
}
