using CallSim.Scenarios.Language;
using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Sections;

/// <summary>Reads how many first attempts there are, as a number an hour in each interval.</summary>
/// <param name="context">What the readers share.</param>
internal sealed class ArrivalsReader(ReadingContext context)
{
    private const double MostContacts = 1e9;

    // Without redials both say the same: the volume is the first attempts.
    private static readonly Dictionary<string, bool> Counts = new(StringComparer.Ordinal)
    {
        ["first_attempts"] = true,
        ["all_attempts"] = false,
    };

    private readonly SeriesReader _series = new(context);

    public IntervalSeries<double>? Read(Node node, string what)
    {
        if (MapReader.Open(context, node, SharedSections.Arrivals, what) is not { } map)
        {
            return null;
        }

        double? times = _series.Times(map);
        bool countsFit =
            map["counts"] is not { } counts || context.Scalars.Choice(counts, "counts", Counts) is not null;
        SeriesKeys.Check(context, map, what);
        IntervalSeries<double>? perHour = map.OneOf(context, what, "rate", "file", "profile") switch
        {
            "rate" => context.Scalars.RatePerHour(map["rate"]!, "rate") is { } rate ? new(rate) : null,
            "file" => _series.FromFile(map, what) is { } values ? PerHour(values, context.Time!.Interval) : null,
            "profile" => _series.FromProfile(map, what, MostContacts) is { } spread
                ? PerHour(spread.Values, spread.Every)
                : null,
            _ => null,
        };
        return times is null || !countsFit ? null : perHour?.Select(rate => rate * times.Value);
    }

    private static IntervalSeries<double> PerHour(ImmutableArray<double> contacts, SimSpan time) =>
        new([.. contacts.Select(count => count * 3600 / time.Seconds)]);
}
