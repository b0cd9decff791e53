using System.Text.Json.Nodes;
using CallSim.Scenarios.Grammar;
using CallSim.Scenarios.Language;
using CallSim.Scenarios.Schema;

namespace CallSim.Scenarios.Tests.Schema;

/// <summary>Each form of a single value is the same to the grammar and to the schema.</summary>
public sealed class ScalarSchemaTests
{
    private static readonly string[] s_texts =
    [
        .. new[] { "0", "1", "0.8", "1.0", "12", "-3", "08", "1.5", "100", "101", "1000000", "1000001" },
        .. new[] { "80%", "100%", "100.0%", "100.5%", "0%", "08%", "-5%", "80 %", "0.8%", "99.99%" },
        .. new[]
        {
            "90s",
            "4m10s",
            "1.5h",
            "0s",
            "0.0s",
            "10s4m",
            "8w",
            "250ms",
            "1d2h3m4s5ms",
            "5",
            "-5s",
            "s",
            "1.s",
        },
        .. new[]
        {
            "1..5s",
            "08m",
            "3:30",
            "100/min",
            "120/h",
            "2/s",
            "0/h",
            "1/m",
            "1.5 / d",
            "100 /min",
            "/h",
            "-1/h",
        },
        .. new[] { "0.5pp", "0pp", "2pp", "08pp", "0.5 pp", "-1pp", "pp", "0.5p", "0.5PP" },
        .. new[] { "x1.25", "×1.25", "x0", "x-1", "xx2", "0.9", "x1000001", "+2", "1,5" },
        .. new[] { "08:30", "8:30", "08:30:15", "24:00", "25:00", "08:60", "0830", "08:30Z", "2026-03-02T08:30" },
        .. new[]
        {
            "2026-03-02 08:30:15",
            "2026-03-02",
            "2026-03-02T8:30",
            "08:00-20:00",
            "22:00-06:00",
            "08:00–20:00",
        },
        .. new[] { "00:00-24:00", "08:00 - 20:00", "08:00", "8-20", "08:00-", "08:00-20:00-22:00" },
        .. new[] { "mon", "mon-fri", "mon,wed", "mon - fri, sun", "fri-mon", "Monday", "mon-", "mon-wed-fri", "" },
        .. new[]
        {
            "true",
            "false",
            "yes",
            "True",
            "name",
            "new_loan",
            "a.b",
            "a b",
            "all",
            "default",
            "repeat",
            "团队-1",
        },
        .. new[] { "ä̈", "x:y", "名：前", new string('n', 100), new string('n', 101), "²" },
    ];

    // What only a calendar or a comparison can know, and what YAML has made another value of before a schema sees it.
    private static readonly HashSet<(ScalarForm, string)> s_beyondAPattern =
    [
        (ScalarForm.Factor, "08"),
        (ScalarForm.Factor, "0830"),
        (ScalarForm.Factor, "+2"),
        (ScalarForm.Truth, "True"),
        (ScalarForm.Name, "08"),
        (ScalarForm.Name, "+2"),
        (ScalarForm.Name, "1.0"),
        (ScalarForm.Name, "true"),
        (ScalarForm.Name, "false"),
        (ScalarForm.Name, "True"),
        (ScalarForm.Name, "-3"),
    ];

    [TestCase(nameof(ScalarForm.Span))]
    [TestCase(nameof(ScalarForm.PositiveSpan))]
    [TestCase(nameof(ScalarForm.Rate))]
    [TestCase(nameof(ScalarForm.Share))]
    [TestCase(nameof(ScalarForm.ShareBelowOne))]
    [TestCase(nameof(ScalarForm.Factor))]
    [TestCase(nameof(ScalarForm.Clock))]
    [TestCase(nameof(ScalarForm.ClockRange))]
    [TestCase(nameof(ScalarForm.Moment))]
    [TestCase(nameof(ScalarForm.WeekDays))]
    [TestCase(nameof(ScalarForm.Name))]
    [TestCase(nameof(ScalarForm.Truth))]
    [TestCase(nameof(ScalarForm.Precision))]
    public void Text_OfAnyForm_IsJudgedByGrammarAndSchemaAlike(string name)
    {
        ScalarForm form = Enum.Parse<ScalarForm>(name);
        SchemaValidator schema = new(JsonNode.Parse(ScalarSchemas.Of(form).ToJsonString())!.AsObject());
        List<string> differences = [];
        foreach (string text in s_texts.Where(text => !s_beyondAPattern.Contains((form, text))))
        {
            Assert.That(EditorView.TryRead($"v: {text}", out JsonNode? document), Is.True, text);
            IReadOnlyList<string> found = schema.Validate(document!["v"]);
            if (found.Count == 0 != IsOk(form, text))
            {
                differences.Add($"{text}: grammar {IsOk(form, text)}, schema {string.Join("; ", found)}");
            }
        }

        Assert.That(differences, Is.Empty);
        Assert.That(s_texts.Count(text => IsOk(form, text)), Is.GreaterThan(1), "some are of the form");
    }

    private static bool IsOk(ScalarForm form, string text) =>
        form switch
        {
            ScalarForm.Span => SpanText.Parse(text).IsOk && text[0] != '-',
            ScalarForm.PositiveSpan => SpanText.Parse(text) is { IsOk: true, Value.Microseconds: > 0 },
            ScalarForm.Rate => RateText.Parse(text) is { IsOk: true, Value: >= 0 },
            ScalarForm.Share => ShareText.Parse(text).IsOk,
            ScalarForm.ShareBelowOne => ShareText.Parse(text) is { IsOk: true, Value: < 1 },
            ScalarForm.Factor => FactorText.Parse(text).IsOk,
            ScalarForm.Clock => ClockText.Parse(text).IsOk && text != "24:00",
            ScalarForm.ClockRange => ClockText.ParseRange(text).IsOk,
            ScalarForm.Moment => CallSim.Tables.WallTime.TryParse(text, out _, out _),
            ScalarForm.WeekDays => WeekDayText.Parse(text).IsOk,
            ScalarForm.Name => NameText.Check(text) is null,
            ScalarForm.Precision => PrecisionText.Parse(text) is { IsOk: true, Value.Within: > 0 },
            ScalarForm.Truth => Choices.Truth.ContainsKey(text),
            _ => throw new ArgumentOutOfRangeException(nameof(form)),
        };
}
