using System.Globalization;
using CallSim.Scenarios.Language;
using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Sections;

/// <summary>Reads how many first attempts there are, as a number an hour in each interval.</summary>
/// <param name="context">What the readers share.</param>
internal sealed class ArrivalsReader(ReadingContext context)
{
    // More than any run can use, and small enough that what is computed from it stays a number.
    private const double MostPerHour = 1e15;

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
        IntervalSeries<double>? perHour = map.OneWay(context, what) switch
        {
            "rate" => context.Scalars.RatePerHour(map["rate"]!, "rate", MostPerHour) is { } rate ? new(rate) : null,
            "file" => _series.FromFile(map, what, most: CentrePlan.MostContacts) is { } values
                ? PerHour(values, context.Time!.Interval)
                : null,
            "profile" => _series.FromProfile(map, what, CentrePlan.MostContacts) is { } spread
                ? PerHour(spread.Values, spread.Every)
                : null,
            _ => null,
        };
        return times is null || !countsFit || perHour is null ? null : Scaled(map, what, perHour, times.Value);
    }

    private IntervalSeries<double>? Scaled(MapReader map, string what, IntervalSeries<double> perHour, double times)
    {
        IntervalSeries<double> scaled = perHour.Select(rate => rate * times);
        if (scaled.Values.All(rate => rate <= MostPerHour))
        {
            return scaled;
        }

        string found = scaled.Values.Max().ToString("0.###E+0", CultureInfo.InvariantCulture);
        string message = string.Create(
            CultureInfo.InvariantCulture,
            $"{what} must be at most {MostPerHour:N0}/h in an interval, found {found}/h"
        );
        context.Diagnostics.Error(map["times"]?.Place ?? map.Map.Place, message, "lower the volume, or its times");
        return null;
    }

    private static IntervalSeries<double> PerHour(ImmutableArray<double> contacts, SimSpan time) =>
        new([.. contacts.Select(count => count * 3600 / time.Seconds)]);
}
