using System.Globalization;
using CallSim.Scenarios.Sections;

namespace CallSim.Scenarios.Checks;

/// <summary>Refuses a centre whose replications would not end in any reasonable time.</summary>
internal static class SizeCheck
{
    public static void Run(Centre centre, TimePlan time, DiagnosticBag diagnostics)
    {
        double contacts = centre.Contacts.Sum(contact => contact.Plan.ExpectedContacts(time));
        if (contacts > CentrePlan.MostContacts)
        {
            ReadContact most = centre.Contacts.MaxBy(contact => contact.Plan.ExpectedContacts(time))!;
            diagnostics.Error(
                most.Arrivals,
                $"a replication may expect at most {Show(CentrePlan.MostContacts)} contacts, found {Show(contacts)}",
                "lower the arrivals, or simulate a shorter length or warm_up"
            );
        }
    }

    private static string Show(double contacts) => contacts.ToString("N0", CultureInfo.InvariantCulture);
}
