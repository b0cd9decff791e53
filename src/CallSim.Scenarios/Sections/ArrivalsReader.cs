using System.Globalization;
using CallSim.Scenarios.Files;
using CallSim.Scenarios.Language;
using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Sections;

/// <summary>Reads how many first attempts there are, as a number an hour in each interval, or when each is made.</summary>
/// <param name="context">What the readers share.</param>
internal sealed class ArrivalsReader(ReadingContext context)
{
    // More than any run can use, and small enough that what is computed from it stays a number.
    private const long MostPerHour = 1_000_000_000_000_000;

    private static readonly Dictionary<string, bool> CountsAllAttempts = new(StringComparer.Ordinal)
    {
        ["first_attempts"] = false,
        ["all_attempts"] = true,
    };

    private readonly SeriesReader _series = new(context);

    /// <summary>The arrivals; null when they cannot be read, which is reported.</summary>
    /// <param name="node">Where they stand.</param>
    /// <param name="what">What they are, for messages.</param>
    /// <param name="busyness">Where the contact's own factor stands; null for none.</param>
    public ReadArrivals? Read(Node node, string what, Node? busyness)
    {
        if (MapReader.Open(context, node, SharedSections.Arrivals, what) is not { } map)
        {
            return null;
        }

        bool? allAttempts = map["counts"] is { } counts
            ? context.Scalars.Choice(counts, "counts", CountsAllAttempts)
            : false;
        return map["log"] is { } log ? OfLog(map, what, log, allAttempts, busyness)
            : OfVolume(map, what) is { } perHour && allAttempts is not null ? new(perHour, [], allAttempts.Value)
            : null;
    }

    private ReadArrivals? OfLog(MapReader map, string what, Node log, bool? allAttempts, Node? busyness)
    {
        SeriesKeys.CheckLog(context, map, what);
        bool isAlone = map.OneWay(context, what) is not null;
        bool fits =
            IsUnscaled(map["times"], "times", what)
            & IsUnscaled(allAttempts is true ? map["counts"] : null, "counts: all_attempts", what)
            & IsUnscaled(busyness, "busyness", what);
        ImmutableArray<SimSpan>? instants =
            isAlone && map["column"] is { } column ? new ArrivalLog(context).Read(log, column, what) : null;
        return fits && allAttempts is not null && instants is not null ? new(0.0, instants.Value, false) : null;
    }

    // What changes the volume: a log has none to change, its customers are given one by one.
    private bool IsUnscaled(Node? change, string name, string what)
    {
        if (change is not null)
        {
            string message = $"{name} does not go with the log of {what}, which is replayed as it is";
            context.Diagnostics.Error(
                change.Place,
                message,
                "leave it out, or write the volume as rate, file or profile"
            );
        }

        return change is null;
    }

    private IntervalSeries<double>? OfVolume(MapReader map, string what)
    {
        Exact? readTimes = _series.Times(map);
        Exact times = readTimes ?? Exact.One;
        SeriesKeys.Check(context, map, what);
        IntervalSeries<double>? perHour = map.OneWay(context, what) switch
        {
            "rate" => context.Scalars.RatePerDay(map["rate"]!, "rate", MostPerHour) is { } rate
                ? new((rate * times).Nearest(RateText.HoursADay))
                : null,
            "file" => _series.FromFile(map, what, most: CentrePlan.MostContacts) is { } values
                ? PerHour(SeriesReader.Scaled(values, times), context.Time!.Interval)
                : null,
            "profile" => _series.FromProfile(map, what, CentrePlan.MostContacts) is { } spread
                ? PerHour(SeriesReader.Scaled(spread.Values, times), spread.Every)
                : null,
            _ => null,
        };
        return readTimes is null || perHour is null ? null : Bounded(map, what, perHour);
    }

    private IntervalSeries<double>? Bounded(MapReader map, string what, IntervalSeries<double> perHour)
    {
        if (perHour.Values.All(rate => rate <= MostPerHour))
        {
            return perHour;
        }

        string found = perHour.Values.Max().ToString("0.###E+0", CultureInfo.InvariantCulture);
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

/// <summary>The arrivals of a contact type.</summary>
/// <param name="PerHour">Expected first attempts an hour; 0 for a log.</param>
/// <param name="Log">The instants of a log, from the start of the run and in rising order; empty for a volume.</param>
/// <param name="CountsAllAttempts">Whether the volume holds redials and repeat calls.</param>
internal sealed record ReadArrivals(
    IntervalSeries<double> PerHour,
    ImmutableArray<SimSpan> Log,
    bool CountsAllAttempts
);
