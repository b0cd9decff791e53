using System.Text.RegularExpressions;

namespace CallSim.Scenarios.Tests.Edits;

/// <summary>What a message tells to write in place of a mistaken change is a change too: followed, it never takes the place of the value.</summary>
public sealed class EditCureTests
{
    // There x1.1 is the new value.
    private const string FactorPath = "outages.crm_release.talk";

    private static readonly Regex s_proposed = new(
        @"(?:write |such as |with | or |, )(?<value>[+x-]?[0-9]\S*)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    );

    private static readonly string s_file = Repository.PathOf("scenarios/08-everything.yaml");

    private static readonly string[] s_paths =
    [
        // A number, whole numbers, a rate, spans, shares, a coefficient of variation, times of day, factors, a list, maps.
        "agents.senior.cost.hour",
        "agents.junior.shifts.early.agents",
        "lines.carrier_a.channels",
        "run.seed",
        "contacts.new_loan.arrivals.rate",
        "contacts.repayment.talk.lognormal.mean",
        "time.close.at_most",
        "contacts.repayment.redials.after_abandon",
        "ivr.welcome.human_key.wanted",
        "contacts.repayment.talk.lognormal.cv",
        "agents.junior.shifts.early.start",
        "outages.fibre_cut.at",
        FactorPath,
        "targets.service_level.within",
        "agents.senior.count",
        "contacts.repayment.arrivals",
        "name",
    ];

    private static readonly string[] s_mistakes =
    [
        "20",
        "1",
        "30",
        "1,5",
        "1,000",
        "10%",
        "10,5%",
        "150%",
        "007",
        "3:30",
        "30x",
        "2m",
        "20/h",
        "20/m",
        "1,5/h",
        "2 %",
        "99999h",
        "0.00000000000000000000001",
        "1000000000000000",
        "90%",
        "0",
        "01.5",
    ];

    [Test]
    public void Cure_OfAMistakenChange_IsAChange([Values('+', '-', 'x')] char sign)
    {
        int cures = 0;
        foreach (string path in s_paths)
        {
            foreach (string mistake in sign == 'x' && path == FactorPath ? [] : s_mistakes)
            {
                string edit = sign + mistake;
                ScenarioReading reading = ScenarioReader.Read(s_file, new() { Sets = [new Edit(path, edit)] });
                foreach (Diagnostic found in reading.Diagnostics.Where(found => found.Message.Contains(edit)))
                {
                    string[] values =
                    [
                        .. s_proposed.Matches(found.Fix ?? "").Select(match => match.Groups["value"].Value),
                    ];
                    cures += values.Length;
                    Assert.That(values, Has.All.Matches<string>(IsChange), $"{path}={edit}: {found}");
                }
            }
        }

        Assert.That(cures, Is.GreaterThan(15));
    }

    [TestCase("contacts.new_loan.arrivals.rate=+20", "write +20/min or +20/h")]
    [TestCase("contacts.new_loan.arrivals.rate=-20", "write -20/min or -20/h")]
    [TestCase("contacts.new_loan.arrivals.rate=+1,5/h", "write +1.5/h")]
    [TestCase("contacts.new_loan.arrivals.rate=x1,5", "write x1.5")]
    [TestCase("contacts.new_loan.arrivals.rate=x90%", "write x0.9 for 90%")]
    [TestCase("contacts.new_loan.arrivals.rate=x0", "write a factor such as x0.9")]
    [TestCase("contacts.new_loan.arrivals.rate=-10%", "shares alone have points; write x0.9 for 10% less")]
    [TestCase("contacts.repayment.talk.lognormal.mean=+30", "write +30s for seconds, +30m for minutes")]
    [TestCase("contacts.repayment.talk.lognormal.mean=-3:30", "write -3h30m or -3m30s")]
    [TestCase("ivr.welcome.human_key.wanted=+1", "write +100% or +1%")]
    [TestCase("ivr.welcome.human_key.wanted=-1,5%", "write -1.5%")]
    [TestCase("ivr.welcome.human_key.wanted=-50%", "write a smaller change")]
    [TestCase("lines.carrier_a.channels=+2m", "write a change such as +2")]
    [TestCase("outages.crm_release.talk=-5", "write a smaller change")]
    public void Cure_OfAMistakenChange_KeepsItsSign(string edit, string fix)
    {
        ScenarioReading reading = ScenarioReader.Read(s_file, new() { Sets = [Edit.Parse(edit)!] });
        Assert.That(reading.Diagnostics.Select(found => found.Fix), Has.Member(fix));
    }

    private static bool IsChange(string? value) => value?[0] is '+' or '-' or 'x';
}
