using CallSim.Experiments;
using CallSim.Tables;

namespace CallSim.Cli.Planning;

/// <summary>Says what no staffing meets, with the best that can be reached, why, and what to do.</summary>
internal static class OutOfReachRemarks
{
    private const int MostNamed = 20;

    public static void Print(StaffSearch search, Terminal terminal)
    {
        StaffingResult result = search.Result;
        foreach (StaffingOutOfReach one in result.OutOfReach.Take(MostNamed))
        {
            terminal.Fail(Said(search, one));
        }

        if (result.OutOfReach.Length > MostNamed)
        {
            terminal.Error.WriteLine($"  and {result.OutOfReach.Length - MostNamed} more like these");
        }

        string groups = string.Join(
            ", ",
            result.Groups.Where(group => group.IsLookedFor).Select(group => $"{group.Name} {group.AtMost}")
        );
        if (result.IsBestEffort)
        {
            terminal.Error.WriteLine(
                $"  There the staffing has the fewest agents who come as near to the target as all that are allowed ({groups})."
            );
            return;
        }

        terminal.Error.WriteLine(
            $"  That was with as many agents as are allowed ({groups}). Allow more with --group, lower the target, or look at what else callers wait for."
        );
        terminal.Error.WriteLine("  --best-effort gives the staffing of all other intervals.");
    }

    private static string Said(StaffSearch search, StaffingOutOfReach one)
    {
        string reaches = one.Best.Verdict == StaffingVerdict.Missed ? "reaches" : "is proven to reach";
        string spills = one.SpillsFrom is { } from
            ? $"; that spills over from {search.LabelOf(from)}, by itself it would be met"
            : "";
        return $"no staffing {reaches} {StaffRemarks.What(search, one.Best)}{spills}";
    }
}
