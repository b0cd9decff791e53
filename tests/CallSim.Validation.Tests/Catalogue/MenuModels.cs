using CallSim.Engine;
using CallSim.Model;
using CallSim.Statistics;
using CallSim.Validation.Tests.Formulas;
using static CallSim.Validation.Tests.Plans;

namespace CallSim.Validation.Tests;

/// <summary>Every way out of a menu, by a binomial test: each type of caller alone, through two menus in two flows.</summary>
internal static class MenuModels
{
    public static IEnumerable<ValidatedModel> All =>
        [
            .. (new (string Type, int Wanted)[] { ("order", 0), ("bill", 1), ("fault", 2), ("other", -1) }).Select(
                caller => new ValidatedModel(
                    $"Two menus, callers about {caller.Type}",
                    Centre,
                    "Hand calculation of the chances key by key; z by the binomial law.",
                    found => EveryEdge(found, caller.Type, caller.Wanted)
                )
            ),
        ];

    private const string Centre =
        "10 % want a human and press 0 after the welcome. The others hear a menu: 1 sales (3 s to say), 2 billing (4 s), 3 help (2 s), 4 opening hours (2.5 s), "
        + "which lead back to it, 9 again (1.5 s). At each playing 8 % press nothing, for which the menu waits 5 s after its end; the others press when their key has been said, "
        + "12 % of them one of the four wrong keys, all alike. Silence and key 9 play it again, twice at most; then it leads to the operator. "
        + "Behind help is a second menu: 1 repair (2 s), 2 sales (3 s); 5 % press nothing (3 s), 10 % of the others the wrong key; after one repeat the call is trapped. "
        + "Orders want sales, bills billing, faults help and then repair. Who finds no key of theirs hears a menu once and leaves by its last way. Every way out is a count.";

    private static void EveryEdge(Findings found, string type, int wanted)
    {
        MenuByHand choice = new([3, 4, 2, 2.5, 1.5], 4, wanted, WrongKey: 0.12, NoInput: 0.08, 5, Repeats: 2);
        int wantedOfHelp = wanted == 2 ? 0 : -1;
        MenuByHand kind = new([2, 3], -1, wantedOfHelp, WrongKey: 0.1, NoInput: 0.05, 3, Repeats: 1);

        LedgerRun run = found.Ledgers(CallersOf(type));

        using (Assert.EnterMultipleScope())
        {
            long came = run.Sum(ledgers => ledgers.Contacts(ContactCounter.Offered));
            found.CountAgrees("human key", Count(run, "choice", StepCounter.HumanKey), (came, 0.1));
            MenuAgrees(found, run, "choice", choice, ["1", "2", "3", "4", "9"]);
            MenuAgrees(found, run, "kind", kind, ["1", "2"]);

            // From each visit of the first menu one caller in so many comes back to it by the opening hours.
            double visits = 0.9 / (1 - choice.LeavesBy(3));
            double toHelp = visits * choice.LeavesBy(2);
            JoinAgrees(found, run, came, "sales", (visits * choice.LeavesBy(0)) + (toHelp * kind.LeavesBy(1)));
            JoinAgrees(found, run, came, "billing", visits * choice.LeavesBy(1));
            JoinAgrees(found, run, came, "repair", toHelp * kind.LeavesBy(0));
            JoinAgrees(found, run, came, "operator", 0.1 + (visits * choice.LeavesOtherwise));
            long trapped = run.Sum(ledgers => ledgers.Contacts(ContactOutcome.Trapped));
            found.CountAgrees("trapped", trapped, (came, toHelp * kind.LeavesOtherwise));
        }
    }

    private static CentrePlan CallersOf(string type) =>
        new CentreBuilder($"two menus, {type}")
            .Time(SimSpan.FromHours(10))
            .Contacts(Calls("order", Rate(type, "order"), Destination.Flow("main"), talk: 0.1))
            .Contacts(Calls("bill", Rate(type, "bill"), Destination.Flow("main"), talk: 0.1))
            .Contacts(Calls("fault", Rate(type, "fault"), Destination.Flow("main"), talk: 0.1))
            .Contacts(Calls("other", Rate(type, "other"), Destination.Flow("main"), talk: 0.1))
            .Flow(TwoMenus.First())
            .Flow(TwoMenus.Second())
            .Queue(Queue("sales"))
            .Queue(Queue("billing"))
            .Queue(Queue("repair"))
            .Queue(Queue("operator"))
            .Agents("desk", 60)
            .Build(replications: 80, seed: 62);

    private static double Rate(string type, string wanted) => type == wanted ? 15 : 0;

    private static void MenuAgrees(Findings found, LedgerRun run, string step, MenuByHand menu, string[] keys)
    {
        int row = run.Step(step).Id.Row;
        long visits = run.Sum(ledgers =>
            ledgers.Flows.Steps.Of(row, StepCounter.Entered) - ledgers.Flows.Steps.Of(row, StepCounter.HumanKey)
        );
        for (int option = 0; option < keys.Length; option++)
        {
            found.CountAgrees(
                $"{step}, key {keys[option]}",
                Left(run, step, keys[option]),
                (visits, menu.LeavesBy(option))
            );
        }

        found.CountAgrees($"{step}, otherwise", Left(run, step, "otherwise"), (visits, menu.LeavesOtherwise));
        if (visits < 10_000)
        {
            // So few come here by a wrong key alone that their means say little.
            return;
        }

        MeanAgrees(found, run, $"{step}, time [s]", row, StepCounter.Time, menu.Seconds, unit: 1e6);
        MeanAgrees(found, run, $"{step}, silences", row, StepCounter.NoInput, menu.Silences);
        MeanAgrees(found, run, $"{step}, wrong keys", row, StepCounter.WrongKey, menu.WrongKeys);
    }

    private static void MeanAgrees(
        Findings found,
        LedgerRun run,
        string what,
        int step,
        int counter,
        double exact,
        double unit = 1
    )
    {
        if (exact == 0)
        {
            Assert.That(run.Sum(ledgers => ledgers.Flows.Steps.Of(step, counter)), Is.Zero, what);
            return;
        }

        Estimate mean = run.Ratio(
            ledgers => ledgers.Flows.Steps.Of(step, counter) / unit,
            ledgers =>
                ledgers.Flows.Steps.Of(step, StepCounter.Entered) - ledgers.Flows.Steps.Of(step, StepCounter.HumanKey)
        );
        if (Math.Abs(mean.Value!.Value - exact) < 1e-9 * exact)
        {
            // All visits are alike: there is no spread to judge by.
            return;
        }

        found.MeanAgrees(what, mean, exact, precision: 0.01);
    }

    private static void JoinAgrees(Findings found, LedgerRun run, long came, string queue, double chance)
    {
        QueueId wanted = run.Layout.QueueNamed(queue);
        long joined = run.Sum(ledgers => run.Legs(ledgers, lane => lane.Queue == wanted, cell => cell.Offered));
        found.CountAgrees($"joined {queue}", joined, (came, chance));
    }

    private static long Count(LedgerRun run, string step, int counter) =>
        run.Sum(ledgers => ledgers.Flows.Steps.Of(run.Step(step).Id.Row, counter));

    private static long Left(LedgerRun run, string step, string label) =>
        run.Sum(ledgers => ledgers.Flows.LeftBy(run.Edge(step, label)));
}
