using System.Numerics;

namespace CallSim.Statistics;

/// <summary>
/// The sums over replications from which the difference of two ratios of means is computed, where both designs have the same
/// customers in each replication. Whole numbers, so that neither order nor grouping can change a bit, designs that are
/// identical differ by exactly zero, and memory does not grow.
/// </summary>
/// <remarks>
/// <para>
/// With R = Σx/Σy of each design the difference is R₂ − R₁. What replication r adds to its uncertainty is
/// z = (x₂ − R₂·y₂)/Σy₂ − (x₁ − R₁·y₁)/Σy₁, and the variance is n/(n−1) · Σz²: the delta method for the two ratios together
/// (Cochran 1977, eq. 2.46; Law 2015, section 10.2 for pairs). Σz² is an exact fraction that becomes a double in the last step.
/// </para>
/// <para>
/// A replication without a denominator in one of the two adds nothing to that one and stays in the pair: so each R is that of
/// its own run. Only replications without a denominator in either are left out.
/// </para>
/// <para>
/// Only replications that differ tell how certain the difference is. Where k of them do, Student's t has k − 1 degrees of freedom,
/// at least 1: of two designs that differ on four days of a hundred, the other 96 are no evidence.
/// </para>
/// </remarks>
internal struct PairSums
{
    private Side _first;
    private Side _second;
    private Int128 _xx;
    private Int128 _xy;
    private Int128 _yx;
    private Int128 _yy;
    private int _replications;
    private int _differing;

    /// <summary>Adds a replication.</summary>
    /// <exception cref="OverflowException">The squares do not fit 128 bits.</exception>
    public void Add((long X, long Y) first, (long X, long Y) second)
    {
        (long x1, long y1) = first.Y == 0 ? default : first;
        (long x2, long y2) = second.Y == 0 ? default : second;
        if (y1 == 0 && y2 == 0)
        {
            return;
        }

        _replications++;
        _differing += Int128.Equals(Math.BigMul(x1, y2), Math.BigMul(x2, y1)) ? 0 : 1;
        _first.Add(x1, y1);
        _second.Add(x2, y2);
        checked
        {
            _xx += Math.BigMul(x1, x2);
            _xy += Math.BigMul(x1, y2);
            _yx += Math.BigMul(y1, x2);
            _yy += Math.BigMul(y1, y2);
        }
    }

    /// <summary>The second's ratio less the first's, with interval and test.</summary>
    /// <param name="scale">What it is multiplied by to be in the wanted unit.</param>
    /// <param name="looks">
    /// How often at most the difference is looked at: the interval holds the truth at all looks together with 95 %, and the
    /// test calls nothing a difference at any of them with 95 % (Bonferroni).
    /// </param>
    public readonly Difference Of(double scale, int looks)
    {
        if (_first.Y == 0 || _second.Y == 0)
        {
            return Difference.Of(null, _replications);
        }

        BigInteger y = (BigInteger)_first.Y * _second.Y;
        BigInteger numerator = ((BigInteger)_second.X * _first.Y) - ((BigInteger)_first.X * _second.Y);
        double value = (double)numerator / (double)y * scale;
        if (Math.Min(_first.Count, _second.Count) < RatioSums.FewestReplications)
        {
            return Difference.Of(value, _replications);
        }

        BigInteger squares = Squares();
        return squares.IsZero
            ? WithoutSpread(value, numerator.IsZero, looks)
            : WithSpread(value, StandardError(squares, y) * scale, looks);
    }

    // The same difference in each of n replications: had it no direction, all n would have agreed on one by chance.
    private readonly Difference WithoutSpread(double value, bool isZero, int looks) =>
        new(value, value, value, isZero ? 1 : Math.Min(1, looks * Math.Pow(2, 1 - _replications)), _replications)
        {
            StandardError = 0,
            IsIdentical = isZero,
        };

    private readonly Difference WithSpread(double value, double standardError, int looks)
    {
        StudentTest test = new(Math.Max(1, _differing - 1), looks);
        double halfWidth = test.Quantile * standardError;
        return new(value, value - halfWidth, value + halfWidth, test.ChanceBeyond(value / standardError), _replications)
        {
            StandardError = standardError,
        };
    }

    // Σz² · (Σy₁·Σy₂)⁴.
    private readonly BigInteger Squares()
    {
        BigInteger y1 = _first.Y;
        BigInteger y2 = _second.Y;
        BigInteger ofFirst = BigInteger.Pow(y2, 4) * _first.Squares();
        BigInteger ofSecond = BigInteger.Pow(y1, 4) * _second.Squares();
        BigInteger ofBoth =
            (y1 * y2 * _xx)
            - (y1 * (BigInteger)_second.X * _xy)
            - ((BigInteger)_first.X * y2 * _yx)
            + ((BigInteger)_first.X * _second.X * _yy);
        return ofFirst + ofSecond - (2 * y1 * y1 * y2 * y2 * ofBoth);
    }

    private readonly double StandardError(BigInteger squares, BigInteger y)
    {
        double n = _replications;
        double ySquared = (double)y * (double)y;
        return Math.Sqrt(n / (n - 1) * ((double)squares / ySquared / ySquared));
    }

    /// <summary>The sums of one design alone.</summary>
    private struct Side
    {
        private Int128 _xx;
        private Int128 _xy;
        private Int128 _yy;

        public Int128 X { get; private set; }

        public Int128 Y { get; private set; }

        /// <summary>The replications with a denominator.</summary>
        public int Count { get; private set; }

        public void Add(long x, long y)
        {
            Count += y == 0 ? 0 : 1;
            checked
            {
                X += x;
                Y += y;
                _xx += Math.BigMul(x, x);
                _xy += Math.BigMul(x, y);
                _yy += Math.BigMul(y, y);
            }
        }

        // Σ(x·Σy − y·Σx)².
        public readonly BigInteger Squares()
        {
            BigInteger x = X;
            BigInteger y = Y;
            return ((BigInteger)_xx * y * y) - (2 * (BigInteger)_xy * x * y) + ((BigInteger)_yy * x * x);
        }
    }
}
