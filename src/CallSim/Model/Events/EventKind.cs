namespace CallSim.Model;

/// <summary>Everything that can happen in a centre; each kind has a file of its name in this folder.</summary>
internal enum EventKind : byte
{
    CallArrives,
    CallIsSetUp,
    IvrStepEnds,
    CallerHangsUp,
    LegsJoin,
    CustomerCallsAgain,
    CallerLosesPatience,
    CallerGoesOnHold,
    ConversationEnds,
    WrapUpEnds,
    MatchingIsDue,
    StaffingChanges,
    IntervalTurns,
    ArrivalsStop,
    RunEnds,
}

/// <summary>The order of the changes of state at one instant; lower goes first.</summary>
internal static class StatePlace
{
    public const int Staffing = 0;
}

internal static class EventKinds
{
    /// <summary>The event of this kind that happens to a row: of a contact, an agent, a contact type, a group, or 0.</summary>
    public static EventTag On(this EventKind kind, int row) => new((byte)kind, row);
}
