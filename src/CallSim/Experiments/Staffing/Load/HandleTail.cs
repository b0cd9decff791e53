using CallSim.Model;

namespace CallSim.Experiments;

/// <summary>
/// The tail of a handle time S, talk with hold and wrap-up, integrated twice: L(x) = ∫ (x − s) P(S &gt; s) ds from 0 to x. Contacts that come from one
/// time to another at a rate λ have kept λ (L(t − from) − L(t − to)) agent-seconds busy until t, where none waits.
/// </summary>
internal sealed class HandleTail
{
    private readonly Func<double, PartialMoments> _talk;
    private readonly (double Chance, double Seconds)[] _after;
    private readonly Dictionary<double, double> _known = [];

    /// <param name="talk">The law of the talk.</param>
    /// <param name="after">Hold and wrap-up by <see cref="AfterTalk"/>.</param>
    public HandleTail(Law talk, (double Chance, double Seconds)[] after)
    {
        _talk = LawMoments.Of(talk);
        _after = after;
    }

    /// <summary>Hold and wrap-up together, as spans of a chance each; one where they are always the same.</summary>
    /// <param name="type">The contact type; its hold and wrap-up are the same at all times.</param>
    /// <param name="horizon">The longest time that is looked at, in seconds; longer spans are that long.</param>
    public static (double Chance, double Seconds)[] AfterTalk(ContactTypePlan type, double horizon)
    {
        SpanBins wrapUps = SpanBins.Of(type.WrapUp?.At(0), horizon);
        if (type.Hold is not { Chance: > 0 } hold)
        {
            return [.. wrapUps.Filled];
        }

        SpanBins holds = SpanBins.Of(hold.Length.At(0), horizon);
        var both = new SpanBins(horizon);
        foreach ((double chance, double wrapUp) in wrapUps.Filled)
        {
            both.Add((1 - hold.Chance) * chance, wrapUp);
            foreach ((double part, double length) in holds.Filled)
            {
                both.Add(hold.Chance * chance * part, wrapUp + length);
            }
        }

        return [.. both.Filled];
    }

    /// <summary>L(x), in seconds squared; 0 for x below 0.</summary>
    public double Twice(double x)
    {
        if (x <= 0)
        {
            return 0;
        }

        if (!_known.TryGetValue(x, out double twice))
        {
            twice = _after.Sum(one => one.Chance * Twice(x, one.Seconds));
            _known.Add(x, twice);
        }

        return twice;
    }

    // All are busy for the time after the talk, and beyond it those with so much of the talk left.
    private double Twice(double x, double after)
    {
        double rest = x - after;
        return rest <= 0 ? x * x / 2 : (after * after / 2) + (after * rest) + _talk(rest).TwiceTail(rest);
    }
}
