using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Sections;

/// <summary>Checks that the keys of a series come in their pairs: a file with a column, a profile with its spacing.</summary>
internal static class SeriesKeys
{
    private static readonly (string Key, string Partner, string Fix)[] Pairs =
    [
        ("file", "column", "add column: the name of the file's column"),
        ("column", "file", "add file: the file's name"),
        ("profile", "every", "add every: the time of each entry, such as 1h"),
        ("every", "profile", "add profile: the list of values"),
    ];

    private static readonly (string Key, string Partner, string Fix)[] OfLog =
    [
        ("log", "column", "add column: the name of the column with the times"),
        .. Pairs.Where(pair => pair.Key != "column"),
    ];

    public static void Check(ReadingContext context, MapReader map, string what) => Check(context, map, what, Pairs);

    /// <summary>The same where a log takes the column.</summary>
    public static void CheckLog(ReadingContext context, MapReader map, string what) => Check(context, map, what, OfLog);

    private static void Check(
        ReadingContext context,
        MapReader map,
        string what,
        (string Key, string Partner, string Fix)[] pairs
    )
    {
        foreach ((string key, string partner, string fix) in pairs)
        {
            if (map.Map.Entry(key) is { } entry && map[partner] is null)
            {
                context.Diagnostics.Error(entry.Key.Place, $"{what} has '{key}' without '{partner}'", fix);
            }
        }
    }
}
