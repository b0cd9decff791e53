using System.CommandLine;
using System.CommandLine.Parsing;
using CallSim.Cli.Arguments;
using CallSim.Scenarios.Grammar;
using CallSim.Tables;

namespace CallSim.Cli.Making;

/// <summary>The arguments of <c>callsim new</c>.</summary>
internal sealed class NewArguments
{
    private static readonly string[] s_encodings = ["utf-8", "utf-16", "gb18030"];

    private readonly Argument<string?> _starter = new("TEMPLATE")
    {
        Description = "The starter to write: " + Starter.Listed + ".",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _from = new("--from")
    {
        Description =
            "Make the scenario from a spreadsheet, saved as CSV: columns interval, calls, aht_s and perhaps agents.",
        HelpName = "FILE",
        CustomParser = argument => Name(argument, "--from"),
    };

    private readonly Option<string?> _out = new("--out")
    {
        Description =
            "The scenario to write; - prints a starter. Default: beside the spreadsheet with its name, or TEMPLATE.yaml here.",
        HelpName = "FILE",
        CustomParser = argument => Name(argument, "--out"),
    };

    private readonly Option<string?> _encoding = new("--encoding")
    {
        Description =
            "With --from: the encoding of the spreadsheet: utf-8, utf-16 or gb18030. Default: by its byte-order mark, without one utf-8.",
        HelpName = "NAME",
        CustomParser = ParseEncoding,
    };

    private readonly Option<string?> _intervalColumn = ColumnOption("--interval-column", "the times", "interval");
    private readonly Option<string?> _callsColumn = ColumnOption("--calls-column", "the calls", "calls or offered");
    private readonly Option<string?> _handleTimeColumn = ColumnOption(
        "--aht-column",
        "the handle times",
        "aht_s or aht"
    );
    private readonly Option<string?> _agentsColumn = ColumnOption(
        "--agents-column",
        "the agents",
        "agents, if there is one"
    );

    private readonly Option<bool> _excel = new("--excel")
    {
        Description =
            "Write the file of figures so that Excel opens it right, also where the spreadsheet could be used as it is.",
    };

    private readonly Option<bool> _decimalComma = new("--decimal-comma")
    {
        Description = "With --excel: for an Excel that writes 1,5 for one and a half; semicolons separate the columns.",
    };

    private readonly Option<bool> _force = ForceOption.Make();

    private readonly Option<bool> _quiet = new("--quiet") { Description = "Print errors only." };

    private Option[] OfSpreadsheets => [_encoding, _intervalColumn, _callsColumn, _handleTimeColumn, _agentsColumn];

    public void AddTo(Command command)
    {
        _starter.Validators.Add(ParseErrors.RefuseOptions);
        _starter.Validators.Add(CheckStarter);
        command.Add(_starter);
        command.Add(_from);
        command.Add(_out);
        foreach (Option option in OfSpreadsheets)
        {
            command.Add(option);
        }

        command.Add(_excel);
        command.Add(_decimalComma);
        command.Add(_force);
        command.Add(_quiet);
        command.Validators.Add(CheckTogether);
    }

    public NewSettings Read(ParseResult parse) =>
        new()
        {
            Starter = parse.GetValue(_starter),
            From = parse.GetValue(_from),
            Sheet = new()
            {
                Encoding = parse.GetValue(_encoding),
                IntervalColumn = parse.GetValue(_intervalColumn),
                CallsColumn = parse.GetValue(_callsColumn),
                HandleTimeColumn = parse.GetValue(_handleTimeColumn),
                AgentsColumn = parse.GetValue(_agentsColumn),
            },
            Out = parse.GetValue(_out),
            Excel = (parse.GetValue(_excel), parse.GetValue(_decimalComma)) switch
            {
                (false, _) => null,
                (true, false) => SheetForm.Excel,
                (true, true) => SheetForm.ExcelDecimalComma,
            },
            Force = parse.GetValue(_force),
            IsQuiet = parse.GetValue(_quiet),
        };

    private static Option<string?> ColumnOption(string name, string what, string usual) =>
        new(name)
        {
            Description =
                $"With --from: the name of the column with {what}. Default: the one that is named so, such as {usual}.",
            HelpName = "NAME",
            CustomParser = argument => Name(argument, name),
        };

    private static string? Name(ArgumentResult argument, string option)
    {
        string name = argument.Tokens[0].Value;
        if (string.IsNullOrWhiteSpace(name))
        {
            argument.AddError($"{option} needs a name");
        }

        return name;
    }

    private static string? ParseEncoding(ArgumentResult argument)
    {
        string name = argument.Tokens[0].Value.ToLowerInvariant();
        if (!s_encodings.Contains(name))
        {
            argument.AddError($"--encoding knows no '{name}'; {NearestName.Hint(name, s_encodings)}");
        }

        return name;
    }

    private static void CheckStarter(ArgumentResult argument)
    {
        foreach (Token token in argument.Tokens.Where(token => Starter.Of(token.Value) is null))
        {
            argument.AddError($"there is no template '{token.Value}'; {NearestName.Hint(token.Value, Starter.Names)}");
        }
    }

    private void CheckTogether(CommandResult command)
    {
        string? starter = command.GetResult(_starter)?.Tokens is [var token] ? token.Value : null;
        bool isFrom = command.GetResult(_from) is not null;
        if (starter is null == !isFrom)
        {
            command.AddError(
                isFrom
                    ? "name a template, or a spreadsheet with --from, not both"
                    : $"name a template ({Starter.Listed}), or a spreadsheet with --from FILE"
            );
        }

        foreach (Option option in OfSpreadsheets.Where(option => !isFrom && command.GetResult(option) is not null))
        {
            command.AddError($"{option.Name} needs --from FILE, the spreadsheet");
        }

        if (command.GetResult(_decimalComma) is not null && command.GetResult(_excel) is null)
        {
            command.AddError("--decimal-comma needs --excel: other files have decimal points");
        }

        bool hasFigures = isFrom || (starter is not null && Starter.Of(starter) is not { HasFigures: false });
        if (command.GetResult(_excel) is not null && !hasFigures)
        {
            command.AddError($"--excel writes a file of figures, and the template '{starter}' has none");
        }

        if (hasFigures && command.GetResult(_out)?.Tokens is [{ Value: NewCommand.StandardOutput }])
        {
            command.AddError("--out - prints a scenario without files of figures; name a file");
        }
    }
}
