namespace CallSim.Model;

/// <summary>Everything that can happen in a centre; each kind has a file of its name in this folder.</summary>
internal enum EventKind : byte
{
    CallArrives,
    CallIsSetUp,
    IvrStepEnds,
    CallerHangsUp,
    ContactMovesOn,
    CustomerCallsAgain,
    CallerLosesPatience,
    CallerGoesOnHold,
    ConversationEnds,
    WrapUpEnds,
    MatchingIsDue,
    StaffingChanges,
    ShrinkageChanges,
    ShiftStarts,
    ShiftEnds,
    BreakStarts,
    BreakEnds,
    OutageStarts,
    OutageEnds,
    IntervalTurns,
    ArrivalsStop,
    RunEnds,
}

/// <summary>The order of the changes of state at one instant; lower goes first.</summary>
internal static class StatePlace
{
    public const int OutageEnds = 0;
    public const int OutageStarts = 1;

    /// <summary>Shifts and breaks end, falling counts.</summary>
    public const int StaffFalls = 2;

    /// <summary>Shifts and breaks start, rising counts.</summary>
    public const int StaffRises = 3;
}

internal static class EventKinds
{
    /// <summary>The event of this kind that happens to a row: of a contact, an agent, a contact type, a group, a place in the roster, an outage, or 0.</summary>
    public static EventTag On(this EventKind kind, int row) => new((byte)kind, row);
}
