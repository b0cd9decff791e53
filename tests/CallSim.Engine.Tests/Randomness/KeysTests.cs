using CallSim.Engine.Randomness;
using FsCheck;
using FsCheck.Fluent;

namespace CallSim.Engine.Tests.Randomness;

public sealed class KeysTests
{
    private static readonly int[] Intervals =
    [
        -Keys.IntervalLimit,
        1 - Keys.IntervalLimit,
        .. Enumerable.Range(-50, 100),
        Keys.IntervalLimit - 2,
        Keys.IntervalLimit - 1,
    ];

    private static readonly long[] Ordinals =
    [
        .. Enumerable.Range(0, 10_000).Select(ordinal => (long)ordinal),
        .. Enumerable.Range(14, 26).Select(bit => 1L << bit),
        Keys.OrdinalLimit - 1,
    ];

    [Test]
    public void Customer_OfAMillionNeighboursAndExtremes_NeverCollides()
    {
        HashSet<ulong> keys = [];
        foreach (int interval in Intervals)
        {
            keys.UnionWith(Ordinals.Select(ordinal => Keys.Customer(0xABCDEF, interval, ordinal)));
        }

        Assert.That(keys, Has.Count.EqualTo(Intervals.Length * Ordinals.Length));
    }

    [Test]
    public void Customer_OfTwoAnyCustomers_CollidesOnlyWhenTheyAreOne()
    {
        Gen<(int Interval, long Ordinal)> customer = Gen.Choose(-Keys.IntervalLimit, Keys.IntervalLimit - 1)
            .Zip(Gen.Choose(0, 40), (interval, bits) => (interval, Keys.OrdinalLimit - 1 >> bits));
        Prop.ForAll(
                customer.Zip(customer).ToArbitrary(),
                pair => KeyOf(pair.Item1) == KeyOf(pair.Item2) == (pair.Item1 == pair.Item2)
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(10_000));
    }

    [TestCase(-Keys.IntervalLimit - 1, 0, "interval")]
    [TestCase(Keys.IntervalLimit, 0, "interval")]
    [TestCase(int.MinValue, 0, "interval")]
    [TestCase(int.MaxValue, 0, "interval")]
    [TestCase(0, -1, "ordinal")]
    [TestCase(0, Keys.OrdinalLimit, "ordinal")]
    [TestCase(0, long.MinValue, "ordinal")]
    public void Customer_OutsideItsBounds_Throws(int interval, long ordinal, string parameter) =>
        Assert.That(
            () => Keys.Customer(1, interval, ordinal),
            Throws
                .TypeOf<ArgumentOutOfRangeException>()
                .With.Property(nameof(ArgumentException.ParamName))
                .EqualTo(parameter)
        );

    [Test]
    public void Replication_OfNeighbouringSeedsAndNumbers_NeverCollides()
    {
        var keys =
            from seed in Enumerable.Range(0, 500)
            from replication in Enumerable.Range(-1, 500)
            select Keys.Replication((ulong)seed, replication);
        Assert.That(keys.Distinct().Count(), Is.EqualTo(250_000));
    }

    [Test]
    public void Named_OfNamesThatAreAlike_DiffersForEach()
    {
        string[] names =
        [
            "",
            " ",
            "a",
            "A",
            "b",
            "aa",
            "ab",
            "ba",
            "sales",
            "Sales",
            "sales ",
            "größe",
            "grösse",
            "🙂",
        ];
        Assert.That(names.Select(name => Keys.Named(7, name)), Is.Unique);
    }

    [Test]
    public void Children_OfAKey_AreNoWordsOfItsOwnStream()
    {
        const ulong parent = 4711;
        KeyedBits bits = new(parent);
        HashSet<ulong> keys = [.. Enumerable.Range(0, 10_000).Select(_ => bits.NextBits())];
        keys.UnionWith(Enumerable.Range(-5_000, 10_000).Select(number => Keys.Numbered(parent, number)));
        keys.UnionWith(Enumerable.Range(0, 10_000).Select(number => Keys.Named(parent, $"{number}")));
        keys.UnionWith(Enumerable.Range(0, 10_000).Select(number => Keys.Customer(parent, 0, number)));
        keys.UnionWith(Enumerable.Range(1, 10_000).Select(number => Keys.Customer(parent, number, 0)));
        Assert.That(keys, Has.Count.EqualTo(50_000));
    }

    [Test]
    public void Keys_OfKnownParents_AreTheSameAsEver()
    {
        ulong replication = Keys.Replication(1, 1);
        ulong type = Keys.Named(replication, "sales");
        ulong[] keys = [replication, type, Keys.Numbered(type, 2), Keys.Customer(type, -1, 5)];
        Assert.That(
            keys,
            Is.EqualTo(
                new ulong[] { 9165690346124372200, 12661738473911947427, 3906804731482409315, 12815059157324232419 }
            ),
            $"every result changes: now {string.Join(", ", keys)}"
        );
    }

    private static ulong KeyOf((int Interval, long Ordinal) customer) =>
        Keys.Customer(0xABCDEF, customer.Interval, customer.Ordinal);
}
