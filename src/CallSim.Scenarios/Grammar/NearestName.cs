namespace CallSim.Scenarios.Grammar;

/// <summary>Finds the known name that a misspelt one was probably meant to be, and lists the choices.</summary>
public static class NearestName
{
    private const int LongestCompared = 64;
    private const int MostListed = 12;

    /// <summary>A hint such as <c>did you mean 'patience'? known here: patience, talk</c>.</summary>
    /// <param name="wrong">The name that is not known.</param>
    /// <param name="known">The names that are.</param>
    /// <param name="prefix">What to write before each name.</param>
    public static string Hint(string wrong, IEnumerable<string> known, string prefix = "")
    {
        List<string> names = [.. known];
        if (names.Count == 0)
        {
            return "there is none to choose from";
        }

        string choices = "known here: " + Listed([.. names.Select(name => prefix + name)], MostListed);
        return Of(wrong, names) is { } nearest ? $"did you mean '{prefix}{nearest}'? {choices}" : choices;
    }

    /// <summary>The first names, and how many more there are: never one only, which takes no more room by its name.</summary>
    /// <param name="names">The names.</param>
    /// <param name="most">How many are named.</param>
    internal static string Listed(IReadOnlyCollection<string> names, int most) =>
        names.Count <= most + 1
            ? string.Join(", ", names)
            : $"{string.Join(", ", names.Take(most))} and {names.Count - most} more";

    /// <summary>The nearest known name; null when none is near.</summary>
    public static string? Of(string wrong, IEnumerable<string> known)
    {
        if (wrong.Length > LongestCompared)
        {
            return null;
        }

        int atMost = Math.Clamp(wrong.Length / 3, 1, 3);
        string? nearest = null;
        foreach (string name in known.Where(name => Math.Abs(name.Length - wrong.Length) <= atMost))
        {
            int distance = Distance(wrong.ToLowerInvariant(), name.ToLowerInvariant());
            if (distance < atMost + (nearest is null ? 1 : 0))
            {
                (nearest, atMost) = (name, distance);
            }
        }

        return nearest;
    }

    /// <summary>The edits (insert, delete, replace, swap neighbours) between two texts. Quadratic in their lengths.</summary>
    private static int Distance(string left, string right)
    {
        int[,] edits = new int[left.Length + 1, right.Length + 1];
        for (int i = 0; i <= left.Length; i++)
        {
            for (int j = 0; j <= right.Length; j++)
            {
                edits[i, j] = i == 0 || j == 0 ? i + j : Step(edits, left, right, i, j);
            }
        }

        return edits[left.Length, right.Length];
    }

    private static int Step(int[,] edits, string left, string right, int i, int j)
    {
        int replace = edits[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
        int best = Math.Min(replace, Math.Min(edits[i - 1, j], edits[i, j - 1]) + 1);
        bool swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
        return swapped ? Math.Min(best, edits[i - 2, j - 2] + 1) : best;
    }
}
