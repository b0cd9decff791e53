using System.Globalization;

namespace CallSim.Cli.Explaining.Causes;

/// <summary>A contact far longer than the others kept an agent: up to ten contacts of an interval took three times as long as usual, and half an interval more.</summary>
internal sealed class LongContactCause : ICause
{
    public string Name => "long contact";

    public bool IsOfGroups => true;

    public IEnumerable<Part> Look(Miss miss)
    {
        if (miss.Work?.LongContact(miss.Interval) is not (>= 0 and var from, var held))
        {
            yield break;
        }

        double share = miss.Take(held);
        if (share > 0)
        {
            yield return new(
                this,
                miss.Counters.Labels[from],
                share,
                [
                    miss.Work.ExcessSeconds(from) / 60,
                    held,
                    miss.Work.Present(miss.Interval),
                    miss.Work.Offered(miss.Interval),
                    miss.Work.Answered(from),
                ]
            );
        }
    }

    public string Tell(TellRange told) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"the {told.N(4)} contacts that came at {told.Subject} and were answered took {told.Numbers[0]:N0} minutes more in all than usual; a long one of them kept {told.N(1)} of {told.N(2)} agents, while {told.N(3)} contacts came"
        );
}
