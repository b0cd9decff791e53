using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>Finds systems that run on themselves by way of others.</summary>
internal static class SystemCircles
{
    /// <summary>The circles, each from a system on along its <c>runs_on</c>; every system stands in one of them at most.</summary>
    /// <param name="systems">The systems; names of others are passed over.</param>
    public static ImmutableArray<ImmutableArray<string>> Of(ImmutableArray<SystemPlan> systems)
    {
        Dictionary<string, ImmutableArray<string>> needs = [];
        foreach (SystemPlan system in systems)
        {
            needs[system.Name] = system.RunsOn;
        }

        HashSet<string> done = [];
        HashSet<string> inCircle = [];
        List<ImmutableArray<string>> circles = [];
        foreach (SystemPlan system in systems.Where(system => !done.Contains(system.Name)))
        {
            Walk(system.Name, needs, done, inCircle, circles);
        }

        return [.. circles];
    }

    // Depth first with a stack of its own: a chain of systems may be as long as the plan.
    private static void Walk(
        string first,
        Dictionary<string, ImmutableArray<string>> needs,
        HashSet<string> done,
        HashSet<string> inCircle,
        List<ImmutableArray<string>> circles
    )
    {
        List<(string Name, int Next)> path = [(first, 0)];
        Dictionary<string, int> placeOf = new() { [first] = 0 };
        while (path.Count > 0)
        {
            (string name, int next) = path[^1];
            if (next == needs[name].Length)
            {
                done.Add(name);
                placeOf.Remove(name);
                path.RemoveAt(path.Count - 1);
                continue;
            }

            path[^1] = (name, next + 1);
            string below = needs[name][next];
            // A knot of many systems has more circles than anybody wants to read: one for each system will do.
            if (placeOf.TryGetValue(below, out int seen))
            {
                if (!inCircle.Contains(below) && !path.Skip(seen).Any(step => inCircle.Contains(step.Name)))
                {
                    circles.Add([.. path.Skip(seen).Select(step => step.Name)]);
                    inCircle.UnionWith(circles[^1]);
                }
            }
            else if (needs.ContainsKey(below) && !done.Contains(below))
            {
                placeOf[below] = path.Count;
                path.Add((below, 0));
            }
        }
    }
}
