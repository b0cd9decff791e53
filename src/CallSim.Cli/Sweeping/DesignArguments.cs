using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using CallSim.Cli.Arguments;
using CallSim.Experiments;
using CallSim.Scenarios;

namespace CallSim.Cli.Sweeping;

/// <summary>The options that say which points a sweep has.</summary>
internal sealed class DesignArguments
{
    private const string LatinPrefix = LatinDesign.Word + ":";

    private readonly Option<SweepAxis[]> _vary;

    private readonly Option<int?> _design = new("--design")
    {
        Description =
            "Which points to run: grid, every value of a path with every value of the others; or latin:N, a Latin hypercube of N points, for many paths: each path is cut into N parts that are hit once each, its range needs no step, and whole ends give whole numbers. Default: grid.",
        HelpName = "grid|latin:N",
        CustomParser = ParseDesign,
    };

    public DesignArguments() =>
        _vary = new("--vary")
        {
            Description =
                "A path and its values: FROM..TO:STEP, as in agents.desk.count=20..40:2, or a list; variant=NAME,NAME for variants. Given several times, every value meets every other, or as --design says.",
            HelpName = "PATH=VALUES",
            Arity = ArgumentArity.OneOrMore,
            Required = true,
            CustomParser = ParseAxes,
        };

    public void AddTo(Command command)
    {
        command.Add(_vary);
        command.Add(_design);
    }

    /// <summary>The paths.</summary>
    public ImmutableArray<SweepAxis> ReadAxes(ParseResult parse) => [.. parse.GetRequiredValue(_vary)];

    /// <summary>Whether the paths are those of a scenario's variants, too.</summary>
    public bool VariesVariants(CommandResult command) => command.GetValue(_vary)?.Any(axis => axis.IsVariant) == true;

    /// <summary>The points of a Latin hypercube; null for a grid.</summary>
    public int? ReadLatinPoints(ParseResult parse) => parse.GetValue(_design);

    private static int? ParseDesign(ArgumentResult argument)
    {
        string text = argument.Tokens[0].Value;
        int? points = LatinPointsIn(text);
        if (points is null && text != GridDesign.Word)
        {
            argument.AddError(
                $"--design takes {GridDesign.Word}, or {LatinPrefix}N with a number of points from 1 to {LatinHypercube.MostPoints:N0}, as in {LatinPrefix}50, found '{text}'"
            );
        }

        return points;
    }

    private static int? LatinPointsIn(string text) =>
        text.StartsWith(LatinPrefix, StringComparison.Ordinal)
        && Numbers.TryRead(text[LatinPrefix.Length..], 1, LatinHypercube.MostPoints, out int points)
            ? points
            : null;

    // Of a design that cannot be read that alone is said, and not that a step is missing too.
    private static int StrataOf(OptionResult? design) =>
        design is null || design.Tokens is [{ Value: GridDesign.Word }] ? 0
        : design.Tokens is [{ Value: var text }] ? LatinPointsIn(text) ?? 1
        : 1;

    private SweepAxis[] ParseAxes(ArgumentResult argument)
    {
        int strata = StrataOf(argument.GetResult(_design));
        List<SweepAxis> axes = [];
        foreach (Token token in argument.Tokens)
        {
            if (Edit.Parse(token.Value) is not { } edit || edit.Value.Trim().Length == 0)
            {
                argument.AddError($"--vary takes PATH=VALUES, as in agents.desk.count=20..40:2, found '{token.Value}'");
            }
            else if (axes.Any(axis => axis.Path == edit.Path))
            {
                argument.AddError($"--vary {edit.Path} stands twice; give all its values in one");
            }
            else if (EditValues.Parse(edit.Value.Trim(), strata, out string mistake) is { } values)
            {
                axes.Add(new SweepAxis(edit.Path, edit.Value.Trim(), values));
            }
            else
            {
                argument.AddError($"--vary {edit.Path}: {mistake}");
            }
        }

        if (strata == 0 && GridDesign.CountOf(axes) == GridDesign.Most)
        {
            argument.AddError(
                $"--vary: the grid has {GridDesign.Most:N0} points or more; write larger steps, or --design {LatinPrefix}N for N points of it"
            );
        }

        return [.. axes];
    }
}
