using CallSim.Scenarios.Grammar;

namespace CallSim.Scenarios.Tests.Grammar;

public sealed class NameTests
{
    [TestCase("new_loan")]
    [TestCase("a-1")]
    [TestCase("Überweisung")]
    [TestCase("咨询")]
    [TestCase("हिन्दी")]
    [TestCase("2")]
    public void Name_OfAnyScript_IsAllowed(string name) => Assert.That(NameText.Check(name), Is.Null);

    [TestCase("")]
    [TestCase("a.b")]
    [TestCase("a b")]
    [TestCase("a/b")]
    [TestCase("all")]
    [TestCase("default")]
    [TestCase("repeat")]
    [TestCase("a\u202Eb")]
    [TestCase("a\uD800")]
    public void Name_WithOtherCharactersOrReserved_IsRefused(string name) =>
        Assert.That(NameText.Check(name), Is.Not.Null);

    [Test]
    public void Name_LongerThanTheLimit_IsRefused()
    {
        Assert.That(NameText.Check(new string('a', NameText.Longest)), Is.Null);
        Assert.That(NameText.Check(new string('a', NameText.Longest + 1)), Is.Not.Null);
    }

    [TestCase("patienc", "patience")]
    [TestCase("Talk", "talk")]
    [TestCase("tlak", "talk")]
    [TestCase("wrapup", "wrap_up")]
    [TestCase("arivals", "arrivals")]
    [TestCase("banana", null)]
    [TestCase("t", null)]
    public void Nearest_OfAMisspeltKey_IsTheOneMeant(string wrong, string? meant) =>
        Assert.That(NearestName.Of(wrong, ["arrivals", "talk", "patience", "wrap_up", "hold"]), Is.EqualTo(meant));

    [Test]
    public void Hint_WithManyChoices_ListsSome() =>
        Assert.That(
            NearestName.Hint("zzz", Enumerable.Range(1, 20).Select(i => "name" + i)),
            Does.EndWith("name11, name12 and 8 more")
        );
}
