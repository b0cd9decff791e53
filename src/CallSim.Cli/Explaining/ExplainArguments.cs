using System.CommandLine;
using CallSim.Cli.Arguments;

namespace CallSim.Cli.Explaining;

/// <summary>The arguments of <c>callsim explain</c>.</summary>
internal sealed class ExplainArguments
{
    private readonly Argument<string> _folder = new("DIR")
    {
        Description = "The folder that callsim run --out DIR wrote.",
    };

    private readonly Option<OutputFormat> _format = FormatOption.Make(
        "How to print the reasons: table or json. Default: table.",
        OutputFormat.Table,
        OutputFormat.Json
    );

    private readonly Option<bool> _quiet = new("--quiet")
    {
        Description = "Leave out targets that were missed nowhere.",
    };

    public void AddTo(Command command)
    {
        _folder.Validators.Add(ParseErrors.RefuseOptions);
        command.Add(_folder);
        command.Add(_format);
        command.Add(_quiet);
    }

    public ExplainSettings Read(System.CommandLine.ParseResult parse) =>
        new(parse.GetRequiredValue(_folder), parse.GetValue(_format), parse.GetValue(_quiet));
}
