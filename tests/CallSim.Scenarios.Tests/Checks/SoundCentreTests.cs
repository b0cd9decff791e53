namespace CallSim.Scenarios.Tests.Checks;

/// <summary>What only looks like a mistake is passed over in silence; the mistakes themselves stand in the folder of invalid scenarios.</summary>
public sealed class SoundCentreTests
{
    [TestCase("numbers: { n: { lines: [lines.a], to: queues.sales } }\nlines: { a: { channels: 3 } }", "numbers.n")]
    [TestCase("numbers: { n: { to: queues.sales, calls_per_second: 0.01 } }", "numbers.n")]
    [TestCase("numbers: { n: { to: queues.sales, open: 08:00-08:01 } }", "numbers.n")]
    [TestCase("ivr: { f: { ports: 2, steps: { ask: { queue: queues.sales } } } }", "ivr.f")]
    [TestCase("ivr: { f: { hang_up: 1s, steps: { hello: { play: 5s, then: queues.sales } } } }", "ivr.f")]
    [TestCase(
        "ivr: { f: { steps: { t: { self_service: { takes: 1s, solves: 95%, then: end, otherwise: queues.sales } }, end: { end: contained } } } }",
        "ivr.f"
    )]
    [TestCase(
        "ivr: { f: { steps: { m: { options: [{ key: 1, for: [loan], to: end }, { key: 2, to: queues.sales }], wrong_key: 50% }, end: { end: contained } } } }",
        "ivr.f"
    )]
    public void Queue_ThatFewMayReach_IsNotSaidToGrow(string sections, string to) =>
        Assert.That(Remarks(sections, to, "600/h", ""), Is.Empty);

    [TestCase("ivr: { f: { steps: { hello: { play: 5s, then: queues.sales } } } }", "ivr.f")]
    [TestCase("numbers: { n: { to: ivr.f } }\nivr: { f: { steps: { ask: { queue: queues.sales } } } }", "numbers.n")]
    public void Queue_ThatAllReach_IsSaidToGrow(string sections, string to) =>
        Assert.That(Remarks(sections, to, "600/h", "").Single(), Does.Contain("a load of 500%"));

    // The wish for a human is one draw: with 12 % and 50 % the first 12 % press in the first flow, the 38 % above them in the
    // second. 600 calls of 10 min an hour are 500 % of the work of 20 agents.
    [TestCase(12, 50, "sales 250%, second 190%")]
    [TestCase(40, 5, "sales 300%, first 200%")]
    [TestCase(0, 100, "second 500%")]
    public void Key_InTwoFlows_IsPressedByWhoseWishIsBelowItsShare(int first, int second, string loads) =>
        Assert.That(LoadsBehindTwoKeys("hello", first, second), Is.EqualTo(loads));

    [Test]
    public void Key_AtAStepThatTakesNone_IsNotPressed() =>
        Assert.That(LoadsBehindTwoKeys("ask", 0, 100), Is.EqualTo("sales 500%"));

    [Test]
    public void Volume_OfAllAttempts_SaysNothingOfTheLoad() =>
        Assert.That(
            Remarks("", "queues.sales", "600/h, counts: all_attempts", "redials: { after_blocked: 50%, delay: 1m }, "),
            Is.Empty
        );

    [Test]
    public void Agents_WhoPassAContactOn_DoNotCountAsItsWork() =>
        Assert.That(
            Remarks(
                "queues: { sales: {}, cards: {} }",
                "queues.sales",
                "600/h",
                "needs: cards, ",
                "agents: { desk: { count: 10, skills: [sales] }, cards: { count: 10, skills: [cards] } }"
            ),
            Is.Empty
        );

    [Test]
    public void Need_AfterATransfer_IsThatOfTheQueue() =>
        Assert.That(
            Remarks(
                "queues: { sales: {}, second: {} }\ntransfers: { on: { chance: 5%, to: queues.second } }",
                "queues.sales",
                "6/h",
                "needs: cards, ",
                "agents: { both: { count: 10, skills: [sales, cards] }, few: { count: 10, skills: [second] } }"
            ),
            Is.Empty
        );

    [Test]
    public void Queue_ThatOnlyAWrongKeyReaches_IsJoined() =>
        Assert.That(
            Remarks(
                "queues: { sales: {}, other: {} }\n"
                    + "ivr: { f: { steps: { m: { options: [{ key: 1, says: 1s, for: [loan], to: queues.sales }, { key: 2, to: queues.other }], wrong_key: 1% } } } }",
                "ivr.f",
                "6/h",
                ""
            ),
            Is.Empty
        );

    [Test]
    public void Queue_OfTheNeededSkill_IsJoinedByWhoeverIsPassedOn() =>
        Assert.That(
            Remarks(
                "queues: { sales: {}, cards: {} }",
                "queues.sales",
                "6/h",
                "needs: cards, ",
                "agents: { desk: { count: 10, skills: [sales] }, cards: { count: 10, skills: [cards] } }"
            ),
            Is.Empty
        );

    [Test]
    public void Transfers_ThatCanEnd_AreNotSaidToGoOnForEver() =>
        Assert.That(
            Remarks(
                "queues: { sales: {}, second: {}, third: {} }\n"
                    + "transfers: { out: { from: queues.sales, chance: 1%, to: queues.third }, "
                    + "over: { from: queues.sales, chance: 99%, to: queues.second }, back: { from: queues.second, chance: 100%, to: queues.sales } }",
                "queues.sales",
                "6/h",
                ""
            ),
            Is.Empty
        );

    private static string LoadsBehindTwoKeys(string from, int first, int second)
    {
        string[] remarks = Remarks(
            "queues: { sales: { route: [agents.a] }, first: { route: [agents.b] }, second: { route: [agents.c] } }\nivr:\n"
                + $"  f: {{ human_key: {{ key: 0, from: hello, wanted: {first}%, to: queues.first }}, steps: {{ hello: {{ play: 5s, then: ivr.g }} }} }}\n"
                + $"  g: {{ human_key: {{ key: 0, from: {from}, wanted: {second}%, to: queues.second }}, "
                + "steps: { hello: { play: 5s, then: ask }, ask: { queue: queues.sales } } }",
            "ivr.f",
            "600/h",
            "",
            "agents: { a: { count: 20 }, b: { count: 20 }, c: { count: 20 } }"
        );
        return string.Join(
            ", ",
            remarks
                .Where(remark => remark.Contains("can grow for ever", StringComparison.Ordinal))
                .Select(remark => $"{Between(remark, "the queue '", "'")} {Between(remark, "a load of ", "%")}%")
        );
    }

    private static string Between(string text, string before, string after) => text.Split(before)[1].Split(after)[0];

    private static string[] Remarks(
        string sections,
        string to,
        string rate,
        string entries,
        string agents = "agents: { desk: { count: 20 } }"
    )
    {
        string queues = sections.Contains("queues: {", StringComparison.Ordinal) ? "" : "queues: { sales: {} }\n";
        string text =
            "callsim: 1\ntime: { length: 1h }\n"
            + $"contacts: {{ loan: {{ to: {to}, arrivals: {{ rate: {rate} }}, {entries}talk: 10m }} }}\n"
            + $"{agents}\n{queues}{sections}\n";
        return [.. ScenarioReader.ReadText(text, "x.yaml", "").Diagnostics.Select(found => found.ToString())];
    }
}
