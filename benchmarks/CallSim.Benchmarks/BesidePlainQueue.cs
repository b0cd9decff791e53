using CallSim.Model;

namespace CallSim.Benchmarks;

/// <summary>
/// The simulator and the plain queue take turns at the same model, so that both meet the same minute of the machine. Both
/// must agree with theory, else the figures are worth nothing.
/// </summary>
internal static class BesidePlainQueue
{
    private const int Contacts = 2_000_000;
    private const int WarmUp = 200_000;
    private const int Rounds = 15;

    public static void Print()
    {
        foreach (int agents in (int[])[100, 10_000])
        {
            Measure(agents);
        }
    }

    private static void Measure(int agents)
    {
        CentreLayout layout = new(ErlangAModel.Plan(agents, Contacts));
        Ledgers ledgers = new(layout);
        List<double> ours = [];
        List<double> plain = [];
        List<double> shares = [];
        // The first three rounds are for the compiler.
        for (int round = -3; round < Rounds; round++)
        {
            double ourSeconds = Timing.UserSeconds(() => Replication.Run(layout, ledgers, seed: 1, Math.Max(0, round)));
            PlainQueueModel model = new(agents, seed: 100 + round);
            double plainSeconds = Timing.UserSeconds(() => model.Run(Contacts, WarmUp));
            if (round >= 0)
            {
                ours.Add(ourSeconds / ledgers.ContactsSimulated * 1e9);
                plain.Add(plainSeconds / Contacts * 1e9);
                shares.Add(model.AbandonShare);
            }
        }

        double exact = ErlangAModel.AbandonShare(agents);
        Timing.CheckAgainstTheory($"plain queue, {agents} agents", shares, exact);
        double ourShare = ContactsPerSecond.CheckedAbandonShare(agents, Contacts, replications: 10);
        double ourMedian = Timing.Median(ours);
        double plainMedian = Timing.Median(plain);
        Console.WriteLine(
            $"{agents, 6:N0} agents: CallSim {ourMedian:F0} ns a contact ({ourShare:P3} abandoned), plain PriorityQueue {plainMedian:F0} ns "
                + $"({shares.Average():P3}), theory {exact:P3}; the plain one takes {plainMedian / ourMedian:F2} times as long"
        );
    }
}
