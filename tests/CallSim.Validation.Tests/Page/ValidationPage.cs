using System.Text;
using static CallSim.Validation.Tests.Numbers;

namespace CallSim.Validation.Tests;

/// <summary>The page <c>docs/validation.md</c>, made of what the catalogue and the coverage study found in this process.</summary>
internal static class ValidationPage
{
    /// <summary>The whole page.</summary>
    public static string Text() =>
        string.Concat(
            Head(),
            SummarySection.Text(),
            Chapters(),
            CoverageSection.Text(),
            StoppingSection.Text(),
            Limits
        );

    private static string Head() =>
        $"""
            # Validation

            <!-- Made by ValidationPageTests. The platform's functions: {Platform.Fingerprint()}. -->

            Does the simulator simulate what it says? For many small centres the exact answer is known: by a formula from the literature, by a Markov chain that
            is solved without simulation, or by a calculation on paper. Here is every such model that the tests hold the simulator to, with every figure that
            they compare, good or bad.

            The page is written by the tests themselves, from the same runs, and a test fails when it is not what they find. This makes it anew, in a few minutes:

            ```sh
            CALLSIM_REWRITE=1 dotnet test tests/CallSim.Validation.Tests -c Release
            ```

            Seeds are fixed: on machines whose `exp`, `log` and `pow` agree to the last bit, the page is the same to the byte. On others the simulated digits
            differ by chance, which the test tells by a fingerprint of these functions; it then compares everything but the digits, and each figure must still agree.


            """.Replace("\r", "", StringComparison.Ordinal);

    private const string Limits = """

        ## What this page does not show

        - That a scenario describes a real centre. The exact models have the same assumptions as the simulated ones.
        - Plans of several features at once, beyond the few here: no exact values are known for them. What holds for every plan, such as the conservation
          of contacts and of agents' time, is checked in every replication of every test.
        - The time of an event within its instant: [the rules of the simulated world](world-rules.md) say what comes first.

        Try it yourself: [checking against theory](guides/checking-against-theory.md). The models stand in
        [tests/CallSim.Validation.Tests](../tests/CallSim.Validation.Tests), one definition for the test and for this page, their formulas and chains beside them in `Formulas`.

        """;

    // The share of the exact value that the standard error must not exceed.
    private static string Limit(Figure figure) =>
        figure.Limit is { } limit && double.IsFinite(limit) ? $"{Value(Math.Round(100 * limit, 2))} %" : "–";

    private static string Chapters()
    {
        StringBuilder text = new();
        foreach ((string chapter, ValidatedModel[] models) in ValidatedModels.Chapters)
        {
            text.Append($"\n## {chapter}\n");
            foreach (ValidatedModel model in models)
            {
                text.Append(ModelSection(model));
            }
        }

        return text.ToString();
    }

    private static string ModelSection(ValidatedModel model)
    {
        Findings findings = model.Findings;
        StringBuilder text = new();
        text.Append($"\n### {model.Name}\n\n{model.What}\n\n- Exact: {model.Source}\n");
        text.Append(
            $"- Simulated: {Whole(findings.Replications)} replications, {(findings.Contacts == 0 ? Whole(findings.Outages) + " outages" : Whole(findings.Contacts) + " contacts")}.\n\n"
        );
        text.Append("| figure | exact | simulated | 95 % interval | z | error at most |\n|---|--:|--:|--:|--:|--:|\n");
        foreach (Figure figure in findings.Figures)
        {
            text.Append(
                $"| {figure.What} | {Value(figure.Exact)} | {Value(figure.Simulated)} | {Value(figure.Low)} to {Value(figure.High)} | {Fixed(figure.Z, 2)} | {Limit(figure)} |\n"
            );
        }

        return text.ToString();
    }
}
