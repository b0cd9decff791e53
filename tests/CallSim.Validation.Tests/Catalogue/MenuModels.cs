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
                    "A menu with wrong keys, silences, repeats, a key to a human and a way back to itself, and a second menu behind it: every way out is a count.",
                    "Hand calculation of the chances key by key; z by the binomial law.",
                    found => EveryEdge(found, caller.Type, caller.Wanted)
                )
            ),
        ];

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

        MeanAgrees(found, run, $"{step}, time [us]", row, StepCounter.Time, 1e6 * menu.Seconds);
        MeanAgrees(found, run, $"{step}, silences", row, StepCounter.NoInput, menu.Silences);
        MeanAgrees(found, run, $"{step}, wrong keys", row, StepCounter.WrongKey, menu.WrongKeys);
    }

    private static void MeanAgrees(Findings found, LedgerRun run, string what, int step, int counter, double exact)
    {
        if (exact == 0)
        {
            Assert.That(run.Sum(ledgers => ledgers.Flows.Steps.Of(step, counter)), Is.Zero, what);
            return;
        }

        Estimate mean = run.Ratio(
            ledgers => ledgers.Flows.Steps.Of(step, counter),
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
