using System.Text;

namespace CallSim.Scenarios.Tests;

/// <summary>Text made to crash or to hang the reader is answered, and soon.</summary>
public sealed class HostileTextTests
{
    // In readings of a shipped scenario. They take 1,400 at most: what grows with the square of such texts takes far more.
    private const double MostEffort = 20_000;

    public static IEnumerable<TestCaseData> Texts =>
        [
            Case("nested lists", Repeat("[", 100_000), "deeper than 64 levels"),
            Case("nested maps", Repeat("{a: ", 100_000), "deeper than 64 levels"),
            Case("nested block lists", Repeat("- ", 100_000), "deeper than 64 levels"),
            Case("nested keys", Repeat("? ", 100_000), "a key must be plain text"),
            Case("large text", new string('a', 20 << 20), "larger than 16 MiB"),
            Case("large scalar", "a: " + new string('a', 15 << 20), "no key 'a'"),
            Case("large key", new string('k', 1 << 20) + ": 1", "a key is longer than 1,024 characters"),
            Case(
                "large quoted key",
                "\"" + new string('k', 1 << 20) + "\": 1",
                "a key is longer than 1,024 characters"
            ),
            Case("large explicit key", "? " + new string('k', 1 << 20) + "\n: 1", "no key 'kkkk"),
            Case(
                "large key of a name",
                "agents: { ? " + new string('k', 1 << 20) + " : {} }",
                "at most 100 characters"
            ),
            Case("chain of aliases", AliasChain(), "aliases repeat more than 10,000 values"),
            Case("alias to itself", "a: &a [*a]", "no whole value with the anchor '&a'"),
            Case("alias bomb", Bomb(), "aliases repeat more than 10,000 values"),
            Case("long list", "a: [" + Repeat("1,", 5_000_000) + "]", "more than 200,000 values"),
            Case("empty keys", Repeat("?\n", 1_000_000), "stands twice"),
            Case("unclosed quote", "a: \"" + Repeat("x\n", 4_000_000), "this is not YAML"),
            Case("long span", "callsim: 1\ntime: {length: " + Repeat("1s", 1_000_000) + "}", "length must be a span"),
            Case("long number", "callsim: " + new string('9', 4_000_000), "too large"),
            Case("long path", "variants: { v: { " + Repeat("a.", 100_000) + ": 1 } }", "no 'time'"),
            Case("unknown keys", Repeat(90_000, i => $"k{i}: 1\n"), "no key 'k0'"),
            Case(
                "one long line",
                "{" + Repeat(60_000, i => $"k{i}: 1, ") + "z: " + new string('z', 12 << 20) + "}",
                "no key 'k0'"
            ),
            Case("many contacts", "contacts:\n" + Repeat(30_000, i => $"  k{i}: {{ talk: 1m }}\n"), "at most 1,000"),
            Case("long run", "callsim: 1\ntime: { length: 8000w, interval: 1s }", "at most 999,999 intervals"),
            Case(
                "circle of systems",
                Systems(1000, i => $"[systems.s{(i + 1) % 1000}]"),
                "run on one another in a circle"
            ),
            Case(
                "knot of systems",
                Systems(400, _ => "[" + Repeat(400, i => $"systems.s{i},") + "]"),
                "run on one another in a circle"
            ),
            Case(
                "system of many",
                "systems: { s: { runs_on: [" + Repeat("systems.s,", 150_000) + "] } }",
                "at most 1,000"
            ),
            Case("many shifts", Desk("shifts: {" + Repeat(30_000, i => $"s{i}: {{}}, ") + "}"), "at most 1,000"),
            Case("many breaks", Desk(Shift("breaks: [" + Repeat("{},", 60_000) + "]")), "at most 20"),
            Case("long days", Desk(Shift("days: [" + Repeat("mon-sun,", 60_000) + "]")), "has a day twice"),
            Case("long text of days", Desk(Shift("days: '" + Repeat("mon,", 2_000_000) + "'")), "a day stands twice"),
            Case(
                "long range",
                Desk(Shift("breaks: [{ length: 15m, between: " + Repeat("08:00-", 2_000_000) + " }]")),
                "must be a range of clock times"
            ),
            Case("many skills", Desk("skills: [" + Repeat(60_000, i => $"s{i},") + "]"), "at most 200 skills"),
            Case(
                "many outages",
                "outages: {" + Repeat(900, i => $"o{i}: {{ hits: systems.s{i}, at: 10:15, lasts: 1h }}, ") + "}",
                "hits leads to systems.s0, which is not there"
            ),
            Case("end of time", "callsim: 1\ntime: { start: 9999-12-30T00:00, length: 3d }", "beyond the year 9999"),
        ];

    [TestCaseSource(nameof(Texts))]
    public void Text_ThatIsHostile_IsAnsweredSoon(string text, string message)
    {
        ScenarioReading? reading = null;
        double effort = Effort.Of(() => reading = ScenarioReader.ReadText(text, "x.yaml", ""));

        Assert.That(effort, Is.LessThan(MostEffort));
        Assert.That(reading!.Plan, Is.Null);
        Assert.That(reading.Diagnostics.Select(found => found.Message), Has.Some.Contains(message));
        Assert.That(reading.Diagnostics.Sum(found => DiagnosticFormat.Of(found).Length), Is.LessThan(1_000_000));
    }

    [Test]
    public void Centre_OfAThousandQueues_IsReadSoon()
    {
        string text =
            "callsim: 1\ntime: { length: 99999h }\nagents:\n"
            + Repeat(1000, i => $"  a{i}: {{ count: 1 }}\n")
            + "contacts:\n"
            + Repeat(1000, i => $"  k{i}: {{ talk: 1m, arrivals: {{ rate: 1/h }} }}\n");

        ScenarioReading? reading = null;
        double effort = Effort.Of(() => reading = ScenarioReader.ReadText(text, "x.yaml", ""));

        Assert.That(effort, Is.LessThan(MostEffort));
        Assert.That(reading!.Plan!.Queues.Length, Is.EqualTo(1000));
    }

    [Test]
    public void File_ThatIsNoUtf8OrMissingOrAFolder_IsAnswered()
    {
        using ScenarioFolder folder = new();
        File.WriteAllBytes(folder.PathOf("latin1.yaml"), [(byte)'a', (byte)':', (byte)' ', 0xE4]);
        File.WriteAllBytes(
            folder.PathOf("utf16.yaml"),
            Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("a: 1")).ToArray()
        );
        File.WriteAllBytes(folder.PathOf("large.yaml"), new byte[(16 << 20) + 1]);

        Assert.That(Message(folder.PathOf("latin1.yaml")), Is.EqualTo("the file is not UTF-8: see byte 3"));
        Assert.That(Message(folder.PathOf("utf16.yaml")), Is.EqualTo("the file is UTF-16, expected UTF-8"));
        Assert.That(Message(folder.PathOf("large.yaml")), Is.EqualTo("the file is larger than 16 MiB"));
        Assert.That(Message(folder.PathOf("none.yaml")), Is.EqualTo("there is no such file"));
        Assert.That(Message(folder.PathOf("")), Is.EqualTo("it is a folder, where a file is wanted"));
    }

    private static string Message(string path) => ScenarioReader.Read(path).Diagnostics.Single().Message;

    private static TestCaseData Case(string name, string text, string message) =>
        new TestCaseData(text, message).SetArgDisplayNames(name);

    private static string Repeat(string part, int count) => new StringBuilder().Insert(0, part, count).ToString();

    private static string Repeat(int count, Func<int, string> part) =>
        string.Concat(Enumerable.Range(0, count).Select(part));

    private static string Desk(string keys) => "callsim: 1\ntime: { length: 1h }\nagents: { desk: { " + keys + " } }";

    private static string Shift(string keys) =>
        "shifts: { day: { start: 08:00, length: 8h, agents: 1, " + keys + " } }";

    private static string Systems(int count, Func<int, string> runsOn) =>
        "systems:\n" + Repeat(count, i => $"  s{i}: {{ runs_on: {runsOn(i)} }}\n");

    private static string AliasChain() => "a0: &a0 x\n" + Repeat(100_000, i => $"a{i + 1}: &a{i + 1} [*a{i}]\n");

    private static string Bomb()
    {
        string text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
        return text + Repeat(25, i => $"a{i + 1}: &a{i + 1} [{string.Join(", ", Enumerable.Repeat("*a" + i, 10))}]\n");
    }
}
