namespace CallSim.Scenarios.Language;

/// <summary>Values that several keys of call flows and their steps take.</summary>
internal static class StepValues
{
    /// <summary>The bare name of a step.</summary>
    public static readonly ValueSpec StepName = ValueSpec.Scalar(ScalarForm.Name);

    /// <summary>Where a step leads.</summary>
    public static readonly ValueSpec Next = ValueSpec.Either(StepName, ValueSpec.Reference("queues", "ivr"));

    /// <summary>The same in words.</summary>
    public const string Way = "step, `queues.NAME` or `ivr.NAME`";
}
