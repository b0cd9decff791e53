using CallSim.Scenarios.Reading;
using CallSim.Scenarios.Sections.Ivr;

namespace CallSim.Scenarios.Checks;

/// <summary>Checks that callers find what they want in the menus, and that no option is there for nothing.</summary>
internal static class MenuCheck
{
    private const int MostNamed = 5;

    public static void Run(Centre centre, Reach reach, DiagnosticBag diagnostics)
    {
        foreach (ReadFlow flow in centre.Flows)
        {
            bool isAllowed = false;
            foreach (Entry<StepPlan> step in flow.Steps)
            {
                isAllowed |= step.Plan.Name == flow.Plan.HumanKey?.From;
                if (step.Plan is MenuStepPlan menu)
                {
                    CheckTrapped(centre, reach, flow, step, menu, diagnostics);
                    CheckOptions(reach, flow, step, menu, diagnostics);
                    CheckHumanKey(isAllowed ? flow.Plan.HumanKey : null, step, menu, diagnostics);
                }
            }
        }
    }

    private static void CheckTrapped(
        Centre centre,
        Reach reach,
        ReadFlow flow,
        Entry<StepPlan> step,
        MenuStepPlan menu,
        DiagnosticBag diagnostics
    )
    {
        if (menu.Otherwise is not null)
        {
            return;
        }

        HashSet<string> served = [.. menu.Options.SelectMany(option => option.For)];
        string[] trapped =
        [
            .. centre
                .Contacts.Select(contact => contact.Plan.Name)
                .Where(name => !served.Contains(name) && reach.IsReachedBy(name, flow.Plan.Name, step.Plan.Name)),
        ];
        if (trapped.Length == 0)
        {
            return;
        }

        string names = NearestName.Listed(trapped, MostNamed);
        string message = $"the menu '{step.Plan.Name}' has no option for {names}, and no otherwise: they are trapped";
        diagnostics.Warning(step.Name, message, "add otherwise, or an option for them");
    }

    private static void CheckOptions(
        Reach reach,
        ReadFlow flow,
        Entry<StepPlan> step,
        MenuStepPlan menu,
        DiagnosticBag diagnostics
    )
    {
        HashSet<string> seen = [];
        SequenceNode options = (SequenceNode)step.Map["options"]!;
        foreach ((MenuOptionPlan option, Node node) in menu.Options.Zip(options.Items))
        {
            foreach ((int index, string type) in option.For.Index())
            {
                Place place = ((SequenceNode)((MapNode)node)["for"]!).Items[index].Place;
                if (!seen.Add(type))
                {
                    string fix = "name each contact at one option";
                    diagnostics.Warning(place, $"an option before this one is for {type} already", fix);
                }
                else if (!reach.IsReachedBy(type, Destination.Flow(flow.Plan.Name)))
                {
                    string fix = $"leave it out, or lead contacts.{type} here";
                    diagnostics.Warning(place, $"contact '{type}' does not come to the flow '{flow.Plan.Name}'", fix);
                }
            }
        }
    }

    private static void CheckHumanKey(
        HumanKeyPlan? humanKey,
        Entry<StepPlan> step,
        MenuStepPlan menu,
        DiagnosticBag diagnostics
    )
    {
        int both = humanKey is null ? -1 : menu.Options.ToList().FindIndex(option => option.Key == humanKey.Key);
        if (both >= 0)
        {
            Place place = ((MapNode)((SequenceNode)step.Map["options"]!).Items[both])["key"]!.Place;
            string message = $"the key {humanKey!.Key} is the key to a human too";
            diagnostics.Warning(place, message, "choose another key for one of the two");
        }
    }
}
