namespace CallSim.Scenarios.Tests;

public sealed class DiagnosticFormatTests
{
    [Test]
    public void Format_OfAMistakeWithACure_IsTheDocumentedOne()
    {
        Diagnostic diagnostic = new()
        {
            Severity = DiagnosticSeverity.Error,
            File = "night.yaml",
            Line = 14,
            Column = 30,
            Length = 4,
            Message = "patience must be longer than 0s, found -30s",
            Fix = "write a span such as 120s; leave 'patience' out if callers never hang up",
            SourceLine = "    patience: { exponential: -30s }",
        };

        string expected = """
            night.yaml:14:30: error: patience must be longer than 0s, found -30s
               14 |     patience: { exponential: -30s }
                  |                              ^^^^
              fix: write a span such as 120s; leave 'patience' out if callers never hang up
            """;
        Assert.That(diagnostic.ToString(), Is.EqualTo(expected.ReplaceLineEndings("\n")));
    }

    [Test]
    public void Format_WithoutALine_IsOneLine()
    {
        Diagnostic note = new()
        {
            Severity = DiagnosticSeverity.Note,
            File = "day.csv",
            Message = "2 rows outside the run are left out",
        };

        Assert.That(DiagnosticFormat.Of(note), Is.EqualTo("day.csv: note: 2 rows outside the run are left out"));
    }

    [TestCase("\ta: x", 5, "x.yaml:7:5: warning: m|    7 |  a: x|      |     ^")]
    [TestCase("咨询: x", 5, "x.yaml:7:5: warning: m|    7 | 咨询: x|      |       ^")]
    [TestCase("e\u0301: x", 5, "x.yaml:7:5: warning: m|    7 | e\u0301: x|      |    ^")]
    [TestCase("a\u001B[31m", 2, "x.yaml:7:2: warning: m|    7 | a?[31m|      |  ^")]
    [TestCase("ab", 3, "x.yaml:7:3: warning: m|    7 | ab|      |   ^")]
    [TestCase("ab", 99, "x.yaml:7:99: warning: m|    7 | ab|      |   ^")]
    [TestCase("", 1, "x.yaml:7:1: warning: m|    7 | |      | ^")]
    public void Mark_UnderUnusualText_StandsUnderTheMistake(string line, int column, string expected) =>
        Assert.That(
            DiagnosticFormat.Of(At(line, column)),
            Is.EqualTo(expected.Replace("|    7", "\n    7").Replace("|      |", "\n      |"))
        );

    [Test]
    public void Excerpt_OfAVeryLongLine_IsCutAroundTheMark()
    {
        string line = new string('a', 100_000) + "x" + new string('b', 100_000);

        string[] printed = DiagnosticFormat.Of(At(line, 100_001)).Split('\n');

        Assert.That(printed[1], Has.Length.EqualTo(168));
        Assert.That(printed[1][printed[2].IndexOf('^')], Is.EqualTo('x'));
    }

    private static Diagnostic At(string line, int column) =>
        new()
        {
            Severity = DiagnosticSeverity.Warning,
            File = "x.yaml",
            Line = 7,
            Column = column,
            Length = 1,
            Message = "m",
            SourceLine = line,
        };
}
