using System.Collections.Immutable;
using CallSim.Model;

namespace CallSim.Experiments;

/// <summary>Draws handle times of a queue's contacts, for the lag of the load alone: no simulation sees them.</summary>
internal static class HandleTimes
{
    private const int PerType = 200;
    private const ulong Key = 0x5A17_7E5D_20C4_11A3;

    /// <summary>Handle times in seconds of the types that come to a queue.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="types">The rows of the types.</param>
    /// <param name="mean">The mean that they are scaled to, in seconds.</param>
    public static double[] Draw(CentrePlan plan, ImmutableArray<int> types, double mean)
    {
        double[] handles = new double[PerType * types.Length];
        KeyedBits bits = new(Key);
        for (int place = 0; place < handles.Length; place++)
        {
            handles[place] = Draw(plan.ContactTypes[types[place / PerType]], ref bits);
        }

        double drawn = handles.Average();
        double factor = drawn > 0 ? mean / drawn : 0;
        return [.. handles.Select(handle => handle * factor)];
    }

    private static double Draw(ContactTypePlan type, ref KeyedBits bits)
    {
        double handle = Draw(type.Talk, ref bits);
        if (type.Hold is { } hold && Uniform01.Draw(ref bits) < hold.Chance)
        {
            handle += Draw(hold.Length, ref bits);
        }

        return type.WrapUp is { } wrapUp ? handle + Draw(wrapUp, ref bits) : handle;
    }

    private static double Draw(IntervalSeries<Law> laws, ref KeyedBits bits)
    {
        Law law = laws.At((int)(Uniform01.Draw(ref bits) * laws.Values.Length));
        return Sampler.From(law).Draw(ref bits) / 1e6;
    }
}
