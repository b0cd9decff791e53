using System.Globalization;
using System.Numerics;

namespace CallSim.Scenarios.Grammar;

/// <summary>
/// A decimal number with all its digits: a whole number over a power of ten. What is computed from written values is computed with
/// these and rounded once, at the end, so that the result is that of the same value written by hand.
/// </summary>
internal readonly struct Exact : IComparable<Exact>, IEquatable<Exact>
{
    // A quotient of so many bits rounds as the exact one does, if its last bit says whether anything is left.
    private const int QuotientBits = 62;

    public static readonly Exact Zero;
    public static readonly Exact One = new(1, 0);

    private readonly BigInteger _digits;
    private readonly int _decimals;

    private Exact(BigInteger digits, int decimals) => (_digits, _decimals) = (digits, decimals);

    /// <summary>Whether nothing stands behind the point.</summary>
    public bool IsWhole => BigInteger.Remainder(_digits, Power(_decimals)).IsZero;

    /// <summary>A hundredth of it, which a per cent is of a whole.</summary>
    public Exact Hundredth => new(_digits, _decimals + 2);

    public static implicit operator Exact(long whole) => new(whole, 0);

    public static Exact operator +(Exact left, Exact right)
    {
        (BigInteger one, BigInteger other) = Aligned(left, right);
        return new(one + other, Math.Max(left._decimals, right._decimals));
    }

    public static Exact operator *(Exact left, Exact right) =>
        new(left._digits * right._digits, left._decimals + right._decimals);

    public static Exact operator -(Exact number) => new(-number._digits, number._decimals);

    public static bool operator <(Exact left, Exact right) => left.CompareTo(right) < 0;

    public static bool operator >(Exact left, Exact right) => left.CompareTo(right) > 0;

    public static bool operator <=(Exact left, Exact right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Exact left, Exact right) => left.CompareTo(right) >= 0;

    public static bool operator ==(Exact left, Exact right) => left.Equals(right);

    public static bool operator !=(Exact left, Exact right) => !left.Equals(right);

    /// <summary>The number that digits write, with a sign and a decimal point as they may have, and an exponent after <c>E</c>.</summary>
    public static Exact Of(string text)
    {
        int end = text.IndexOf('E', StringComparison.Ordinal);
        int power = end < 0 ? 0 : int.Parse(text.AsSpan(end + 1), NumberStyles.Integer, CultureInfo.InvariantCulture);
        string number = end < 0 ? text : text[..end];
        int point = number.IndexOf('.', StringComparison.Ordinal);
        string digits = number.Replace(".", "", StringComparison.Ordinal);
        int decimals = (point < 0 ? 0 : number.Length - point - 1) - power;
        BigInteger whole = BigInteger.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return decimals < 0 ? new(whole * Power(-decimals), 0) : new(whole, decimals);
    }

    /// <summary>The shortest decimal number that is read as this double: the one that was written, if it had at most 15 digits.</summary>
    /// <param name="number">A finite number.</param>
    public static Exact Of(double number) => Of(number.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>The nearest double, of two equally near ones the even one; infinite beyond the largest.</summary>
    /// <param name="over">What the number is divided by first, above 0.</param>
    public double Nearest(int over = 1)
    {
        if (_digits.IsZero)
        {
            return 0;
        }

        BigInteger divisor = Power(_decimals) * over;
        BigInteger dividend = BigInteger.Abs(_digits);
        int shift = (int)(QuotientBits + divisor.GetBitLength() - dividend.GetBitLength());
        BigInteger quotient =
            shift < 0
                ? BigInteger.DivRem(dividend, divisor << -shift, out BigInteger rest)
                : BigInteger.DivRem(dividend << shift, divisor, out rest);
        long bits = (long)quotient | (rest.IsZero ? 0L : 1L);
        return Math.ScaleB((double)bits, -shift) * _digits.Sign;
    }

    /// <summary>The nearest whole number, halves away from zero; the nearest that there is beyond the bounds.</summary>
    /// <param name="most">The largest size.</param>
    public long Rounded(long most)
    {
        BigInteger power = Power(_decimals);
        BigInteger size = ((BigInteger.Abs(_digits) * 2) + power) / (power * 2);
        return (long)BigInteger.Min(size, most) * _digits.Sign;
    }

    /// <summary>The nearest whole number, halves up.</summary>
    public Exact RoundedUp()
    {
        BigInteger power = Power(_decimals);
        BigInteger twice = (_digits * 2) + power;
        BigInteger rest = BigInteger.Remainder(twice, power * 2);
        return new((twice - (rest.Sign < 0 ? rest + (power * 2) : rest)) / (power * 2), 0);
    }

    public int CompareTo(Exact other)
    {
        (BigInteger one, BigInteger two) = Aligned(this, other);
        return one.CompareTo(two);
    }

    public bool Equals(Exact other) => CompareTo(other) == 0;

    public override bool Equals(object? obj) => obj is Exact other && Equals(other);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>The number in digits, without zeros behind the last decimal.</summary>
    public override string ToString()
    {
        string digits = BigInteger.Abs(_digits).ToString(CultureInfo.InvariantCulture).PadLeft(_decimals + 1, '0');
        string fraction = digits[^_decimals..].TrimEnd('0');
        string sign = _digits.Sign < 0 ? "-" : "";
        return sign + digits[..^_decimals] + (fraction.Length > 0 ? "." + fraction : "");
    }

    private static (BigInteger Left, BigInteger Right) Aligned(Exact left, Exact right) =>
        left._decimals >= right._decimals
            ? (left._digits, right._digits * Power(left._decimals - right._decimals))
            : (left._digits * Power(right._decimals - left._decimals), right._digits);

    private static BigInteger Power(int decimals) => BigInteger.Pow(10, decimals);
}
