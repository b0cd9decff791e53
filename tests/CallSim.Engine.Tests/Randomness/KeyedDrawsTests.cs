using System.Numerics;
using CallSim.Engine.Randomness;

namespace CallSim.Engine.Tests.Randomness;

/// <summary>
/// Draws whose keys are neighbours are as good as one long stream: uniform, and independent of one another. Both ends of a
/// word are looked at, since the ziggurat takes its layer from the lowest bits.
/// </summary>
public sealed class KeyedDrawsTests
{
    private const int Count = 1 << 18;

    private static readonly ulong Type = Keys.Named(Keys.Replication(1, 1), "sales");

    private static readonly (string Name, Func<int, ulong> Key)[] Neighbours =
    [
        ("customers", k => Keys.Customer(Type, 3, k)),
        ("customers far apart", k => Keys.Customer(Type, 3, (long)k << 20)),
        ("intervals", k => Keys.Customer(Type, k - (Count / 2), 0)),
        ("seeds", k => Keys.Customer(Keys.Named(Keys.Replication((ulong)k, 1), "sales"), 0, 0)),
        ("replications", k => Keys.Customer(Keys.Named(Keys.Replication(1, k), "sales"), 0, 0)),
        ("names", k => Keys.Customer(Keys.Named(Type, $"type {k}"), 0, 0)),
        ("numbers", k => Keys.Numbered(Type, k)),
    ];

    private static IEnumerable<TestCaseData> Sequences =>
        from neighbours in Neighbours
        from draw in new[] { 1, 2 }
        from lowBits in new[] { false, true }
        select new TestCaseData(neighbours.Key, draw, lowBits).SetArgDisplayNames(
            neighbours.Name,
            $"draw {draw}",
            lowBits ? "low bits" : "high bits"
        );

    private static IEnumerable<TestCaseData> PairsOfPurposes =>
        from left in PurposeTests.All
        from right in PurposeTests.All
        where string.CompareOrdinal(left.Name, right.Name) < 0
        select new TestCaseData(left.Constant, right.Constant).SetArgDisplayNames(left.Name, right.Name);

    private static IEnumerable<TestCaseData> PairsOfKeys =>
        [
            .. Neighbours.Select(neighbours =>
                new TestCaseData(neighbours.Key, (int k) => neighbours.Key(k + 1)).SetArgDisplayNames(neighbours.Name)
            ),
            PairOfParents("seeds 1 and 2", Keys.Replication(1, 1), Keys.Replication(2, 1)),
            PairOfParents("replications 1 and 2", Keys.Replication(1, 1), Keys.Replication(1, 2)),
            PairOfParents("names a and b", Keys.Named(Type, "a"), Keys.Named(Type, "b")),
            PairOfParents("seed 1 replication 2, seed 2 replication 1", Keys.Replication(1, 2), Keys.Replication(2, 1)),
        ];

    [TestCaseSource(nameof(Sequences))]
    public void Draws_OfNeighbours_AreUniform(Func<int, ulong> key, int draw, bool lowBits) =>
        GoodnessOfFit.AssertUniform(Shares(k => Word(key(k) + Purpose.Talk, draw), lowBits));

    [TestCaseSource(nameof(Sequences))]
    public void Draws_OfNeighbours_AreIndependentOfTheOneBefore(Func<int, ulong> key, int draw, bool lowBits)
    {
        double[] shares = Shares(k => Word(key(k) + Purpose.Talk, draw), lowBits);
        double[] even = [.. shares.Where((_, k) => k % 2 == 0)];
        double[] odd = [.. shares.Where((_, k) => k % 2 == 1)];
        GoodnessOfFit.AssertIndependent(even, odd);
        GoodnessOfFit.AssertIndependent(odd[..^1], even[1..]);
    }

    [TestCaseSource(nameof(PairsOfKeys))]
    public void Draws_OfTwoKeys_DifferInEachBitHalfTheTime(Func<int, ulong> left, Func<int, ulong> right)
    {
        long[] differing = new long[64];
        for (int k = 0; k < Count; k++)
        {
            ulong difference = Word(left(k) + Purpose.Talk, 1) ^ Word(right(k) + Purpose.Talk, 1);
            for (int bit = 0; bit < 64; bit++)
            {
                differing[bit] += (long)(difference >> bit) & 1;
            }
        }

        foreach (long count in differing)
        {
            GoodnessOfFit.AssertCount(count, Count, 0.5);
        }
    }

    [TestCaseSource(nameof(PairsOfKeys))]
    public void Draws_OfTwoKeys_AreIndependent(Func<int, ulong> left, Func<int, ulong> right) =>
        AssertIndependent(k => Word(left(2 * k) + Purpose.Talk, 1), k => Word(right(2 * k) + Purpose.Talk, 1));

    [TestCaseSource(nameof(PairsOfPurposes))]
    public void Draws_OfTwoPurposesOfACustomer_AreIndependent(ulong left, ulong right)
    {
        AssertIndependent(k => Word(Customer(k) + left, 1), k => Word(Customer(k) + right, 1));
        AssertIndependent(k => Word(Customer(k) + left, 2), k => Word(Customer(k) + right, 1));
        AssertIndependent(k => Word(Customer(k) + left, 1), k => Word(Customer(k) + right, 2));
    }

    [Test]
    public void Draws_OfACustomersPurpose_AreIndependentFromFirstToSecond() =>
        AssertIndependent(k => Word(Customer(k) + Purpose.Talk, 1), k => Word(Customer(k) + Purpose.Talk, 2));

    [Test]
    public void Draws_OfAllPurposesOfFewCustomers_AreUniformTogether()
    {
        int purposes = PurposeTests.All.Length;
        ulong OfPurpose(int k) => Word(Customer(k / purposes) + PurposeTests.All[k % purposes].Constant, 1);
        GoodnessOfFit.AssertUniform(Shares(OfPurpose, lowBits: false));
        GoodnessOfFit.AssertUniform(Shares(OfPurpose, lowBits: true));
    }

    [Test]
    public void Exponentials_OfNeighbouringCustomers_FollowTheLaw() =>
        GoodnessOfFit.AssertUniform([
            .. Enumerable
                .Range(0, Count)
                .Select(k =>
                {
                    KeyedBits bits = new(Customer(k) + Purpose.Patience);
                    return Math.Exp(-Ziggurat.Exponential(ref bits));
                }),
        ]);

    private static ulong Customer(int ordinal) => Keys.Customer(Type, 3, ordinal);

    private static ulong Word(ulong key, int draw)
    {
        KeyedBits bits = new(key);
        ulong word = 0;
        for (int drawn = 0; drawn < draw; drawn++)
        {
            word = bits.NextBits();
        }

        return word;
    }

    private static double[] Shares(Func<int, ulong> word, bool lowBits)
    {
        double[] shares = new double[Count];
        for (int k = 0; k < Count; k++)
        {
            FixedBits bits = new(lowBits ? BitOperations.RotateRight(word(k), 8) : word(k));
            shares[k] = Uniform01.Draw(ref bits);
        }

        return shares;
    }

    private static void AssertIndependent(Func<int, ulong> left, Func<int, ulong> right)
    {
        double[] low = Shares(left, lowBits: true);
        GoodnessOfFit.AssertIndependent(Shares(left, lowBits: false), Shares(right, lowBits: false));
        GoodnessOfFit.AssertIndependent(low, Shares(right, lowBits: true));
    }

    private static TestCaseData PairOfParents(string name, ulong left, ulong right) =>
        new TestCaseData(
            (int k) => Keys.Customer(left, 0, k),
            (int k) => Keys.Customer(right, 0, k)
        ).SetArgDisplayNames(name);
}
