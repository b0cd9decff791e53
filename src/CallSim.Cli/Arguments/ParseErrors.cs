using System.CommandLine;
using System.CommandLine.Parsing;
using CallSim.Scenarios.Grammar;

namespace CallSim.Cli.Arguments;

/// <summary>Says what is wrong with a command line, without burying it under the help.</summary>
internal static class ParseErrors
{
    /// <summary>Prints the mistakes.</summary>
    /// <returns>The exit code.</returns>
    public static int Report(ParseResult parse, Terminal terminal)
    {
        Command command = parse.CommandResult.Command;
        foreach (string message in Messages(parse, command).Distinct())
        {
            terminal.Fail(message);
        }

        string name = command is RootCommand ? "callsim" : "callsim " + command.Name;
        terminal.Error.WriteLine($"  '{name} --help' shows what it understands.");
        return ExitCode.WrongCommandLine;
    }

    /// <summary>Refuses a path that is really a misspelt option: the parser takes any word for a path.</summary>
    public static void RefuseOptions(ArgumentResult argument)
    {
        foreach (Token token in argument.Tokens.Where(token => IsOption(token.Value)))
        {
            argument.AddError(UnknownOption(token.Value, ((CommandResult)argument.Parent!).Command));
        }
    }

    // An unknown option leaves its value behind as a word too many: the first cause is what helps.
    private static IEnumerable<string> Messages(ParseResult parse, Command command)
    {
        IEnumerable<string> options = parse
            .Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash)
            .Where(token => token.Type == TokenType.Argument && IsOption(token.Value) && IsStray(token, parse))
            .Select(token => UnknownOption(token.Value, command));
        if (options.Any())
        {
            return options;
        }

        if (command is RootCommand)
        {
            string[] names = [.. command.Subcommands.Select(known => known.Name)];
            string known = $"{string.Join(", ", names[..^1])} or {names[^1]}";
            return parse.UnmatchedTokens.Count == 0
                ? [$"a command is missing: {known}"]
                : [UnknownCommand(parse.UnmatchedTokens[0], command)];
        }

        return parse.UnmatchedTokens.Count > 0
            ? parse.UnmatchedTokens.Select(token => $"'{token}' is one word too many")
            : parse.Errors.Select(error => error.Message);
    }

    /// <summary>Whether a word is the value of no option.</summary>
    private static bool IsStray(Token token, ParseResult parse) =>
        !parse.CommandResult.Children.OfType<OptionResult>().Any(option => option.Tokens.Contains(token));

    private static bool IsOption(string word) => word.Length > 1 && word[0] == '-';

    private static string UnknownOption(string word, Command command)
    {
        string option = word.Split('=')[0];
        string? nearest = NearestName.Of(option, command.Options.Select(known => known.Name));
        return $"there is no option '{option}'" + (nearest is null ? "" : $"; did you mean '{nearest}'?");
    }

    private static string UnknownCommand(string word, Command command) =>
        $"there is no command '{word}'; {NearestName.Hint(word, command.Subcommands.Select(known => known.Name))}";
}
