namespace CallSim.Scenarios.Sections.Ivr;

/// <summary>The catalogue of kinds of step.</summary>
internal static class StepKinds
{
    public static readonly ImmutableArray<StepKind> All =
    [
        new PlayKind(),
        new MenuKind(),
        new SelfServiceKind(),
        new QueueKind(),
        new EndKind(),
    ];
}
