using System.Collections.Immutable;
using CallSim.Cli.Checking;
using CallSim.Experiments;
using CallSim.Scenarios;
using CallSim.Scenarios.Grammar;

namespace CallSim.Cli.Comparing;

/// <summary>Reads the designs of a comparison, and says all that is wrong with all of them.</summary>
internal sealed class DesignReader(CompareSettings settings, Terminal terminal)
{
    private readonly HashSet<Diagnostic> _said = [];
    private readonly HashSet<string> _inputs = [.. settings.Scenarios];

    /// <summary>The exit code of designs that could not be read: that of the worst mistake.</summary>
    public int Refusal { get; private set; } = ExitCode.Done;

    /// <summary>The files that were read: the scenarios, and those that they refer to.</summary>
    public IEnumerable<string> Inputs => _inputs;

    /// <summary>The designs; null where there are errors, which are printed.</summary>
    public ImmutableArray<Design>? Read()
    {
        ImmutableArray<Design> designs = settings.Scenarios is [var scenario] ? OfVariants(scenario) : OfFiles();
        return Refusal == ExitCode.Done ? designs : null;
    }

    private ImmutableArray<Design> OfFiles()
    {
        string[] names = Names(settings.Scenarios);
        return
        [
            .. settings.Scenarios.SelectMany((file, place) => Read(file, settings.Edits, names[place], null).Design),
        ];
    }

    private ImmutableArray<Design> OfVariants(string file)
    {
        (ImmutableArray<Design> asItStands, ScenarioReading reading) = Read(
            file,
            settings.Edits,
            Path.GetFileName(file),
            variant: null
        );
        ImmutableArray<string> variants = settings.Variants ?? reading.Variants;
        if (variants.IsEmpty && !reading.HasErrors)
        {
            Fail(
                ExitCode.InvalidInput,
                $"{file} has no variants, and there is nothing to compare it with",
                "add variants: { more: { agents.desk.count: +2 } }, or name another scenario too"
            );
        }

        foreach (string unknown in variants.Except(reading.Variants))
        {
            Fail(
                ExitCode.WrongCommandLine,
                $"--variants: {file} has no variant '{unknown}'",
                NearestName.Hint(unknown, reading.Variants)
            );
        }

        return
        [
            .. asItStands,
            .. variants
                .Where(variant => reading.Variants.Contains(variant))
                .SelectMany(variant => Read(file, settings.Edits with { Variant = variant }, variant, variant).Design),
        ];
    }

    // What is wrong with the scenario is wrong with its variants too, and said once.
    private (ImmutableArray<Design> Design, ScenarioReading Reading) Read(
        string file,
        ScenarioEdits edits,
        string name,
        string? variant
    )
    {
        ScenarioReading reading = ScenarioReader.Read(file, edits);
        Refuse(reading.HasErrors ? ExitCode.Of(reading) : ExitCode.Done);
        _inputs.UnionWith(reading.Files);
        foreach (Diagnostic diagnostic in reading.Diagnostics.Where(_said.Add))
        {
            Finding finding = new(diagnostic, variant);
            if (finding.IsError || !settings.IsQuiet)
            {
                terminal.Error.WriteLine(finding);
            }
        }

        return (reading.Plan is { } plan ? [new Design(name, plan)] : [], reading);
    }

    private void Fail(int code, string message, string fix)
    {
        Refuse(code);
        terminal.Fail(message, fix);
    }

    private void Refuse(int code) => Refusal = Math.Max(Refusal, code);

    // As short as tells them apart: the name of the file, else its path, and numbers where a file is named twice.
    private static string[] Names(ImmutableArray<string> files)
    {
        string[] short_ = [.. files.Select(file => Path.GetFileName(file))];
        string[] names = short_.Distinct(StringComparer.Ordinal).Count() == short_.Length ? short_ : [.. files];
        for (int place = 0; place < names.Length; place++)
        {
            int before = files.Take(place).Count(file => file == files[place]);
            names[place] += before == 0 ? "" : $"#{before + 1}";
        }

        return names;
    }
}
