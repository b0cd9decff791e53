using CallSim.Scenarios.Language;
using CallSim.Scenarios.Sections.Ivr;

namespace CallSim.Scenarios.ReferencePage;

/// <summary>The sections of the language in the order of the reference page.</summary>
internal static class ReferenceSections
{
    public static readonly ImmutableArray<Section> All =
    [
        TopSections.Scenario,
        TopSections.Time,
        TopSections.Close,
        TopSections.Run,
        TopSections.Days,
        BusynessSections.Busyness,
        BusynessSections.DayFactor,
        TargetSections.Targets,
        TargetSections.ServiceLevel,
        TargetSections.ServiceLevelOfPart,
        TargetSections.Abandonment,
        TargetSections.Blocked,
        TargetSections.Asa,
        TargetSections.Wait,
        TargetSections.Occupancy,
        ContactSections.Contact,
        SharedSections.Arrivals,
        ContactSections.Hold,
        CustomerSections.Redials,
        CustomerSections.CallsAgain,
        TargetSections.OfContact,
        QueueSections.Queue,
        QueueSections.RouteItem,
        TargetSections.OfQueue,
        AgentSections.Group,
        SharedSections.Count,
        ShiftSections.Shift,
        ShiftSections.Break,
        AgentSections.Skill,
        AgentSections.Cost,
        AgentSections.Staffing,
        TargetSections.OfGroup,
        OutageSections.Site,
        OutageSections.System,
        OutageSections.Outage,
        LineSections.Group,
        LineSections.Number,
        FlowSections.Flow,
        FlowSections.HumanKey,
        .. StepKinds.All.SelectMany(kind => kind.Parts.Insert(0, kind.Section)),
        TransferSections.Transfer,
    ];
}
