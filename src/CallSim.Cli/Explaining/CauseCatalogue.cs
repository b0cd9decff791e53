using System.Collections.Immutable;
using CallSim.Cli.Explaining.Causes;

namespace CallSim.Cli.Explaining;

/// <summary>All causes, in the order in which they take their part of a miss: the particular before the general.</summary>
internal static class CauseCatalogue
{
    public static ImmutableArray<ICause> All { get; } =
    [
        new OutageCause(),
        new LongContactCause(),
        new RedialCause(),
        new IvrCause(),
        new LinesFullCause(),
        new NumberRefusesCause(),
        new BacklogCause(),
        new ShiftGapCause(),
        new AgentsShortCause(),
        new FewContactsCause(),
        new UnexplainedCause(),
    ];
}
