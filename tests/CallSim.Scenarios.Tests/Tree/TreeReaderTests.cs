using CallSim.Scenarios.Tree;

namespace CallSim.Scenarios.Tests.Tree;

public sealed class TreeReaderTests
{
    [Test]
    public void Tree_OfMapsListsAndScalars_KeepsPlacesAndStyles()
    {
        MapNode root = (MapNode)Read("a: [x, 'y z']\nb:\n  c: 010\n")!;

        SequenceNode list = (SequenceNode)root["a"]!;
        ScalarNode quoted = (ScalarNode)list.Items[1];
        ScalarNode plain = (ScalarNode)((MapNode)root["b"]!)["c"]!;
        Assert.That(
            (quoted.Text, quoted.Style, quoted.Place.Column, quoted.Place.Length),
            Is.EqualTo(("y z", ScalarStyle.Quoted, 8, 5))
        );
        Assert.That(
            (plain.Text, plain.Style, plain.Place.Line, plain.Place.Column),
            Is.EqualTo(("010", ScalarStyle.Plain, 3, 6))
        );
    }

    [Test]
    public void Alias_OfAWholeValue_SharesIt()
    {
        MapNode root = (MapNode)Read("a: &t { x: 1 }\nb: *t\n")!;

        Assert.That(root["b"], Is.SameAs(root["a"]));
    }

    [TestCase("a: &t [*t]", "no whole value with the anchor '&t'")]
    [TestCase("a: *t", "no whole value with the anchor '&t'")]
    [TestCase("? [a]\n: 1", "a key must be plain text")]
    [TestCase("a: !x 1", "tags such as '!x'")]
    [TestCase("a: { <<: {} }", "merge keys '<<'")]
    [TestCase("a: 1\n---\nb: 1", "a second document")]
    [TestCase("a: \u0000b", "control characters")]
    [TestCase("a: b\u001B[31m", "control characters")]
    [TestCase("", "nothing in the text")]
    [TestCase("# only a comment", "nothing in the text")]
    public void Text_OutsideTheLanguage_IsRefusedWithItsOwnMessage(string text, string message)
    {
        ScenarioReading reading = ScenarioReader.ReadText(text, "x.yaml", "");

        Assert.That(reading.Diagnostics.Select(found => found.Message), Has.Some.Contains(message));
    }

    [TestCase("\u0085")]
    [TestCase("\r\n")]
    [TestCase("\r")]
    public void SourceLine_WithOtherLineBreaks_IsTheOneMarked(string lineBreak)
    {
        ScenarioReading reading = ScenarioReader.ReadText($"callsim: 1{lineBreak}zzz: 1{lineBreak}", "x.yaml", "");

        Diagnostic unknown = reading.Diagnostics.First(found =>
            found.Message.Contains("zzz", StringComparison.Ordinal)
        );
        Assert.That((unknown.Line, unknown.Column, unknown.SourceLine), Is.EqualTo((2, 1, "zzz: 1")));
    }

    private static Node? Read(string text) =>
        TreeReader.Read(SourceText.File("x.yaml", text), new DiagnosticBag("x.yaml"));
}
