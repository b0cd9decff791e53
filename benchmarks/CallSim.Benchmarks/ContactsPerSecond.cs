using System.Diagnostics;
using CallSim.Experiments;
using CallSim.Model;

namespace CallSim.Benchmarks;

/// <summary>
/// Contacts per second of one thread, by user CPU: several runs of one length after a warm-up, minimum and median. The
/// answer of all runs together must agree with theory, else the figures are worth nothing.
/// </summary>
internal static class ContactsPerSecond
{
    private const int Contacts = 2_000_000;
    private const int Runs = 15;

    public static void Print()
    {
        foreach (int agents in (int[])[100, 10_000])
        {
            WarmUp(agents);
            Measure(agents);
        }
    }

    /// <summary>Checks a simulated share of abandoned contacts against theory.</summary>
    /// <exception cref="InvalidOperationException">They are more than four standard errors apart.</exception>
    public static double CheckedAbandonShare(int agents, double contacts, int replications)
    {
        // A warm-up of 20 talk times: the plan of the benchmark starts with an empty centre.
        CentrePlan plan = ErlangAModel.Plan(agents, contacts);
        plan = plan with { Time = plan.Time with { WarmUp = CallSim.Engine.SimSpan.FromMinutes(20) } };
        RunResult result = Simulation.Run(plan, new RunOptions { Replications = replications, Threads = 1 });
        var share = result["abandon_share"];
        double exact = ErlangAModel.AbandonShare(agents);
        double standardErrors = Math.Abs(share.Value!.Value - exact) / (share.HalfWidth!.Value / 2);
        return standardErrors <= 4
            ? share.Value.Value
            : throw new InvalidOperationException(
                $"{agents} agents: {share.Value:P3} abandoned, theory says {exact:P3}"
            );
    }

    // Long enough for the compiler to have replaced its first code by its best.
    private static void WarmUp(int agents)
    {
        CentreLayout layout = new(ErlangAModel.Plan(agents, 50_000));
        Ledgers ledgers = new(layout);
        for (int run = 0; run < 40; run++)
        {
            Replication.Run(layout, ledgers, seed: 7, run);
            Thread.Sleep(run % 8 == 7 ? 120 : 0);
        }
    }

    private static void Measure(int agents)
    {
        CentreLayout layout = new(ErlangAModel.Plan(agents, Contacts));
        Ledgers ledgers = new(layout);
        List<double> nanoseconds = [];
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        long contacts = 0;
        for (int run = 0; run < Runs; run++)
        {
            double before = UserSeconds();
            Replication.Run(layout, ledgers, seed: 1, run);
            nanoseconds.Add((UserSeconds() - before) / ledgers.ContactsSimulated * 1e9);
            contacts += ledgers.ContactsSimulated;
        }

        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        nanoseconds.Sort();
        double share = CheckedAbandonShare(agents, Contacts, replications: 10);
        double median = nanoseconds[Runs / 2];
        Console.WriteLine(
            $"Erlang-A, {agents, 6:N0} agents: {nanoseconds[0]:F1} ns a contact at best, {median:F1} in the median "
                + $"({1000 / median:F2} million contacts/s); {(double)bytes / contacts:F3} bytes a contact; "
                + $"{share:P3} abandoned, theory {ErlangAModel.AbandonShare(agents):P3}"
        );
    }

    private static double UserSeconds() => Process.GetCurrentProcess().UserProcessorTime.TotalSeconds;
}
