using CallSim.Model;
using static CallSim.Tests.Model.Plans;

namespace CallSim.Tests.Model;

/// <summary>Small centres with outages, in seconds, for tests that work by hand.</summary>
internal static class Faults
{
    /// <summary>An outage of constant length that comes once.</summary>
    public static OutagePlan Fault(
        OutageTarget target,
        string hits,
        double at,
        double lasts,
        double leaves = 0,
        InProgressRule inProgress = InProgressRule.Kept,
        string name = "fault"
    ) =>
        new()
        {
            Name = name,
            Target = target,
            Hits = hits,
            At = S(at),
            Lasts = Constant(lasts),
            Leaves = leaves,
            InProgress = inProgress,
        };

    /// <summary>Callers of a hotline on a few channels, to one queue and two agents; ten intervals of 60 s.</summary>
    public static CentreBuilder Hotline(int channels, double talk = 30, int agents = 2, double? patience = null) =>
        Calling(Destination.Queue("calls"), channels, talk, agents, patience);

    /// <summary>The same, with an announcement of 20 s before the queue.</summary>
    public static CentreBuilder Machine(int? ports, double talk = 30, int agents = 2) =>
        Calling(Destination.Flow("welcome"), 100, talk, agents, patience: null)
            .Flow(
                new FlowPlan
                {
                    Name = "welcome",
                    Ports = ports,
                    Steps =
                    [
                        new PlayStepPlan
                        {
                            Name = "hello",
                            Length = Constant(20),
                            Then = Destination.Step("wait"),
                        },
                        new QueueStepPlan { Name = "wait", Queue = "calls" },
                    ],
                }
            );

    /// <summary>The only occurrence of the only outage.</summary>
    public static OutageOccurrence Occurrence(this ScriptedCentre centre) =>
        centre.Ledgers.Outages!.Occurrences.Single();

    /// <summary>How many contacts ended so.</summary>
    public static long Ended(this ScriptedCentre centre, ContactOutcome outcome) =>
        centre.Ledgers.Contacts.Sum(ContactCounter.Of(outcome));

    /// <summary>How many contacts were blocked for a reason.</summary>
    public static long Blocked(this ScriptedCentre centre, BlockReason reason) =>
        centre.Ledgers.Contacts.Sum(ContactCounter.Of(reason));

    private static CentreBuilder Calling(Destination to, int channels, double talk, int agents, double? patience) =>
        Day(10)
            .Contacts(Type(talk: talk, patience: patience) with { To = Destination.Number("hotline") })
            .Queue(new QueuePlan { Name = "calls", Skill = "calls" })
            .Lines(new LineGroupPlan { Name = "carrier", Channels = channels })
            .Number(
                new NumberPlan
                {
                    Name = "hotline",
                    Lines = ["carrier"],
                    To = to,
                }
            )
            .Agents(Group("desk", [.. Enumerable.Repeat((double)agents, 10)]));
}
