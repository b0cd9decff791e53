using CallSim.Model;

namespace CallSim.Experiments;

/// <summary>
/// The tail of a handle time S, talk with hold and wrap-up, integrated twice: L(x) = ∫ (x − s) P(S &gt; s) ds from 0 to x. Contacts that come from one
/// time to another at a rate λ have kept λ (L(t − from) − L(t − to)) agent-seconds busy until t, where none waits.
/// </summary>
internal sealed class HandleTail
{
    private const int Steps = 4000;
    private const int Parts = 32;
    private const double Nothing = 1e-10;

    private readonly double _step;
    private readonly double[] _once = new double[Steps + 1];
    private readonly double[] _twice = new double[Steps + 1];

    /// <param name="type">The contact type; its hold and wrap-up are the same at all times.</param>
    /// <param name="talk">The law of the talk.</param>
    public HandleTail(ContactTypePlan type, Law talk)
    {
        (double Chance, double Seconds)[] after = [.. AfterTalk(type)];
        double longest = LawChances.Quantile(talk, 1 - Nothing) + after.Max(one => one.Seconds);
        _step = longest / Steps;
        double[] chances = [.. Enumerable.Range(0, Steps + 1).Select(place => LawChances.UpTo(talk, place * _step))];
        double[] tails = new double[Steps];
        for (int place = 0; place < Steps; place++)
        {
            double middle = (place + 0.5) * _step;
            tails[place] = after.Sum(one => one.Chance * (1 - Between(chances, (middle - one.Seconds) / _step)));
        }

        // The middles of steps miss a little of a jump: the mean is what it is.
        double mean = talk.Mean.Seconds + after.Sum(one => one.Chance * one.Seconds);
        double sum = tails.Sum() * _step;
        double factor = sum > 0 ? mean / sum : 0;
        for (int place = 0; place < Steps; place++)
        {
            double tail = tails[place] * factor;
            _once[place + 1] = _once[place] + (tail * _step);
            _twice[place + 1] = _twice[place] + ((_once[place] + (tail * _step / 2)) * _step);
        }
    }

    /// <summary>L(x), in seconds squared; 0 for x below 0.</summary>
    public double Twice(double x)
    {
        if (x <= 0 || _step == 0)
        {
            return 0;
        }

        double place = x / _step;
        if (place >= Steps)
        {
            return _twice[Steps] + (_once[Steps] * (x - (Steps * _step)));
        }

        int whole = (int)place;
        double rest = x - (whole * _step);
        double tail = (_once[whole + 1] - _once[whole]) / _step;
        return _twice[whole] + ((_once[whole] + (tail * rest / 2)) * rest);
    }

    // The chances are worked out at the ends of steps alone: some laws take their time.
    private static double Between(double[] chances, double place)
    {
        if (place < 0)
        {
            return 0;
        }

        int whole = Math.Min((int)place, Steps - 1);
        return chances[whole] + ((place - whole) * (chances[whole + 1] - chances[whole]));
    }

    // Hold and wrap-up in so many parts of the same chance; one where they are always the same.
    private static IEnumerable<(double Chance, double Seconds)> AfterTalk(ContactTypePlan type)
    {
        double[] wrapUps = PartsOf(type.WrapUp?.At(0));
        double[] holds = PartsOf(type.Hold?.Length.At(0));
        double hold = type.Hold?.Chance ?? 0;
        foreach (double wrapUp in wrapUps)
        {
            yield return ((1 - hold) / wrapUps.Length, wrapUp);
            foreach (double length in holds)
            {
                yield return (hold / wrapUps.Length / holds.Length, wrapUp + length);
            }
        }
    }

    private static double[] PartsOf(Law? law)
    {
        double mean = law?.Mean.Seconds ?? 0;
        if (law is null || law.Family == LawFamily.Deterministic || mean == 0)
        {
            return [mean];
        }

        double[] parts = [.. Enumerable.Range(0, Parts).Select(part => LawChances.Quantile(law, (part + 0.5) / Parts))];
        double factor = mean / parts.Average();
        return [.. parts.Select(part => part * factor)];
    }
}
