using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using CallSim.Cli.Arguments;
using CallSim.Scenarios.Grammar;

namespace CallSim.Cli.Benchmarking;

/// <summary>The arguments of <c>callsim bench</c>.</summary>
internal sealed class BenchArguments
{
    /// <summary>The runs that are measured unless the command line says otherwise.</summary>
    public const int DefaultRuns = 5;

    /// <summary>The loss that is allowed unless the command line says otherwise.</summary>
    public const double DefaultAllow = 0.1;

    private const int MostRuns = 1000;

    private readonly Argument<string[]> _scenarios = new("SCENARIO")
    {
        Description = "The scenario files.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<int?> _runs = Numbers.Whole(
        "--runs",
        1,
        MostRuns,
        "How many runs of each scenario to measure, after one that warms up. Default: 5."
    );

    // Threads that get in one another's way would say little about a scenario.
    private readonly ReplicationArguments _replications = new(defaultThreads: "1");

    private readonly EditArguments _edits = new();

    private readonly Option<string?> _out = PathOption.File(
        "--out",
        "The file to write the figures to, as JSON; a later --baseline reads it."
    );

    private readonly Option<bool> _force = ForceOption.Make("earlier figures");

    private readonly Option<string?> _baseline = PathOption.File(
        "--baseline",
        "Compare with the figures in FILE, which an earlier --out wrote; exit code 1 on a loss."
    );

    private readonly Option<double?> _allow = new("--allow")
    {
        Description = "With --baseline: how much more a contact may cost, such as 5%. Default: 10%.",
        HelpName = "SHARE",
        CustomParser = ParseAllow,
    };

    private readonly Option<OutputFormat> _format = new("--format")
    {
        Description = "How to print the figures: table or json. Default: table.",
        HelpName = "FORMAT",
        CustomParser = ParseFormat,
    };

    private readonly Option<bool> _quiet = new("--quiet") { Description = "Print figures and errors only." };

    private readonly Option<bool> _noColour = ColourOption.Make();

    public void AddTo(Command command)
    {
        _scenarios.Validators.Add(ParseErrors.RefuseOptions);
        command.Add(_scenarios);
        command.Add(_runs);
        _replications.AddTo(command);
        _edits.AddTo(command);
        command.Add(_out);
        command.Add(_force);
        command.Add(_baseline);
        command.Add(_allow);
        command.Add(_format);
        command.Add(_quiet);
        command.Add(_noColour);
        command.Validators.Add(CheckTogether);
    }

    public BenchSettings Read(ParseResult parse) =>
        new()
        {
            Scenarios = [.. parse.GetRequiredValue(_scenarios)],
            Runs = parse.GetValue(_runs) ?? DefaultRuns,
            Options = _replications.Read(parse),
            Edits = _edits.Read(parse),
            Out = parse.GetValue(_out),
            Force = parse.GetValue(_force),
            Baseline = parse.GetValue(_baseline),
            Allow = parse.GetValue(_allow) ?? DefaultAllow,
            Format = parse.GetValue(_format),
            IsQuiet = parse.GetValue(_quiet),
            NoColour = parse.GetValue(_noColour),
        };

    private void CheckTogether(CommandResult command)
    {
        if (command.GetResult(_allow) is not null && command.GetResult(_baseline) is null)
        {
            command.AddError("--allow needs --baseline FILE, the figures to compare with");
        }

        if (command.GetResult(_force) is not null && command.GetResult(_out) is null)
        {
            command.AddError("--force needs --out FILE, the file to replace");
        }
    }

    // As shares are written in scenarios: a bare 1 could mean 1% or 100%.
    private static double? ParseAllow(ArgumentResult argument)
    {
        string text = argument.Tokens[0].Value;
        bool isPercent = text.EndsWith('%');
        bool isNumber = double.TryParse(
            isPercent ? text[..^1] : text,
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out double number
        );
        double share = isPercent ? number / 100 : number;
        if (isNumber && share <= 1 && (isPercent || share < 1))
        {
            return share;
        }

        argument.AddError($"--allow takes a share from 0% to 100%, as in 10% or 0.1, found '{text}'");
        return null;
    }

    private static OutputFormat ParseFormat(ArgumentResult argument)
    {
        string text = argument.Tokens[0].Value;
        string[] known = ["table", "json"];
        if (!known.Contains(text, StringComparer.Ordinal))
        {
            argument.AddError($"--format knows no '{text}' here; {NearestName.Hint(text, known)}");
        }

        return text == "json" ? OutputFormat.Json : OutputFormat.Table;
    }
}
