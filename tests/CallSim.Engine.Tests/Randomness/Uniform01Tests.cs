using CallSim.Engine.Randomness;

namespace CallSim.Engine.Tests.Randomness;

public sealed class Uniform01Tests
{
    [TestCase(0UL, 1.1102230246251565E-16)]
    [TestCase(ulong.MaxValue, 0.99999999999999989)]
    public void Draw_OfExtremeBits_StaysBetween0And1(ulong word, double expected)
    {
        FixedBits bits = new(word);
        double draw = Uniform01.Draw(ref bits);
        Assert.That(draw, Is.EqualTo(expected).And.GreaterThan(0).And.LessThan(1));
    }

    [Test]
    public void Draw_OfTwoMirroredWords_IsMirroredAboutOneHalf()
    {
        FixedBits low = new(0x0123456789ABCDEF);
        FixedBits high = new(~0x0123456789ABCDEFUL);
        Assert.That(Uniform01.Draw(ref low) + Uniform01.Draw(ref high), Is.EqualTo(1));
    }

    [Test]
    public void Draw_OfAMillionWords_IsUniform()
    {
        Xoshiro256PlusPlus bits = new(1);
        double[] draws = new double[1_000_000];
        for (int index = 0; index < draws.Length; index++)
        {
            draws[index] = Uniform01.Draw(ref bits);
        }

        GoodnessOfFit.AssertUniform(draws);
    }
}
