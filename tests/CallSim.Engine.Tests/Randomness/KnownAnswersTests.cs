using CallSim.Engine.Randomness;

namespace CallSim.Engine.Tests.Randomness;

public sealed class KnownAnswersTests
{
    [Test]
    public void KeyedBits_FromSeed1234567_AreThePublishedSplitMix64Words()
    {
        ulong[] published =
        [
            6457827717110365317,
            3203168211198807973,
            9817491932198370423,
            4593380528125082431,
            16408922859458223821,
        ];
        Assert.That(Words(new KeyedBits(1234567), published.Length), Is.EqualTo(published));
    }

    [Test]
    public void Xoshiro256PlusPlus_FromState1234_GivesThePublishedWords()
    {
        ulong[] published =
        [
            41943041,
            58720359,
            3588806011781223,
            3591011842654386,
            9228616714210784205,
            9973669472204895162,
            14011001112246962877,
            12406186145184390807,
            15849039046786891736,
            10450023813501588000,
        ];
        Assert.That(Words(new Xoshiro256PlusPlus(1, 2, 3, 4), published.Length), Is.EqualTo(published));
    }

    [Test]
    public void Xoshiro256PlusPlus_FromSeed_TakesItsStateFromSplitMix64()
    {
        ulong[] state = Words(new KeyedBits(99), 4);
        Xoshiro256PlusPlus stretched = new(state[0], state[1], state[2], state[3]);
        Assert.That(Words(new Xoshiro256PlusPlus(99), 8), Is.EqualTo(Words(stretched, 8)));
    }

    [Test]
    public void Xoshiro256PlusPlus_WithStateZero_Throws() =>
        Assert.That(() => new Xoshiro256PlusPlus(0, 0, 0, 0), Throws.ArgumentException);

    private static ulong[] Words<TBits>(TBits bits, int count)
        where TBits : struct, IRandomBits
    {
        ulong[] words = new ulong[count];
        for (int index = 0; index < count; index++)
        {
            words[index] = bits.NextBits();
        }

        return words;
    }
}
