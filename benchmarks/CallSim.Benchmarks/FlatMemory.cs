using CallSim.Engine;
using CallSim.Experiments;

namespace CallSim.Benchmarks;

/// <summary>
/// Does memory stay flat over a hundred million contacts? Once in a hundred replications, looked at after every ten, and once
/// in a single replication of that length, looked at every second.
/// </summary>
internal static class FlatMemory
{
    private const double Contacts = 1e8;
    private const int Replications = 100;
    private const int Agents = 100;
    private const double Mebi = 1 << 20;

    /// <summary>Prints it.</summary>
    /// <exception cref="InvalidOperationException">It grows.</exception>
    public static void Print()
    {
        InReplications();
        InOneReplication();
    }

    private static void InReplications()
    {
        Console.WriteLine("contacts        managed heap   working set");
        List<Look> looks = [];
        Simulation.Run(
            ErlangAModel.Plan(Agents, Contacts / Replications),
            new RunOptions
            {
                Replications = Replications,
                Threads = 1,
                Progress = finished =>
                {
                    if (finished % 10 == 0)
                    {
                        looks.Add(Look.Now());
                        Console.WriteLine($"{finished * Contacts / Replications, -14:N0} {looks[^1]}");
                    }
                },
            }
        );
        Refuse(looks);
    }

    private static void InOneReplication()
    {
        List<Look> looks = [];
        using ManualResetEventSlim over = new();
        Thread watcher = new(() =>
        {
            while (!over.Wait(TimeSpan.FromSeconds(1)))
            {
                looks.Add(Look.Now());
            }
        });
        watcher.Start();
        RunResult result = Simulation.Run(
            // By days: a table row for each of 33,334 half hours would be all that is seen.
            ErlangAModel.Plan(Agents, Contacts, SimSpan.FromHours(24)),
            new RunOptions { Replications = 1, Threads = 1 }
        );
        over.Set();
        watcher.Join();
        Console.WriteLine($"one replication of {result.ContactsSimulated:N0} contacts, by seconds:");
        looks.ForEach(look => Console.WriteLine($"               {look}"));
        Refuse(looks);
    }

    // The first look is for whatever is made once.
    private static void Refuse(List<Look> looks)
    {
        if (looks.Count > 2 && looks[^1].Heap > 1.1 * looks[1].Heap)
        {
            throw new InvalidOperationException("the managed heap grows");
        }
    }

    private readonly record struct Look(double Heap, double WorkingSet)
    {
        public static Look Now() =>
            new(GC.GetTotalMemory(forceFullCollection: true) / Mebi, Environment.WorkingSet / Mebi);

        public override string ToString() => $"{Heap, 8:F2} MiB   {WorkingSet, 8:F1} MiB";
    }
}
