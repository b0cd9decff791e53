using System.Numerics;

namespace CallSim.Statistics;

/// <summary>
/// The sums over replications from which a ratio of means and its confidence interval are computed: whole numbers, so that
/// neither order nor grouping of the replications can change a bit.
/// </summary>
/// <remarks>
/// The value is Σx / Σy. Its variance is that of the delta method (Cochran 1977, eq. 2.46; Law 2015, section 9.4): with
/// R = Σx/Σy it is n/(n−1) · Σ(x − R·y)² / (Σy)². Σ(x − R·y)² is computed exactly as a fraction, which no cancellation can
/// spoil, and becomes a double in the last step. The interval is that of <see cref="RatioInterval"/>.
/// </remarks>
internal struct RatioSums
{
    /// <summary>No interval is given for fewer.</summary>
    public const int FewestReplications = 10;

    private Int128 _x;
    private Int128 _y;
    private Int128 _xx;
    private Int128 _xy;
    private Int128 _yy;
    private int _replications;

    /// <summary>Sums made elsewhere, of replications whose y is not 0.</summary>
    public RatioSums(Int128 x, Int128 y, Int128 xx, Int128 xy, Int128 yy, int replications)
    {
        (_x, _y, _xx, _xy, _yy, _replications) = (x, y, xx, xy, yy, replications);
    }

    /// <summary>Σx.</summary>
    public readonly double Numerator => (double)_x;

    /// <summary>Σy.</summary>
    public readonly double Denominator => (double)_y;

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

    /// <summary>The ratio and its 95 % interval.</summary>
    /// <param name="kind">What it is a ratio of.</param>
    /// <param name="scale">What it is multiplied by to be in the wanted unit.</param>
    public readonly Estimate Estimate(RatioKind kind, double scale = 1)
    {
        if (_replications == 0)
        {
            return new(null, null, 0);
        }

        double ratio = (double)_x / (double)_y;
        Estimate? found = _replications < FewestReplications ? null : Interval(kind, ratio);
        return found is { } interval
            ? new(ratio * scale, interval.HalfWidth * scale, _replications)
            {
                Low = interval.Low * scale,
                High = interval.High * scale,
                StandardError = interval.StandardError * scale,
            }
            : new(ratio * scale, null, _replications);
    }

    private readonly Estimate? Interval(RatioKind kind, double ratio)
    {
        BigInteger squares = Squares();
        if (_x < 0 || _y < 0 || (_x == 0 && !squares.IsZero))
        {
            // A difference that may be negative has no bound to lean away from.
            return squares.IsZero ? null : Symmetrical(ratio, Variance(squares));
        }

        // Some shares can exceed 1 in single replications. One that does so in sum, or differs and yet sums to 1, is no share.
        bool isBounded = _x < _y || (_x == _y && squares.IsZero);
        RatioInterval interval = new(ratio, (double)_y, _replications, isBounded ? kind : Unbounded(kind));
        return squares.IsZero ? interval.OfNone() : interval.Of(Variance(squares));
    }

    private static RatioKind Unbounded(RatioKind kind) =>
        kind switch
        {
            RatioKind.Share => RatioKind.Mean,
            RatioKind.ShareOfTrials => RatioKind.Rate,
            _ => kind,
        };

    private readonly Estimate Symmetrical(double ratio, double variance) =>
        new(ratio, StudentQuantile.TwoSided95(_replications - 1) * Math.Sqrt(variance), _replications)
        {
            StandardError = Math.Sqrt(variance),
        };

    // Σ(x − R·y)² · (Σy)².
    private readonly BigInteger Squares()
    {
        BigInteger x = _x;
        BigInteger y = _y;
        return ((BigInteger)_xx * y * y) - (2 * (BigInteger)_xy * x * y) + ((BigInteger)_yy * x * x);
    }

    private readonly double Variance(BigInteger squares)
    {
        double n = _replications;
        double ySquared = (double)_y * (double)_y;
        return n / (n - 1) * ((double)squares / ySquared / ySquared);
    }
}
