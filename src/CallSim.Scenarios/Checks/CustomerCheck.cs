using CallSim.Scenarios.Sections;

namespace CallSim.Scenarios.Checks;

/// <summary>Warns of customers who call for ever, of volumes that may hold their redials already, and of keys without effect.</summary>
internal static class CustomerCheck
{
    public static void Run(Centre centre, DiagnosticBag diagnostics)
    {
        foreach (ReadContact contact in centre.Contacts)
        {
            CheckCounts(contact, diagnostics);
            if (contact.Plan.Redials is { } redials)
            {
                CheckRedials(contact, redials, centre, diagnostics);
            }

            if (contact.Plan.CallsAgain is { } again)
            {
                CheckCallsAgain(contact, again, diagnostics);
            }
        }
    }

    private static void CheckCounts(ReadContact contact, DiagnosticBag diagnostics)
    {
        bool isOpen = contact.Map["arrivals"] is MapNode arrivals && arrivals["counts"] is null;
        if (isOpen && (contact.Plan.Redials is not null || contact.Plan.CallsAgain is not null))
        {
            string message = $"the arrivals of contact '{contact.Plan.Name}' may hold its further calls already";
            string fix = "write counts: first_attempts, or counts: all_attempts where they do";
            diagnostics.Warning(contact.Arrivals, message, fix);
        }
    }

    private static void CheckRedials(ReadContact contact, RedialPlan redials, Centre centre, DiagnosticBag diagnostics)
    {
        Place place = contact.PlaceOf("redials");
        string name = contact.Plan.Name;
        ImmutableArray<NumberPlan> numbers = [.. centre.Numbers.Select(number => number.Plan)];
        if (redials.GoesRoundAtOnce(contact.Plan, numbers, [.. centre.Flows.Select(flow => flow.Plan)]))
        {
            string who = redials.RedialsBlockedAtOnce
                ? $"blocked customers of contact '{name}'"
                : $"customers of contact '{name}' who give up at once";
            string message = $"{who} would call for ever at one instant";
            diagnostics.Error(place, message, "add attempts_at_most: 5, or a delay longer than 0s");
        }
        else if (redials.NeverGivesUp)
        {
            string message = $"some customers of contact '{name}' never give up, so that demand can grow for ever";
            diagnostics.Warning(place, message, "add attempts_at_most: 5, or let the last share be below 100%");
        }

        if (redials.AfterBlocked.IsEmpty && redials.AfterAbandon.IsEmpty && redials.AfterOutage.IsEmpty)
        {
            string fix = "add after_blocked, after_abandon or after_outage";
            diagnostics.Warning(place, $"redials of contact '{name}' has no share, so nobody redials", fix);
        }
    }

    private static void CheckCallsAgain(ReadContact contact, CallsAgainPlan again, DiagnosticBag diagnostics)
    {
        Place place = contact.PlaceOf("calls_again");
        double unresolved = 1 - contact.Plan.Resolved;
        if (unresolved * again.Chance >= 1)
        {
            string message =
                $"every answered contact '{contact.Plan.Name}' brings another, so that demand grows for ever";
            diagnostics.Warning(place, message, "raise resolved, or lower the chance");
        }
        else if (unresolved == 0)
        {
            string message = $"calls_again has no effect: every contact '{contact.Plan.Name}' is resolved";
            diagnostics.Warning(place, message, "add resolved: 80%, or leave calls_again out");
        }
    }
}
