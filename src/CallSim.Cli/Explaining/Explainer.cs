using System.Collections.Immutable;
using CallSim.Model;

namespace CallSim.Cli.Explaining;

/// <summary>Says why targets were missed: shares each miss out among the causes, and puts neighbours with the same first cause together.</summary>
internal static class Explainer
{
    // Less than this of a range is not worth a sentence.
    private const double LeastShare = 0.1;

    // Who explains so much of what the first one does stands beside it.
    private const double NearlyFirst = 0.7;

    public static Explanation Of(TargetStudy study)
    {
        Dictionary<int, ImmutableArray<Part>> parts = [];
        foreach (int interval in Enumerable.Range(0, study.Intervals.Length).Where(study.IsMissed))
        {
            Miss miss = new(study, interval);
            parts[interval] =
            [
                .. CauseCatalogue.All.SelectMany(cause =>
                    cause.Look(miss).Select(part => part with { Groups = cause.IsOfGroups ? GroupsOf(miss) : "" })
                ),
            ];
        }

        return new(
            study,
            Overall(study, parts),
            [.. Ranges(study, parts)],
            [.. Runs(study.IsOpen, study.Intervals.Length)]
        );
    }

    private static string GroupsOf(Miss miss) => miss.Work?.Groups ?? "";

    private static ImmutableArray<(string Cause, double Share)> Overall(
        TargetStudy study,
        Dictionary<int, ImmutableArray<Part>> parts
    )
    {
        // By the contacts that the miss is about; agents have none, and a miss of theirs is about time.
        double Weight(int interval) =>
            study.Goal.Scope.Kind == ScopeKind.Group
                ? study.Counters.Seconds(interval)
                : study.Counters.Count(study.Goal.Scope.ToString(), interval, "offered");
        double whole = parts.Sum(one => one.Value.Sum(part => part.Share) * Weight(one.Key));
        return whole <= 0
            ? []
            :
            [
                .. parts
                    .SelectMany(one => one.Value.Select(part => (part.Cause.Name, Part: part.Share * Weight(one.Key))))
                    .GroupBy(one => one.Name)
                    .Select(one => (one.Key, Share: one.Sum(part => part.Part) / whole))
                    .Where(one => one.Share >= LeastShare / 2)
                    .OrderByDescending(one => one.Share),
            ];
    }

    private static IEnumerable<MissedRange> Ranges(TargetStudy study, Dictionary<int, ImmutableArray<Part>> parts)
    {
        int[] missed = [.. parts.Keys.Order()];
        for (int start = 0, end; start < missed.Length; start = end)
        {
            end = start + 1;
            while (
                end < missed.Length
                && missed[end] == missed[end - 1] + 1
                && Leads(FirstOf(parts[missed[start]]), parts[missed[end]])
            )
            {
                end++;
            }

            yield return Range(study, parts, missed[start], missed[end - 1]);
        }
    }

    private static (string Cause, string Subject, string Groups) FirstOf(ImmutableArray<Part> parts) =>
        parts.MaxBy(part => part.Share) is { } first ? (first.Cause.Name, first.Subject, first.Groups) : ("", "", "");

    // Two that explain about as much take turns by chance, which makes no new story.
    private static bool Leads((string, string, string) first, ImmutableArray<Part> parts) =>
        FirstOf(parts) == first
        || parts.Any(part =>
            part.Share > NearlyFirst * parts.Max(one => one.Share)
            && (part.Cause.Name, part.Subject, part.Groups) == first
        );

    private static MissedRange Range(
        TargetStudy study,
        Dictionary<int, ImmutableArray<Part>> parts,
        int first,
        int last
    )
    {
        int length = last - first + 1;
        IEnumerable<Reason> reasons = Enumerable
            .Range(first, length)
            .SelectMany(interval => parts[interval])
            .GroupBy(part => (part.Cause, part.Subject, part.Groups))
            .Select(same => ReasonOf(study, first, last, [.. same]));
        Reason[] ordered = [.. reasons.OrderByDescending(reason => reason.Share)];
        return new(first, last, [.. ordered.Where((reason, place) => place == 0 || reason.Share >= LeastShare)]);
    }

    private static Reason ReasonOf(TargetStudy study, int first, int last, ImmutableArray<Part> same)
    {
        ImmutableArray<double> means =
        [
            .. Enumerable.Range(0, same[0].Numbers.Length).Select(number => same.Average(part => part.Numbers[number])),
        ];
        double share = same.Sum(part => part.Share) / (last - first + 1);
        string sentence = same[0].Cause.Tell(new(study.Counters, first, last, same[0].Subject, means));
        string groups = same[0].Groups.Length == 0 ? "" : $"in {same[0].Groups}, ";
        return new(same[0].Cause.Name, share, groups + sentence);
    }

    private static IEnumerable<(int First, int Last)> Runs(Func<int, bool> isIn, int length)
    {
        for (int start = 0; start < length; start++)
        {
            if (!isIn(start))
            {
                continue;
            }

            int end = start;
            while (end + 1 < length && isIn(end + 1))
            {
                end++;
            }

            yield return (start, end);
            start = end;
        }
    }
}
