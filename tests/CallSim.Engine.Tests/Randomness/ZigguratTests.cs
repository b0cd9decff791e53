using CallSim.Engine.Randomness;
using MathNet.Numerics.Distributions;

namespace CallSim.Engine.Tests.Randomness;

public sealed class ZigguratTests
{
    private const int Draws = 30_000_000;

    [Test]
    public void Exponential_AMillionDraws_FollowTheLaw() =>
        AssertFit((ref Xoshiro256PlusPlus bits) => Ziggurat.Exponential(ref bits), x => -Math.Exp(-x) + 1);

    [Test]
    public void Normal_AMillionDraws_FollowTheLaw() =>
        AssertFit((ref Xoshiro256PlusPlus bits) => Ziggurat.Normal(ref bits), x => Normal.CDF(0, 1, x));

    [Test]
    public void Exponential_BeyondTheTailsStart_FollowsTheLaw()
    {
        Xoshiro256PlusPlus bits = new(3);
        const double start = 7.69711747013104972;
        List<double> beyond = [];
        for (int index = 0; index < Draws; index++)
        {
            double draw = Ziggurat.Exponential(ref bits);
            if (draw > start)
            {
                beyond.Add(Math.Exp(start - draw));
            }
        }

        GoodnessOfFit.AssertCount(beyond.Count, Draws, Math.Exp(-start));
        GoodnessOfFit.AssertKolmogorovSmirnov([.. beyond]);
    }

    [Test]
    public void Normal_BeyondTheTailsStart_FollowsTheLawOnEitherSide()
    {
        Xoshiro256PlusPlus bits = new(4);
        const double start = 3.65415288536100877;
        double below = Normal.CDF(0, 1, -start);
        List<double> left = [];
        List<double> right = [];
        for (int index = 0; index < Draws; index++)
        {
            double draw = Ziggurat.Normal(ref bits);
            if (Math.Abs(draw) > start)
            {
                (draw < 0 ? left : right).Add(Normal.CDF(0, 1, -Math.Abs(draw)) / below);
            }
        }

        GoodnessOfFit.AssertCount(left.Count, Draws, below);
        GoodnessOfFit.AssertCount(right.Count, Draws, below);
        GoodnessOfFit.AssertKolmogorovSmirnov([.. left]);
        GoodnessOfFit.AssertKolmogorovSmirnov([.. right]);
    }

    [Test]
    public void Tables_Always_HaveLayersOfEqualAreaThatCloseAtTheTop()
    {
        ZigguratTable table = new(7.69711747013104972, 3.949659822581557220e-3, x => Math.Exp(-x), y => -Math.Log(y));
        ZigguratLayer top = table.Layers[^1];
        double area = top.Scale * Math.Pow(2, 53) * (1 - table.Floors[^2]);
        Assert.Multiple(() =>
        {
            Assert.That(top.Within, Is.Zero);
            Assert.That(area, Is.EqualTo(3.949659822581557220e-3).Within(1e-11));
        });
    }

    private delegate double OneDraw(ref Xoshiro256PlusPlus bits);

    private static void AssertFit(OneDraw draw, Func<double, double> cdf)
    {
        Xoshiro256PlusPlus bits = new(2);
        double[] shares = new double[1_000_000];
        for (int index = 0; index < shares.Length; index++)
        {
            shares[index] = cdf(draw(ref bits));
        }

        GoodnessOfFit.AssertUniform(shares);
    }
}
