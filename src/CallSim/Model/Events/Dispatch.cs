using System.Runtime.CompilerServices;

namespace CallSim.Model;

/// <summary>Maps each kind of event to its file.</summary>
internal readonly struct Dispatch(Centre centre) : IEventHandler
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Happen(EventTag tag)
    {
        int row = tag.Row;
        switch ((EventKind)tag.Kind)
        {
            case EventKind.CallArrives:
                CallArrives.Happens(centre, new ContactTypeId(row));
                break;
            case EventKind.CallIsSetUp:
                CallIsSetUp.Happens(centre, new ContactId(row));
                break;
            case EventKind.IvrStepEnds:
                IvrStepEnds.Happens(centre, new ContactId(row));
                break;
            case EventKind.CallerHangsUp:
                CallerHangsUp.Happens(centre, new ContactId(row));
                break;
            case EventKind.ContactMovesOn:
                ContactMovesOn.Happens(centre);
                break;
            case EventKind.CustomerCallsAgain:
                CustomerCallsAgain.Happens(centre, new CustomerId(row));
                break;
            case EventKind.CallerLosesPatience:
                CallerLosesPatience.Happens(centre, new ContactId(row));
                break;
            case EventKind.CallerGoesOnHold:
                CallerGoesOnHold.Happens(centre, new ContactId(row));
                break;
            case EventKind.ConversationEnds:
                ConversationEnds.Happens(centre, new ContactId(row));
                break;
            case EventKind.WrapUpEnds:
                WrapUpEnds.Happens(centre, new AgentId(row));
                break;
            case EventKind.MatchingIsDue:
                MatchingIsDue.Happens(centre);
                break;
            case EventKind.StaffingChanges:
                StaffingChanges.Happens(centre, new GroupId(row));
                break;
            case EventKind.ShrinkageChanges:
                ShrinkageChanges.Happens(centre, new GroupId(row));
                break;
            case EventKind.ShiftStarts:
                ShiftStarts.Happens(centre, row);
                break;
            case EventKind.ShiftEnds:
                ShiftEnds.Happens(centre, row);
                break;
            case EventKind.BreakStarts:
                BreakStarts.Happens(centre, row);
                break;
            case EventKind.BreakEnds:
                BreakEnds.Happens(centre, row);
                break;
            case EventKind.OutageStarts:
                OutageStarts.Happens(centre, new OutageId(row));
                break;
            case EventKind.OutageEnds:
                OutageEnds.Happens(centre, new OutageId(row));
                break;
            case EventKind.IntervalTurns:
                IntervalTurns.Happens(centre);
                break;
            case EventKind.ArrivalsStop:
                ArrivalsStop.Happens(centre);
                break;
            case EventKind.RunEnds:
                RunEnds.Happens(centre);
                break;
            default:
                throw Unknown(tag.Kind);
        }
    }

    // Apart from the switch, so that the loop does not carry the making of a message.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static InvalidOperationException Unknown(byte kind) => new($"No file says what happens on event {kind}.");
}
