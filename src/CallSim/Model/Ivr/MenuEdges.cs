using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>The ways on from a menu, and which of them can take no time.</summary>
/// <remarks>
/// Callers listen up to the option they want, or to all; a wrong key is pressed when the option they want has been said,
/// however long the other takes to say.
/// </remarks>
internal static class MenuEdges
{
    /// <summary>The options that lead on, in order, then the way of all others.</summary>
    public static ImmutableArray<FlowEdge> Of(MenuStepPlan menu)
    {
        int[] wanted = WantedAtOnce(menu);
        int said = SaidAtOnce(menu).Count();
        List<FlowEdge> edges = [];
        foreach ((int place, MenuOptionPlan option) in menu.Options.Index())
        {
            if (option.To.Kind != DestinationKind.Repeat)
            {
                edges.Add(new(option.To, place < said || IsPressedForAnother(place, wanted, menu)));
            }
        }

        if (menu.Otherwise is { } otherwise)
        {
            edges.Add(new(otherwise, RunsOutAtOnce(menu)));
        }

        return [.. edges];
    }

    /// <summary>Whether callers can be out of repeats, or find no option, at the instant at which they came to a menu.</summary>
    private static bool RunsOutAtOnce(MenuStepPlan menu)
    {
        // Repeats are limited: a menu that is played again in no time comes to its end in no time.
        int[] wanted = WantedAtOnce(menu);
        bool saysNothing = SaidAtOnce(menu).Count() == menu.Options.Length;
        bool keyIsInvalid = menu.Options.Length == 1 && AlwaysWrong(menu) && wanted.Length > 0;
        return saysNothing
            || keyIsInvalid
            || menu.Options.Index()
                .Any(option => option.Item.To.Kind == DestinationKind.Repeat && IsPressed(option.Index));

        bool IsPressed(int place) => wanted.Contains(place) || IsPressedForAnother(place, wanted, menu);
    }

    private static bool IsPressedForAnother(int place, int[] wanted, MenuStepPlan menu) =>
        AlwaysWrong(menu) && wanted.Any(other => other != place);

    // A smaller chance brings a loop to an end by itself.
    private static bool AlwaysWrong(MenuStepPlan menu) => menu.WrongKey >= 1 && menu.NoInput < 1;

    private static IEnumerable<MenuOptionPlan> SaidAtOnce(MenuStepPlan menu) =>
        menu.Options.TakeWhile(option => option.Says == SimSpan.Zero);

    /// <summary>The options that some type wants and that are said at once; each type's is the first that names it.</summary>
    private static int[] WantedAtOnce(MenuStepPlan menu)
    {
        HashSet<string> found = [];
        List<int> wanted = [];
        foreach ((int place, MenuOptionPlan option) in SaidAtOnce(menu).Index())
        {
            if (option.For.Except(found).Any())
            {
                wanted.Add(place);
            }

            found.UnionWith(option.For);
        }

        return [.. wanted];
    }
}
