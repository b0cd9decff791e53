using System.Numerics;

namespace CallSim.Statistics;

/// <summary>
/// The sums over replications from which a ratio of means and its confidence interval are computed: whole numbers, so that
/// neither order nor grouping of the replications can change a bit.
/// </summary>
/// <remarks>
/// The value is Σx / Σy. The half-width is that of the delta method (Cochran 1977, eq. 2.46; Law 2015, section 9.4): with R = Σx/Σy the variance
/// of the ratio is n/(n−1) · Σ(x − R·y)² / (Σy)². Σ(x − R·y)² is computed exactly as a fraction, which no cancellation can
/// spoil, and becomes a double in the last step. With y = 1 it is the usual Student-t interval of a mean.
/// </remarks>
internal struct RatioSums
{
    private const int FewestReplications = 10;

    private Int128 _x;
    private Int128 _y;
    private Int128 _xx;
    private Int128 _xy;
    private Int128 _yy;
    private int _replications;

    /// <summary>Adds a replication.</summary>
    /// <exception cref="OverflowException">The squares do not fit 128 bits.</exception>
    public void Add(long x, long y)
    {
        if (y == 0)
        {
            return;
        }

        _replications++;
        checked
        {
            _x += x;
            _y += y;
            _xx += Math.BigMul(x, x);
            _xy += Math.BigMul(x, y);
            _yy += Math.BigMul(y, y);
        }
    }

    /// <summary>The ratio and its 95 % half-width.</summary>
    /// <param name="scale">What both are multiplied by to be in the wanted unit.</param>
    public readonly Estimate Estimate(double scale) =>
        _replications == 0
            ? new(null, null, 0)
            : new((double)_x / (double)_y * scale, HalfWidth() * scale, _replications);

    private readonly double? HalfWidth()
    {
        if (_replications < FewestReplications)
        {
            return null;
        }

        BigInteger x = _x;
        BigInteger y = _y;
        BigInteger squares = ((BigInteger)_xx * y * y) - (2 * (BigInteger)_xy * x * y) + ((BigInteger)_yy * x * x);
        if (squares.IsZero)
        {
            return null;
        }

        double n = _replications;
        double ySquared = (double)y * (double)y;
        double variance = n / (n - 1) * ((double)squares / ySquared / ySquared);
        return StudentQuantile.TwoSided95(_replications - 1) * Math.Sqrt(variance);
    }
}
