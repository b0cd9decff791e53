using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>The numbers: how many calls of each second's allowance are left.</summary>
/// <remarks>
/// A bucket of so many tokens as calls a second are allowed, one at least, that is refilled at this rate. It is kept in
/// millionths of a millionth of a token and gets a whole number of them each microsecond: a rate is rounded to a millionth
/// of a call a second, one at least, and refills without further error.
/// </remarks>
internal sealed class NumberTable
{
    private const double UnitsPerToken = 1e12;
    private const double MicrosecondsPerSecond = 1e6;
    private readonly Bucket[] _buckets;

    public NumberTable(ImmutableArray<NumberPlan> numbers) =>
        _buckets = [.. numbers.Select(number => Bucket.Of(number.CallsPerSecond))];

    /// <summary>Takes a token for a call; whether there was one.</summary>
    public bool TakeToken(NumberId number, SimTime now) => _buckets[number.Row].Take(now);

    private struct Bucket
    {
        private long _full;
        private long _perMicrosecond;
        private long _level;
        private long _timeToFill;
        private SimTime _asOf;

        public static Bucket Of(double? callsPerSecond)
        {
            if (callsPerSecond is not { } rate)
            {
                return default;
            }

            // Twice the level of the highest rate (see NumberPlan.MostCallsPerSecond) is a fifth of what a long holds.
            long full = (long)Math.Round(Math.Max(1, rate) * UnitsPerToken);
            long perMicrosecond = Math.Max(1, (long)Math.Round(rate * UnitsPerToken / MicrosecondsPerSecond));
            return new Bucket
            {
                _full = full,
                _perMicrosecond = perMicrosecond,
                _level = full,
                _timeToFill = (full / perMicrosecond) + 1,
            };
        }

        public bool Take(SimTime now)
        {
            if (_full == 0)
            {
                return true;
            }

            long elapsed = Math.Min((now - _asOf).Microseconds, _timeToFill);
            _level = Math.Min(_full, _level + (elapsed * _perMicrosecond));
            _asOf = now;
            if (_level < (long)UnitsPerToken)
            {
                return false;
            }

            _level -= (long)UnitsPerToken;
            return true;
        }
    }
}
