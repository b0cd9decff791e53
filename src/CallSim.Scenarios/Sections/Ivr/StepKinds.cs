namespace CallSim.Scenarios.Sections.Ivr;

/// <summary>
/// The catalogue of kinds of step, from which reader, schema and reference page are made: a new kind is one class and one line
/// here, and its plan record in the model.
/// </summary>
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
