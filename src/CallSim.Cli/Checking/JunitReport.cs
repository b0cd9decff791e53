using System.Globalization;
using System.Text;
using System.Xml;
using CallSim.Cli.Printing;
using CallSim.Experiments;
using CallSim.Model;
using CallSim.Statistics;

namespace CallSim.Cli.Checking;

/// <summary>
/// Writes verdicts as JUnit XML: a suite for each scenario, a case for each target. A target that fails is a failure, one that is
/// not decided and does not fail is skipped, a scenario that could not be run is an error.
/// </summary>
internal static class JunitReport
{
    /// <summary>Writes the document.</summary>
    public static void Write(XmlWriter xml, IReadOnlyCollection<GateResult> results)
    {
        JunitCase[][] suites = [.. results.Select(result => CasesOf(result).ToArray())];
        xml.WriteStartElement("testsuites");
        Attribute(xml, "name", "callsim");
        Counts(xml, [.. suites.SelectMany(cases => cases)]);
        foreach ((GateResult result, JunitCase[] cases) in results.Zip(suites))
        {
            xml.WriteStartElement("testsuite");
            Attribute(xml, "name", result.Scenario.File);
            Counts(xml, cases);
            Properties(xml, result);
            foreach (JunitCase one in cases)
            {
                Case(xml, result.Scenario.File, one);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static IEnumerable<JunitCase> CasesOf(GateResult result)
    {
        Finding[] errors = [.. result.Scenario.Findings.Where(finding => finding.IsError)];
        if (errors.Length > 0)
        {
            string all = string.Join("\n", errors.Select(error => error.ToString()));
            yield return new JunitCase("is valid", JunitOutcome.Error, "invalid", errors[0].Diagnostic.Message, all);
        }

        if (result.Failure is { } failure)
        {
            yield return new JunitCase("runs", JunitOutcome.Error, result.Status, failure.Split('\n')[0], failure);
        }

        foreach (GoalVerdict verdict in result.Verdicts)
        {
            yield return CaseOf(verdict, result.Fails(verdict));
        }
    }

    private static JunitCase CaseOf(GoalVerdict verdict, bool fails)
    {
        Goal goal = verdict.Goal;
        JunitOutcome outcome =
            fails ? JunitOutcome.Failure
            : verdict.Verdict == Verdict.Met ? JunitOutcome.Passed
            : JunitOutcome.Skipped;
        string word = VerdictWord.Of(verdict.Verdict);
        string found = $"{goal.Metric} of {goal.Scope} is {Found(verdict)}";
        return new JunitCase(
            $"{goal.Scope} {goal.Metric} {goal}",
            outcome,
            VerdictWord.KeyOf(verdict.Verdict),
            $"{word}: {found}, wanted {goal}",
            found
        );
    }

    private static string Found(GoalVerdict verdict)
    {
        Estimate estimate = verdict.Estimate;
        string value = Figure.BesideBound(estimate.Value, estimate, verdict.Goal);
        return estimate.Value is null ? "without a value"
            : estimate.HalfWidth is null ? value
            : $"{value} (95 % interval {Figure.Range(estimate, verdict.Goal)})";
    }

    private static void Properties(XmlWriter xml, GateResult result)
    {
        if (result.Run is not { } run)
        {
            return;
        }

        xml.WriteStartElement("properties");
        Property(xml, "scenario_hash", run.Plan.Hash);
        Property(xml, "seed", run.Seed.ToString(CultureInfo.InvariantCulture));
        Property(xml, "replications", run.Replications.ToString(CultureInfo.InvariantCulture));
        foreach (string edit in run.Plan.Edits)
        {
            Property(xml, "edit", edit);
        }

        xml.WriteEndElement();
    }

    private static void Property(XmlWriter xml, string name, string value)
    {
        xml.WriteStartElement("property");
        Attribute(xml, "name", name);
        Attribute(xml, "value", value);
        xml.WriteEndElement();
    }

    private static void Case(XmlWriter xml, string file, JunitCase one)
    {
        xml.WriteStartElement("testcase");
        Attribute(xml, "classname", file);
        Attribute(xml, "name", one.Name);
        if (one.Outcome == JunitOutcome.Passed)
        {
            xml.WriteElementString("system-out", Legal(one.Text));
        }
        else
        {
            xml.WriteStartElement(one.Outcome.ToString().ToLowerInvariant());
            Attribute(xml, "type", one.Type);
            Attribute(xml, "message", one.Message);
            xml.WriteString(Legal(one.Text));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Counts(XmlWriter xml, JunitCase[] cases)
    {
        string Count(JunitOutcome outcome) =>
            cases.Count(one => one.Outcome == outcome).ToString(CultureInfo.InvariantCulture);
        Attribute(xml, "tests", cases.Length.ToString(CultureInfo.InvariantCulture));
        Attribute(xml, "failures", Count(JunitOutcome.Failure));
        Attribute(xml, "errors", Count(JunitOutcome.Error));
        Attribute(xml, "skipped", Count(JunitOutcome.Skipped));
    }

    private static void Attribute(XmlWriter xml, string name, string value) =>
        xml.WriteAttributeString(name, Legal(value));

    // XML has no way to write most control characters, not even escaped; half of a surrogate pair is no character.
    private static string Legal(string text)
    {
        StringBuilder legal = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool isLegal = !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value);
            legal.Append(isLegal ? rune.ToString() : $"\\u{rune.Value:x4}");
        }

        return legal.ToString();
    }

    private enum JunitOutcome
    {
        Passed,
        Failure,
        Error,
        Skipped,
    }

    private sealed record JunitCase(string Name, JunitOutcome Outcome, string Type, string Message, string Text);
}
