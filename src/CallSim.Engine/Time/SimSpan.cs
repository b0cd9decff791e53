using System.Globalization;

namespace CallSim.Engine;

/// <summary>A length of simulated time, in whole microseconds. Never a point in time: that is <see cref="SimTime"/>.</summary>
/// <param name="Microseconds">The length in microseconds; negative where two instants were subtracted in reverse.</param>
public readonly record struct SimSpan(long Microseconds) : IComparable<SimSpan>
{
    private const long PerSecond = 1_000_000;

    /// <summary>No time at all.</summary>
    public static readonly SimSpan Zero;

    /// <summary>The longest span that can be drawn: 2^61 microseconds, some 73,000 years. Longer draws saturate here.</summary>
    public static readonly SimSpan Max = new(1L << 61);

    /// <summary>The length in seconds, rounded to the nearest double.</summary>
    public double Seconds => (double)Microseconds / PerSecond;

    /// <summary>A span from seconds, rounded to the nearest microsecond (half away from zero), saturating at <see cref="Max"/>.</summary>
    /// <param name="seconds">Seconds; any finite number.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="seconds"/> is not a number.</exception>
    public static SimSpan FromSeconds(double seconds)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(double.IsNaN(seconds), true, nameof(seconds));
        double microseconds = Math.Round(seconds * PerSecond, MidpointRounding.AwayFromZero);
        return new((long)Math.Clamp(microseconds, -Max.Microseconds, Max.Microseconds));
    }

    /// <summary>A span from minutes; see <see cref="FromSeconds"/>.</summary>
    public static SimSpan FromMinutes(double minutes) => FromSeconds(minutes * 60);

    /// <summary>A span from hours; see <see cref="FromSeconds"/>.</summary>
    public static SimSpan FromHours(double hours) => FromSeconds(hours * 3600);

    /// <summary>A span from days of 24 hours; see <see cref="FromSeconds"/>.</summary>
    public static SimSpan FromDays(double days) => FromSeconds(days * 86400);

    /// <summary>The sum of two spans.</summary>
    public static SimSpan operator +(SimSpan left, SimSpan right) => new(left.Microseconds + right.Microseconds);

    /// <summary>The difference of two spans.</summary>
    public static SimSpan operator -(SimSpan left, SimSpan right) => new(left.Microseconds - right.Microseconds);

    /// <summary>A span repeated.</summary>
    public static SimSpan operator *(SimSpan span, long times) => new(span.Microseconds * times);

    /// <summary>A span stretched, rounded to the nearest microsecond, saturating at <see cref="Max"/>.</summary>
    public static SimSpan operator *(SimSpan span, double factor) => FromSeconds(span.Seconds * factor);

    /// <summary>Whether the left span is shorter.</summary>
    public static bool operator <(SimSpan left, SimSpan right) => left.Microseconds < right.Microseconds;

    /// <summary>Whether the left span is longer.</summary>
    public static bool operator >(SimSpan left, SimSpan right) => left.Microseconds > right.Microseconds;

    /// <summary>Whether the left span is not longer.</summary>
    public static bool operator <=(SimSpan left, SimSpan right) => left.Microseconds <= right.Microseconds;

    /// <summary>Whether the left span is not shorter.</summary>
    public static bool operator >=(SimSpan left, SimSpan right) => left.Microseconds >= right.Microseconds;

    /// <inheritdoc/>
    public int CompareTo(SimSpan other) => Microseconds.CompareTo(other.Microseconds);

    /// <summary>The span as the scenario language writes it: <c>1h30m</c>, <c>90s</c> is <c>1m30s</c>, <c>250ms</c>.</summary>
    public override string ToString()
    {
        if (Microseconds < 0)
        {
            return "-" + new SimSpan(-Microseconds);
        }

        (long days, long rest) = Math.DivRem(Microseconds, 86400 * PerSecond);
        (long hours, rest) = Math.DivRem(rest, 3600 * PerSecond);
        (long minutes, rest) = Math.DivRem(rest, 60 * PerSecond);
        string text = Part(days, "d") + Part(hours, "h") + Part(minutes, "m");
        return rest == 0 && text.Length > 0
            ? text
            : text + ((decimal)rest / PerSecond).ToString("0.######", CultureInfo.InvariantCulture) + "s";
    }

    private static string Part(long value, string unit) =>
        value == 0 ? "" : value.ToString(CultureInfo.InvariantCulture) + unit;
}
