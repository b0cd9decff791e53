using CallSim.Scenarios.Sections;

namespace CallSim.Scenarios.Checks;

/// <summary>Checks that somebody can solve what contacts need, and that those who cannot know where to pass them on.</summary>
internal static class NeedsCheck
{
    public static void Run(Centre centre, Reach reach, DiagnosticBag diagnostics)
    {
        HashSet<string> skillsOfQueues = [.. centre.Queues.Select(queue => queue.Plan.Skill)];
        HashSet<string> skillsOfGroups =
        [
            .. centre.Groups.SelectMany(group => group.Skills).Select(skill => skill.Plan.Name),
        ];
        foreach (ReadContact contact in centre.Contacts)
        {
            if (contact.Plan.Needs is not { } needs)
            {
                continue;
            }

            Place place = contact.Map["needs"]!.Place;
            string? Hint(IEnumerable<string> known) =>
                diagnostics.IsFull ? null : NearestName.Hint(needs, known.Distinct());
            if (!centre.Groups.Any(group => group.Plan.Has(needs)))
            {
                diagnostics.Error(
                    place,
                    $"nobody has the skill '{needs}' that contact '{contact.Plan.Name}' needs",
                    Hint(skillsOfGroups)
                );
            }
            else if (!skillsOfQueues.Contains(needs) && Lacking(centre, reach, contact, needs) is { } lost)
            {
                diagnostics.Error(
                    place,
                    $"no queue has the skill '{needs}': {lost} cannot pass contact '{contact.Plan.Name}' on",
                    Hint(skillsOfQueues)
                );
            }
            else if (!skillsOfQueues.Contains(needs) && !skillsOfGroups.Contains(needs))
            {
                diagnostics.Warning(
                    place,
                    $"no queue and no group names the skill '{needs}': only groups without skills have it",
                    Hint(skillsOfGroups.Concat(skillsOfQueues))
                );
            }
        }
    }

    /// <summary>A group that can get the contact and lacks the skill; null for none. After a transfer it is another skill that counts.</summary>
    private static string? Lacking(Centre centre, Reach reach, ReadContact contact, string needs) =>
        reach
            .FirstQueuesOf(contact)
            .SelectMany(queue => centre.ServersOf(queue.Plan))
            .Where(group => !group.Plan.Has(needs))
            .Select(group => "agents." + group.Plan.Name)
            .FirstOrDefault();
}
