using CallSim.Scenarios.Language;
using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Sections;

/// <summary>Reads how often a scenario asks to be simulated, and what differs from day to day.</summary>
/// <param name="context">What the readers share.</param>
internal sealed class RunReader(ReadingContext context)
{
    private const int MostReplications = 1_000_000;
    private const long LargestSeed = 1L << 53;

    private readonly PrecisionReader _precision = new(context);

    /// <summary>The run settings; those that cannot be read are reported and keep their default.</summary>
    public RunPlan Run(Node? node)
    {
        RunPlan usual = new();
        if (node is null || MapReader.Open(context, node, TopSections.Run, "run") is not { } map)
        {
            return usual;
        }

        long? replications = map["replications"] is { } count
            ? context.Scalars.Whole(count, "replications", 1, MostReplications)
            : null;
        // Beyond 2^53 a number would lose digits on its way through tools that hold it as a double.
        long? seed = map["seed"] is { } number ? context.Scalars.Whole(number, "seed", 0, LargestSeed) : null;
        if (map["replications"] is not null && map.Map.Entry("precision") is { } both)
        {
            string fix = "leave one of them out: the most replications of a precision are its at_most";
            context.Diagnostics.Error(both.Key.Place, "run has both replications and precision", fix);
        }

        return new RunPlan
        {
            Precision = map["precision"] is { } precision ? _precision.Read(precision) : null,
            Replications = (int)(replications ?? usual.Replications),
            Seed = (ulong)(seed ?? (long)usual.Seed),
        };
    }

    /// <summary>Reports what of the run settings the plan cannot have.</summary>
    public void Check(CentrePlan plan) => _precision.Check(plan);

    /// <summary>The random factor of a day; null for none.</summary>
    public DayFactorPlan? Busyness(Node? node)
    {
        Node? busyness = node is null ? null : MapReader.Open(context, node, TopSections.Days, "days")?["busyness"];
        return busyness is null ? null : new BusynessReader(context).Read(busyness);
    }
}
