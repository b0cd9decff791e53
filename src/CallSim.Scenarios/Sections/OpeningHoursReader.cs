using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Sections;

/// <summary>Reads opening hours: a range for every day, or a map of days to a range or several.</summary>
/// <param name="context">What the readers share.</param>
internal sealed class OpeningHoursReader(ReadingContext context)
{
    private const int MostRanges = 1000;

    /// <summary>The opening hours; null when they cannot be read, which is reported.</summary>
    public OpeningHours? Read(Node node)
    {
        List<(OpeningRange Range, Place Place)> ranges = [];
        bool isSound = true;
        if (node is MapNode map)
        {
            isSound = !MapChanges.Refuse(context, map, canBeAddedTo: false, "open");
            foreach (MapEntry entry in map.Entries)
            {
                isSound &= Days(entry, ranges);
            }
        }
        else
        {
            isSound = Add(node, WeekDays.All, ranges);
        }

        if (node is MapNode && ranges.Count == 0 && isSound)
        {
            context.Diagnostics.Error(
                node.Place,
                "open has no hours",
                "write 08:00-20:00, or { mon-fri: 08:00-20:00 }"
            );
        }

        if (ranges.Count is 0 or > MostRanges || !isSound)
        {
            return null;
        }

        return OverlapIn(ranges) ? null : new OpeningHours([.. ranges.Select(range => range.Range)]);
    }

    private bool Days(MapEntry entry, List<(OpeningRange Range, Place Place)> ranges)
    {
        if (entry.Value is ScalarNode { IsMissing: true } && WeekDayText.Parse(entry.Name).IsOk)
        {
            string quoted = "write one entry a day, or put the days into quotes: \"mon,wed\": 08:00-20:00";
            context.Diagnostics.Error(entry.Key.Place, $"open has no hours for {entry.Name}", quoted);
            return false;
        }

        return context.WeekDays(entry.Key, "open") is { } days && Add(entry.Value, days, ranges);
    }

    private bool Add(Node node, WeekDays days, List<(OpeningRange Range, Place Place)> ranges)
    {
        ImmutableArray<Node> nodes = node is SequenceNode list ? list.Items : [node];
        if (nodes.IsEmpty || nodes.Length > MostRanges)
        {
            string message = $"open must have 1 to {MostRanges:N0} ranges, found {nodes.Length:N0}";
            context.Diagnostics.Error(node.Place, message, "write a range such as 08:00-20:00");
            return false;
        }

        bool isSound = true;
        foreach (Node item in nodes)
        {
            ClockRange? range = context.Scalars.ClockRange(item, "open");
            isSound &= range is not null;
            if (range is { } hours)
            {
                ranges.Add((new OpeningRange(days, hours.From, hours.To), item.Place));
            }
        }

        return isSound;
    }

    /// <summary>Whether two ranges share a time of the week, which is reported at the later one.</summary>
    private bool OverlapIn(List<(OpeningRange Range, Place Place)> ranges)
    {
        long week = SimSpan.FromDays(7).Microseconds;
        var stretches = ranges
            .SelectMany((range, index) => OfWeek(range.Range).Select(from => (From: from, Index: index)))
            .Select(start => (start.From, To: start.From + Length(ranges[start.Index].Range), start.Index))
            .OrderBy(stretch => stretch.From)
            .ToList();
        // What runs over the end of the week meets its beginning.
        stretches.Add((stretches[0].From + week, stretches[0].To + week, stretches[0].Index));
        foreach (var (earlier, later) in stretches.Zip(stretches.Skip(1)))
        {
            if (later.From < earlier.To)
            {
                Place place = ranges[Math.Max(earlier.Index, later.Index)].Place;
                context.Diagnostics.Error(place, "open has ranges that overlap", "let each time of a day stand once");
                return true;
            }
        }

        return false;
    }

    private static long Length(OpeningRange range) => (range.To - range.From).Microseconds;

    private static IEnumerable<long> OfWeek(OpeningRange range) =>
        Enumerable
            .Range(0, 7)
            .Where(day => range.Days.HasFlag((WeekDays)(1 << day)))
            .Select(day => (SimSpan.FromDays(day) + range.From).Microseconds);
}
