using CallSim.Scenarios.Sections;

namespace CallSim.Scenarios.Checks;

/// <summary>Checks that somebody can solve what contacts need, and that those who cannot know where to pass them on.</summary>
internal static class NeedsCheck
{
    public static void Run(Centre centre, Reach reach, DiagnosticBag diagnostics)
    {
        HashSet<string> skillsOfQueues = [.. centre.Queues.Select(queue => queue.Plan.Skill)];
        foreach (ReadContact contact in centre.Contacts)
        {
            if (contact.Plan.Needs is not { } needs)
            {
                continue;
            }

            Place place = contact.Map["needs"]!.Place;
            if (!centre.Groups.Any(group => group.Plan.Has(needs)))
            {
                IEnumerable<string> skills = centre
                    .Groups.SelectMany(group => group.Skills)
                    .Select(skill => skill.Plan.Name);
                string? hint = diagnostics.IsFull ? null : NearestName.Hint(needs, skills.Distinct());
                diagnostics.Error(
                    place,
                    $"nobody has the skill '{needs}' that contact '{contact.Plan.Name}' needs",
                    hint
                );
            }
            else if (!skillsOfQueues.Contains(needs) && Lacking(centre, reach, contact, needs) is { } lost)
            {
                diagnostics.Error(
                    place,
                    $"no queue has the skill '{needs}': {lost} cannot pass contact '{contact.Plan.Name}' on",
                    diagnostics.IsFull ? null : NearestName.Hint(needs, skillsOfQueues)
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
