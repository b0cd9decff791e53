using System.Globalization;

namespace CallSim.Cli.Printing;

/// <summary>How long something takes, in words that one reads at a glance.</summary>
internal static class TimeText
{
    // Below the longest there is.
    private const double MostHours = 1e8;

    /// <summary>So many hours; the longest time there is for more.</summary>
    public static TimeSpan OfHours(double hours) => TimeSpan.FromHours(Math.Min(hours, MostHours));

    /// <summary>A time as a whole number of the largest unit of which it has two: <c>90 s</c>, <c>2 minutes</c>, <c>3 hours</c>.</summary>
    public static string Of(TimeSpan time) =>
        time switch
        {
            { TotalDays: >= 730 } => Number(time.TotalDays / 365, "years"),
            { TotalHours: >= 48 } => Number(time.TotalDays, "days"),
            { TotalMinutes: >= 120 } => Number(time.TotalHours, "hours"),
            { TotalSeconds: >= 120 } => Number(time.TotalMinutes, "minutes"),
            _ => Number(Math.Max(1, time.TotalSeconds), "s"),
        };

    private static string Number(double number, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Round(number):N0} {unit}");
}
