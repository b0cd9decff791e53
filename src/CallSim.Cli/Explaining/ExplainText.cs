using System.Collections.Immutable;
using System.Globalization;
using CallSim.Cli.Printing;
using CallSim.Experiments;

namespace CallSim.Cli.Explaining;

/// <summary>The reasons to read: a paragraph a target, a sentence a reason.</summary>
internal static class ExplainText
{
    public static void Print(RunCounters counters, ImmutableArray<Explanation> all, TextWriter writer)
    {
        writer.WriteLine(counters.Run.Name);
        foreach (Explanation one in all)
        {
            writer.WriteLine();
            PrintTarget(one, writer);
        }

        if (all.All(one => one.IsClean))
        {
            writer.WriteLine();
            writer.WriteLine("No target was missed beyond doubt, neither in the run nor in an interval.");
        }
    }

    /// <summary>A range of intervals: its first start to its end.</summary>
    public static string RangeOf(RunCounters counters, int first, int last)
    {
        double end = (last * counters.Run.IntervalSeconds) + counters.Seconds(last);
        return $"{counters.Labels[first]}–{counters.Clock(end)}";
    }

    /// <summary>The verdict on the whole run: <c>71.2 %, missed</c>.</summary>
    private static void PrintTarget(Explanation one, TextWriter writer)
    {
        TargetStudy study = one.Study;
        GoalVerdict run = study.Run;
        string value = Figure.BesideBound(run.Estimate.Value, run.Estimate, study.Goal);
        string range = run.Estimate.Low is null ? "" : $" ({Figure.Range(run.Estimate, study.Goal)})";
        int missed = one.Ranges.Sum(where => where.Last - where.First + 1);
        writer.WriteLine(
            $"{study.Goal.Scope} {study.Goal.Metric} {study.Goal}: {value}{range}, {VerdictWord.Of(run.Verdict)}; missed in {missed} of {study.Intervals.Length} intervals"
        );
        if (!one.Overall.IsEmpty)
        {
            writer.WriteLine(
                "  in all: " + string.Join(", ", one.Overall.Select(cause => $"{cause.Cause} {Percent(cause.Share)}"))
            );
        }

        foreach (MissedRange where in one.Ranges)
        {
            foreach (Reason reason in where.Reasons)
            {
                string share = reason.Share > 0 ? $" ({Percent(reason.Share)})" : "";
                writer.WriteLine(
                    $"  {RangeOf(study.Counters, where.First, where.Last)} {reason.Cause}{share}: {reason.Sentence}."
                );
            }
        }

        foreach ((int first, int last) in one.Open)
        {
            writer.WriteLine(
                $"  {RangeOf(study.Counters, first, last)} not certain: the value is on the bad side, but {study.Counters.Run.Replications} replications are too few to tell it from chance."
            );
        }
    }

    private static string Percent(double share) => (100 * share).ToString("N0", CultureInfo.InvariantCulture) + " %";
}
