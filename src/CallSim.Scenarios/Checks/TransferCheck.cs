using System.Globalization;
using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Checks;

/// <summary>Checks that transfers come to an end, and that those from one place are at most all contacts.</summary>
internal static class TransferCheck
{
    public static void Run(Centre centre, DiagnosticBag diagnostics)
    {
        CheckEnd(centre, diagnostics);
        Dictionary<(string?, string?, string?), double> sums = [];
        foreach (Entry<TransferPlan> transfer in centre.Transfers)
        {
            TransferPlan plan = transfer.Plan;
            (string?, string?, string?) from = (plan.FromQueue, plan.FromContact, plan.FromGroup);
            double before = sums.GetValueOrDefault(from);
            sums[from] = before + plan.Chance;
            // Shares written in per cent add up to 1 with a rounding error.
            if (before <= 1 + 1e-9 && sums[from] > 1 + 1e-9)
            {
                string sum = (sums[from] * 100).ToString("0.##", CultureInfo.InvariantCulture);
                string message = $"with this one the transfers {From(plan)} add up to {sum}%";
                string fix = "each is tried only on what those before it left; let them add up to 100% at most";
                diagnostics.Warning(transfer.PlaceOf("chance"), message, fix);
            }
        }
    }

    private static void CheckEnd(Centre centre, DiagnosticBag diagnostics)
    {
        ImmutableArray<ImmutableArray<string>> loops = TransferLoops.Endless(
            centre.Contacts.Select(contact => contact.Plan.Name),
            centre.Queues.Select(queue => queue.Plan.Name),
            [.. centre.Transfers.Select(transfer => transfer.Plan)]
        );
        foreach (ImmutableArray<string> loop in loops)
        {
            Entry<TransferPlan> first = centre.Transfers.First(transfer => loop.Contains(transfer.Plan.Name));
            string names = Printable.Quote(string.Join(", ", loop));
            string message = $"contacts would be passed on for ever, by {names}";
            diagnostics.Error(first.PlaceOf("chance"), message, "lower a chance below 100%, or limit it with from");
        }
    }

    private static string From(TransferPlan plan) =>
        plan.FromQueue is { } queue ? $"from queues.{queue}"
        : plan.FromContact is { } contact ? $"from contacts.{contact}"
        : plan.FromGroup is { } group ? $"from agents.{group}"
        : "from everywhere";
}
