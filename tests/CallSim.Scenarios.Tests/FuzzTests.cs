using System.Text;
using CallSim.Scenarios.ReferencePage;

namespace CallSim.Scenarios.Tests;

/// <summary>Whatever stands in a scenario, reading ends with a plan or with a reason, never with an exception.</summary>
public sealed class FuzzTests
{
    private static readonly string[] Fragments =
    [
        ": ",
        "- ",
        "{",
        "}",
        "[",
        "]",
        ",",
        "\n",
        "\t",
        " ",
        "#",
        "*",
        "&a ",
        "*a",
        "!",
        "!!int",
        "|",
        ">",
        "'",
        "\"",
        "\\",
        "?",
        "%",
        "---\n",
        "...\n",
        "<<: ",
        "~",
        "null",
        "0",
        "-1",
        "1e9",
        "010",
        ".nan",
        "3:30",
        "60s",
        "80%",
        "100/min",
        "times: 0",
        "：",
        "，",
        "\u0000",
        "\uFEFF",
        "\u0085",
        "\uD800",
        "\U0001F600",
        "999999999999999999",
        "remove",
        "x1.1",
        "file: a.csv",
        "08:30",
        "24:00",
        "mon-fri",
        "systems.a",
        "runs_on: ",
        "hits: ",
        "+2",
        "-5%",
        "repeat",
        "to: ",
        "for: [",
        "then: ",
        "queues.enquiry",
        "ivr.welcome",
        "lines.carrier",
        "mon-fri: ",
        "22:00-06:00",
    ];

    private static readonly string[] Seeds =
    [
        .. ReferenceExamples.All.Select(example => example.Yaml),
        Scenario.WithEverySection
            + "\nvariants: { v: { ivr.welcome.human_key.wanted: +5%, lines.*.channels: x0.5, ivr.*.steps.bye: remove } }\n",
        Scenario.Small + "\nvariants: { v: { agents.desk.count.times: 0.9, contacts.enquiry.patience: remove } }\n",
    ];

    [Test]
    public void Bytes_AtRandom_AreAnswered()
    {
        using ScenarioFolder folder = new();
        Random random = new(20261121);
        for (int i = 0; i < 500; i++)
        {
            byte[] bytes = new byte[random.Next(200)];
            random.NextBytes(bytes);
            File.WriteAllBytes(folder.PathOf("x.yaml"), bytes);
            Check(ScenarioReader.Read(folder.PathOf("x.yaml")), Convert.ToHexString(bytes));
        }
    }

    [Test]
    public void Fragments_AtRandom_AreAnswered()
    {
        Random random = new(20261122);
        for (int i = 0; i < 5000; i++)
        {
            StringBuilder text = new(random.Next(2) == 0 ? "callsim: 1\n" : "");
            for (int part = random.Next(30); part > 0; part--)
            {
                text.Append(Fragments[random.Next(Fragments.Length)]);
            }

            Check(ScenarioReader.ReadText(text.ToString(), "x.yaml", ""), text.ToString());
        }
    }

    [Test]
    public void Scenario_WithRandomMutations_IsAnsweredOrAPlan()
    {
        Random random = new(20261123);
        int plans = 0;
        for (int i = 0; i < 6000; i++)
        {
            string text = Mutated(Seeds[random.Next(Seeds.Length)], random);
            ScenarioReading reading = ScenarioReader.ReadText(
                text,
                "x.yaml",
                "",
                new() { Variant = random.Next(3) == 0 ? "v" : null }
            );
            Check(reading, text);
            plans += reading.Plan is null ? 0 : 1;
        }

        Assert.That(plans, Is.GreaterThan(100), "mutations should leave some scenarios valid");
    }

    [Test]
    public void Edits_AtRandom_AreAnsweredOrAPlan()
    {
        Random random = new(20261124);
        string[] keys =
        [
            "contacts",
            "enquiry",
            "agents",
            "desk",
            "talk",
            "times",
            "count",
            "exponential",
            "time",
            "",
            "*",
            "new",
            "hold",
            "lines",
            "carrier",
            "channels",
            "ivr",
            "welcome",
            "steps",
            "choose",
            "options",
            "human_key",
            "redials",
            "transfers",
        ];
        for (int i = 0; i < 3000; i++)
        {
            string path = string.Join(
                '.',
                Enumerable.Range(0, random.Next(1, 6)).Select(_ => keys[random.Next(keys.Length)])
            );
            string value = string.Concat(
                Enumerable.Range(0, random.Next(4)).Select(_ => Fragments[random.Next(Fragments.Length)])
            );
            ScenarioReading reading = ScenarioReader.ReadText(
                Scenario.WithEverySection,
                "x.yaml",
                "",
                new() { Sets = [new Edit(path, value)] }
            );
            Check(reading, $"{path}={value}");
        }
    }

    private static string Mutated(string text, Random random)
    {
        StringBuilder mutated = new(text);
        for (int change = random.Next(1, 4); change > 0; change--)
        {
            int at = random.Next(mutated.Length);
            int length = Math.Min(random.Next(6), mutated.Length - at);
            _ = random.Next(4) switch
            {
                0 => mutated.Remove(at, length),
                1 => mutated.Insert(at, Fragments[random.Next(Fragments.Length)]),
                2 => mutated.Insert(random.Next(mutated.Length), mutated.ToString(at, length)),
                _ => mutated.Remove(at, length).Insert(at, Fragments[random.Next(Fragments.Length)]),
            };
        }

        return mutated.ToString();
    }

    private static void Check(ScenarioReading reading, string text)
    {
        Assert.That(reading.Plan is null, Is.EqualTo(reading.HasErrors), text);
        foreach (Diagnostic found in reading.Diagnostics)
        {
            string printed = found.ToString();
            Assert.That(printed, Does.Not.Contain("internal error"), text);
            Assert.That(printed.Any(character => char.IsControl(character) && character != '\n'), Is.False, printed);
        }
    }
}
