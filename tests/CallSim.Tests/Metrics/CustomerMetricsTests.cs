using CallSim.Model;
using CallSim.Tests.Model;
using static CallSim.Tests.Model.Plans;

namespace CallSim.Tests.Metrics;

/// <summary>Customers who call again and contacts that are passed on, worked out by hand.</summary>
public sealed class CustomerMetricsTests
{
    [Test]
    public void Redials_AfterABlock_AreAttemptsOfTheSameCustomer()
    {
        ContactTypePlan type = Type() with
        {
            To = Destination.Number("main"),
            Redials = new RedialPlan { AfterBlocked = [1], Delay = Constant(20) },
        };
        CentrePlan plan = Day()
            .Lines(new LineGroupPlan { Name = "line", Channels = 1 })
            .Number(
                new NumberPlan
                {
                    Name = "main",
                    Lines = ["line"],
                    To = Destination.Queue("calls"),
                }
            )
            .Contacts(type)
            .Queue(new QueuePlan { Name = "calls", Skill = "calls" })
            .Agents(Group("desk", 2))
            .Build();

        // Bert is blocked at 5 and gets through at 25. Dora is blocked at 55, and would call again at 75.
        ScriptedCentre centre = new ScriptedCentre(plan)
            .Arrives(0, "anna")
            .Arrives(5, "bert")
            .Arrives(50, "carl")
            .Arrives(55, "dora")
            .Run();

        foreach (Scope scope in (Scope[])[Scope.All, Scope.Contact("calls"), Scope.Number("main")])
        {
            centre.Has(
                scope,
                ("offered", 5),
                ("first_attempts", 4),
                ("redials", 1),
                ("repeat_calls", 0),
                ("attempts_per_customer", 1.25),
                ("blocked", 2),
                ("blocked_share", 0.4),
                ("customers", 4),
                ("customers_answered", 3),
                ("accessibility", 0.75),
                ("fcr_share", 1),
                ("pending", 1),
                ("handle_per_customer_s", 10)
            );
        }
    }

    [Test]
    public void RepeatCalls_OfAnUnsolvedMatter_EndFirstContactResolution()
    {
        ContactTypePlan type = Type() with
        {
            Resolved = 0,
            CallsAgain = new CallsAgainPlan { Chance = 1, Delay = Constant(20) },
        };
        // Served until 10, again from 30 to 40, and due once more at 60, when first attempts have stopped.
        ScriptedCentre centre = new ScriptedCentre(OneDesk(type, 1)).Arrives(0, "anna").Run();
        centre.Has(
            Scope.All,
            ("offered", 2),
            ("first_attempts", 1),
            ("redials", 0),
            ("repeat_calls", 1),
            ("customers", 1),
            ("customers_answered", 1),
            ("fcr_share", 0),
            ("resolved_share", 0),
            ("pending", 1),
            ("accessibility", 1),
            ("handle_per_customer_s", 20),
            ("aht_s", 10)
        );
    }

    [Test]
    public void FirstContactResolution_FurtherContactBehindTheWindow_CountsAsSolved()
    {
        ContactTypePlan type = Type() with
        {
            Resolved = 0,
            CallsAgain = new CallsAgainPlan { Chance = 1, Delay = Constant(20) },
        };
        CentrePlan plan = OneDesk(type, 1);
        CentrePlan impatient = plan with { Targets = plan.Targets with { FcrWithin = S(19) } };
        CentrePlan patient = plan with { Targets = plan.Targets with { FcrWithin = S(20) } };
        new ScriptedCentre(impatient).Arrives(0, "anna").Run().Has(Scope.All, ("fcr_share", 1));
        new ScriptedCentre(patient).Arrives(0, "anna").Run().Has(Scope.All, ("fcr_share", 0));
    }

    [Test]
    public void Transfers_OfOneOfTwoContacts_AreHopsAndShares()
    {
        ScriptedCentre centre = new ScriptedCentre(Transferred()).Arrives(0, "anna").Arrives(30, "bert", type: 1).Run();
        centre.Has(
            Scope.All,
            ("offered", 2),
            ("answered", 2),
            ("served", 2),
            ("transfer_share", 0.5),
            ("hops", 0.5),
            ("hops_p95", 1),
            ("abandoned_after_answer", 0),
            ("aht_s", 10),
            ("handle_per_customer_s", 15)
        );
        centre.Has(Scope.Contact("calls"), ("transfer_share", 1), ("hops", 1), ("hops_p95", 1));
        centre.Has(Scope.Contact("others"), ("transfer_share", 0), ("hops", 0), ("hops_p95", 0));
        centre.Has(Scope.Queue("others"), ("offered", 2), ("answered", 2));
    }

    [Test]
    public void Transfers_CallerWhoLosesPatienceBehindOne_HasHungUpAfterAnAnswer()
    {
        // Bert keeps the one agent of the second queue until 20. Anna is passed on at 10 and hangs up at 15.
        ScriptedCentre centre = new ScriptedCentre(Transferred(patience: 5, others: 20))
            .Arrives(0, "bert", type: 1)
            .Arrives(0, "anna")
            .Run();
        centre.Has(
            Scope.All,
            ("offered", 2),
            ("answered", 2),
            ("abandoned", 0),
            ("abandoned_after_answer", 1),
            ("served", 1),
            ("hops", 0.5)
        );
        centre.Has(Scope.Queue("others"), ("offered", 2), ("abandoned", 1));
    }

    [Test]
    public void QueueFull_BehindATransfer_IsThatOfTheContact()
    {
        CentrePlan plan = Transferred(others: 20);
        plan = plan with
        {
            Queues = [.. plan.Queues.Select(queue => queue with { WaitingPlaces = queue.Name == "others" ? 0 : null })],
        };
        ScriptedCentre centre = new ScriptedCentre(plan).Arrives(0, "bert", type: 1).Arrives(0, "anna").Run();
        centre.Has(
            Scope.All,
            ("offered", 2),
            ("answered", 2),
            ("served", 1),
            ("queue_full", 1),
            ("queue_full_share", 0)
        );
        centre.Has(Scope.Queue("others"), ("queue_full", 1), ("queue_full_share", 0.5));
    }

    private static CentrePlan Transferred(double? patience = null, double others = 10) =>
        Day()
            .Contacts(Type("calls", patience: patience))
            .Contacts(Type("others", talk: others))
            .Queue(new QueuePlan { Name = "calls", Skill = "calls" })
            .Queue(new QueuePlan { Name = "others", Skill = "others" })
            .Transfer(
                new TransferPlan
                {
                    Name = "on",
                    FromQueue = "calls",
                    Chance = 1,
                    To = "others",
                }
            )
            .Agents("first", 1, "calls")
            .Agents("second", 1, "others")
            .Build();
}
