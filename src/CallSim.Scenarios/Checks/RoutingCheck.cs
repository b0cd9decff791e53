using CallSim.Scenarios.Sections;

namespace CallSim.Scenarios.Checks;

/// <summary>Checks that contacts, queues and agents find one another.</summary>
internal static class RoutingCheck
{
    public static void Run(Centre centre, Reach reach, DiagnosticBag diagnostics)
    {
        foreach (ReadQueue queue in centre.Queues)
        {
            CheckServed(queue, centre, diagnostics);
            if (!queue.IsMade && !reach.IsReached(Destination.Queue(queue.Plan.Name)))
            {
                string fix = "let a contact, a number, a flow or a transfer lead to it, or leave it out";
                diagnostics.Warning(queue.Name, $"no contact joins the queue '{queue.Plan.Name}'", fix);
            }
        }

        HashSet<string> wanted =
        [
            .. centre.Queues.Select(queue => queue.Plan.Skill),
            .. centre.Contacts.Select(contact => contact.Plan.Needs).OfType<string>(),
        ];
        foreach ((AgentSkillPlan skill, Place place) in centre.Groups.SelectMany(group => group.Skills))
        {
            if (!wanted.Contains(skill.Name))
            {
                diagnostics.Warning(
                    place,
                    $"no queue and no contact wants the skill '{skill.Name}'",
                    diagnostics.IsFull ? null : NearestName.Hint(skill.Name, wanted)
                );
            }
        }
    }

    private static void CheckServed(ReadQueue queue, Centre centre, DiagnosticBag diagnostics)
    {
        string skill = queue.Plan.Skill;
        foreach (RouteStep step in queue.Route)
        {
            if (
                centre.Groups.FirstOrDefault(group => group.Plan.Name == step.Group) is { } group
                && !group.Plan.Has(skill)
            )
            {
                string message =
                    $"agents.{step.Group} does not have the skill '{skill}' of the queue '{queue.Plan.Name}'";
                diagnostics.Error(step.Place, message, $"add {skill} to the skills of agents.{step.Group}");
            }
        }

        if (queue.Route.IsEmpty && centre.ServersOf(queue.Plan).IsEmpty)
        {
            string message = $"nobody serves the queue '{queue.Plan.Name}': no group has the skill '{skill}'";
            diagnostics.Error(queue.Name, message, $"add {skill} to the skills of a group");
        }
    }
}
