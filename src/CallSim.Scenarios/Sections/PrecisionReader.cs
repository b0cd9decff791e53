using CallSim.Scenarios.Language;
using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Sections;

/// <summary>Reads how precise the results of a run are to be, and holds that against what the centre has.</summary>
/// <param name="context">What the readers share.</param>
internal sealed class PrecisionReader(ReadingContext context)
{
    private readonly Dictionary<PrecisionGoal, MapEntry> _entries = [];
    private Node? _node;

    /// <summary>The precision; null where it cannot be read, which is reported.</summary>
    public PrecisionPlan? Read(Node node)
    {
        Section section = TopSections.Precision;
        _node = node;
        if (MapReader.Open(context, node, section, "precision") is not { } map)
        {
            return null;
        }

        PrecisionPlan usual = new() { Goals = [] };
        foreach (MapEntry entry in map.Map.Entries.Where(entry => section.Key(entry.Name) is null))
        {
            if (Goal(entry) is { } goal)
            {
                _entries[goal] = entry;
            }
        }

        return usual with
        {
            Goals = [.. _entries.Keys],
            AtLeast = Bound(map, "at_least", PrecisionPlan.FewestReplications) ?? usual.AtLeast,
            AtMost = Bound(map, "at_most", 1) ?? usual.AtMost,
        };
    }

    /// <summary>Reports what of the precision the plan cannot have.</summary>
    public void Check(CentrePlan plan)
    {
        foreach (PrecisionMistake mistake in plan.Run.Precision?.MistakesIn(plan) ?? [])
        {
            Place place = mistake.Goal is { } goal ? PlaceOf(_entries[goal], mistake) : _node!.Place;
            string? fix = mistake.Known.IsEmpty ? mistake.Fix : NearestName.Hint(mistake.Wrong, mistake.Known);
            context.Diagnostics.Error(place, mistake.Text, fix);
        }
    }

    private static Place PlaceOf(MapEntry entry, PrecisionMistake mistake) =>
        mistake.Known.IsEmpty ? entry.Value.Place : entry.Key.Place;

    private int? Bound(MapReader map, string key, int least) =>
        map[key] is { } node ? (int?)context.Scalars.Whole(node, key, least, PrecisionPlan.MostReplications) : null;

    private PrecisionGoal? Goal(MapEntry entry)
    {
        // What is nearly one of the fixed keys is no metric.
        if (NearestName.Of(entry.Name, TopSections.Precision.Usable) is not null)
        {
            string hint = NearestName.Hint(entry.Name, TopSections.Precision.Usable);
            context.Diagnostics.Error(entry.Key.Place, $"precision has no key '{Printable.Quote(entry.Name)}'", hint);
            return null;
        }

        string what = $"the precision of {Printable.Quote(entry.Name)}";
        if (context.Scalars.Read(entry.Value, what, PrecisionText.Form, PrecisionText.Parse) is not { } size)
        {
            return null;
        }

        PrecisionGoal? goal = PrecisionNotation.Goal(entry.Name, size);
        if (goal is null)
        {
            string message = $"'{Printable.Quote(entry.Name)}' is not {PrecisionNotation.SubjectForm}";
            context.Diagnostics.Error(entry.Key.Place, message, "write METRIC, or METRIC@KIND:NAME as in results");
        }

        return goal;
    }
}
