using System.CommandLine;
using System.CommandLine.Parsing;
using CallSim.Cli.Running;
using CallSim.Model;
using CallSim.Tables;

namespace CallSim.Cli.Arguments;

/// <summary>The arguments of <c>callsim run</c>.</summary>
internal sealed class RunArguments
{
    private const string FactorEnding = ".times";

    private readonly Argument<string> _scenario = new("SCENARIO") { Description = "The scenario file." };

    private readonly Option<string?> _out = PathOption.Folder(
        "--out",
        "The folder to write the result files to; made where missing."
    );

    private readonly Option<bool> _force = ForceOption.Make("what an earlier run wrote");

    private readonly ReplicationArguments _replications = new(withPrecision: true);

    private readonly EditArguments _edits = new();

    private readonly Option<string?> _actual = new("--actual")
    {
        Description = "Compare with observed figures: an interval file with columns named as in intervals.csv.",
        HelpName = "FILE",
    };

    private readonly Option<Scope?> _actualScope = ScopeOption.Make();

    private readonly Option<string?> _calibrate = new("--calibrate")
    {
        Description =
            "With --actual: find the factor from 0.2 to 2 at this path, as in agents.desk.count.times, that brings abandonment to the observed.",
        HelpName = "PATH",
        CustomParser = ParseFactorPath,
    };

    private readonly Option<string?> _contacts = new("--contacts")
    {
        Description =
            "Write every contact of every replication, one row a leg, to FILE, compressed where it ends in .gz. Default: contacts.csv in the folder of --out.",
        HelpName = "FILE",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<int?> _trace = Numbers.Whole(
        "--trace",
        1,
        int.MaxValue,
        "Tell what the N-th customer after the start lived through in replication 0, and print no results."
    );

    private readonly Option<OutputFormat> _format = FormatOption.Make(
        "How to print the results: table, csv (the rows of summary.csv) or json. Default: table.",
        OutputFormat.Table,
        OutputFormat.Csv,
        OutputFormat.Json
    );

    private readonly Option<bool> _quiet = new("--quiet") { Description = "Print results and errors only." };

    private readonly Option<bool> _noColour = ColourOption.Make();

    public void AddTo(Command command)
    {
        _scenario.Validators.Add(ParseErrors.RefuseOptions);
        command.Add(_scenario);
        command.Add(_out);
        command.Add(_force);
        _replications.AddTo(command);
        _edits.AddTo(command);
        command.Add(_actual);
        command.Add(_actualScope);
        command.Add(_calibrate);
        command.Add(_contacts);
        command.Add(_trace);
        command.Add(_format);
        command.Add(_quiet);
        command.Add(_noColour);
        command.Validators.Add(CheckTogether);
    }

    public RunSettings Read(ParseResult parse) =>
        new()
        {
            Scenario = parse.GetRequiredValue(_scenario),
            Edits = _edits.Read(parse),
            Out = parse.GetValue(_out),
            Force = parse.GetValue(_force),
            Options = _replications.Read(parse),
            Actual = parse.GetValue(_actual),
            ActualScope = parse.GetValue(_actualScope) ?? Scope.All,
            Calibrate = parse.GetValue(_calibrate),
            Contacts = ContactsFile(parse),
            Trace = parse.GetValue(_trace),
            Format = parse.GetValue(_format),
            IsQuiet = parse.GetValue(_quiet),
            NoColour = parse.GetValue(_noColour),
        };

    private void CheckTogether(CommandResult command)
    {
        foreach (Option option in (Option[])[_actualScope, _calibrate])
        {
            if (command.GetResult(option) is not null && command.GetResult(_actual) is null)
            {
                command.AddError($"{option.Name} needs --actual FILE, the observed figures");
            }
        }

        if (command.GetResult(_contacts) is { Tokens.Count: 0 } && command.GetResult(_out) is null)
        {
            command.AddError("--contacts needs --out DIR, or a file of its own: --contacts FILE");
        }

        CheckFiles(command);
        Option[] ofResults = [_out, _contacts, _actual];
        foreach (Option option in ofResults.Where(option => command.GetResult(option) is not null))
        {
            if (command.GetResult(_trace) is not null)
            {
                command.AddError($"--trace tells a story and makes no results: leave out {option.Name}");
            }
        }
    }

    private void CheckFiles(CommandResult command)
    {
        if (
            command.GetResult(_force) is not null
            && command.GetResult(_out) is null
            && command.GetResult(_contacts) is null
        )
        {
            command.AddError("--force needs --out DIR or --contacts FILE, whose files may be replaced");
        }

        if (command.GetResult(_contacts) is { Tokens: [{ Value: var file }] })
        {
            CheckContacts(command, file, command.GetResult(_out) is { Tokens: [var folder] } ? folder.Value : null);
        }
    }

    private static void CheckContacts(CommandResult command, string file, string? folder)
    {
        if (string.IsNullOrWhiteSpace(file))
        {
            command.AddError("--contacts needs the name of a file");
        }
        else if (
            !string.IsNullOrWhiteSpace(folder)
            && ResultFolder.Names.Any(name => NewFile.IsSame(file, Path.Combine(folder, name)))
            && !NewFile.IsSame(file, ContactFile.In(folder))
        )
        {
            command.AddError($"--contacts {file}: --out writes another file of that name; name one of its own");
        }
    }

    private string? ContactsFile(ParseResult parse) =>
        parse.GetResult(_contacts) is null
            ? null
            : parse.GetValue(_contacts) ?? ContactFile.In(parse.GetRequiredValue(_out)!);

    private static string? ParseFactorPath(ArgumentResult argument)
    {
        string path = argument.Tokens[0].Value;
        if (!path.EndsWith(FactorEnding, StringComparison.Ordinal))
        {
            argument.AddError(
                $"--calibrate takes a path that ends in {FactorEnding}, as in agents.desk.count.times, found '{path}'"
            );
        }

        return path;
    }
}
