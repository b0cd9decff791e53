using BenchmarkDotNet.Attributes;
using CallSim.Model;

namespace CallSim.Benchmarks;

/// <summary>How long does a contact take, and does it allocate? Time and bytes are per contact.</summary>
[MemoryDiagnoser]
public class ErlangABenchmark
{
    private const int Contacts = 1_000_000;

    private CentreLayout _hundred = null!;
    private CentreLayout _tenThousand = null!;
    private Ledgers _ledgersOfHundred = null!;
    private Ledgers _ledgersOfTenThousand = null!;

    [GlobalSetup]
    public void CheckTheory()
    {
        ContactsPerSecond.CheckedAbandonShare(100, Contacts, replications: 10);
        ContactsPerSecond.CheckedAbandonShare(10_000, Contacts, replications: 10);
        _hundred = new CentreLayout(ErlangAModel.Plan(100, Contacts));
        _tenThousand = new CentreLayout(ErlangAModel.Plan(10_000, Contacts));
        _ledgersOfHundred = new Ledgers(_hundred);
        _ledgersOfTenThousand = new Ledgers(_tenThousand);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Contacts)]
    public void Agents100() => Replication.Run(_hundred, _ledgersOfHundred, seed: 1, replication: 0);

    [Benchmark(OperationsPerInvoke = Contacts)]
    public void Agents10000() => Replication.Run(_tenThousand, _ledgersOfTenThousand, seed: 1, replication: 0);
}
