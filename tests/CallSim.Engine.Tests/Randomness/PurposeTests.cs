using System.Reflection;
using CallSim.Engine.Randomness;

namespace CallSim.Engine.Tests.Randomness;

public sealed class PurposeTests
{
    /// <summary>Every purpose there is, by reflection: a new one is tested without being named here.</summary>
    internal static readonly (string Name, ulong Constant)[] All =
    [
        .. typeof(Purpose)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (field.Name, (ulong)field.GetRawConstantValue()!)),
    ];

    [Test]
    public void Purposes_Always_AreOddAndDiffer()
    {
        Assert.That(All, Has.Length.GreaterThanOrEqualTo(9));
        Assert.That(All.Select(purpose => purpose.Constant), Is.Unique.And.All.Matches<ulong>(ulong.IsOddInteger));
    }

    [Test]
    public void Purposes_OrDifferencesOfTwo_AreNoSmallMultipleOfTheIncrement()
    {
        (string Name, ulong Constant)[] withNone = [("none", 0), .. All];
        var near =
            from left in withNone
            from right in withNone
            where left != right && Math.Abs(StepsBetween(left.Constant, right.Constant)) < 1L << 40
            select (left.Name, right.Name);
        Assert.That(near, Is.Empty);
    }

    [Test]
    public void Draws_OfEveryPurposeOfACustomer_NeverRepeatAWord()
    {
        HashSet<ulong> words = [];
        int drawn = 0;
        for (int customer = 0; customer < 100; customer++)
        {
            ulong key = Keys.Customer(12, 3, customer);
            foreach ((_, ulong constant) in All.Prepend(("none", 0UL)))
            {
                KeyedBits bits = new(key + constant);
                for (int draw = 0; draw < 100; draw++, drawn++)
                {
                    words.Add(bits.NextBits());
                }
            }
        }

        Assert.That(words, Has.Count.EqualTo(drawn));
    }

    [Test]
    public void StepsBetween_OfStatesOfOneStream_AreTheDrawsBetweenThem()
    {
        ulong state = 5;
        for (int draw = 0; draw < 7; draw++)
        {
            state += SplitMix64.Increment;
        }

        Assert.That(StepsBetween(state, 5), Is.EqualTo(7));
    }

    /// <summary>How many draws lead from the right state to the left one.</summary>
    private static long StepsBetween(ulong left, ulong right) =>
        (long)((left - right) * InverseOf(SplitMix64.Increment));

    /// <summary>The inverse of an odd word modulo 2^64, by Newton's iteration, which doubles the right bits each time.</summary>
    private static ulong InverseOf(ulong word)
    {
        ulong inverse = word;
        for (int doubling = 0; doubling < 5; doubling++)
        {
            inverse *= 2 - (word * inverse);
        }

        return inverse;
    }
}
