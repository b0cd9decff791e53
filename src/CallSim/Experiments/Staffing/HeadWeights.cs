using System.Collections.Immutable;
using CallSim.Model;

namespace CallSim.Experiments;

/// <summary>
/// What is to be least: the cost of an agent in an interval where all groups have one, else the hours. Of staffings that cost the same
/// the one with fewer hours is better, by a millionth of a hour's price.
/// </summary>
internal sealed class HeadWeights
{
    private const double OfHours = 1e-6;

    private readonly TimePlan _time;
    private readonly double[] _perHour;

    /// <param name="time">The plan's time.</param>
    /// <param name="groups">The groups that are looked for.</param>
    public HeadWeights(TimePlan time, ImmutableArray<AgentGroupPlan> groups)
    {
        _time = time;
        bool areKnown = groups.All(group => group.Cost is not null);
        double dearest = areKnown ? groups.Max(group => group.Cost!.Hour) : 0;
        _perHour = [.. groups.Select(group => dearest > 0 ? group.Cost!.Hour + (OfHours * dearest) : 1)];
    }

    /// <summary>The weight of an agent in an interval.</summary>
    public double Of(int group, int interval) => _perHour[group] * _time.LengthOf(interval).Seconds / 3600;

    /// <summary>The weight of a staffing.</summary>
    public double Of(HeadTable heads) => Sum(heads, Of);

    /// <summary>The hours of the agents that are looked for.</summary>
    public double HoursOf(HeadTable heads) => Sum(heads, (_, interval) => _time.LengthOf(interval).Seconds / 3600);

    private static double Sum(HeadTable heads, Func<int, int, double> weight)
    {
        double sum = 0;
        for (int group = 0; group < heads.Groups; group++)
        {
            for (int interval = 0; interval < heads.Intervals; interval++)
            {
                sum += heads[group, interval] * weight(group, interval);
            }
        }

        return sum;
    }
}
