using System.CommandLine;
using System.CommandLine.Parsing;
using CallSim.Scenarios.Grammar;

namespace CallSim.Cli.Arguments;

/// <summary>Options that take a quantity as scenarios write it: a rate, a span or a share.</summary>
internal static class Quantities
{
    /// <summary>Calls an hour, above 0: <c>120/h</c>.</summary>
    public static Option<double?> Rate(string name, string description) =>
        Make(name, "RATE", description, RateText.Parse, "a rate above 0, as in 120/h or 2/min", rate => rate > 0);

    /// <summary>Seconds: <c>4m</c>.</summary>
    /// <param name="name">The option.</param>
    /// <param name="description">Its description.</param>
    /// <param name="isAboveZero">Whether a span of 0 is refused.</param>
    public static Option<double?> Span(string name, string description, bool isAboveZero = false) =>
        Make(
            name,
            "SPAN",
            description,
            Seconds,
            isAboveZero ? "a span longer than 0, as in 4m or 90s" : "a span, as in 4m or 20s",
            seconds => isAboveZero ? seconds > 0 : seconds >= 0
        );

    /// <summary>A share from 0 to 1: <c>80%</c>.</summary>
    /// <param name="name">The option.</param>
    /// <param name="description">Its description.</param>
    /// <param name="isBelowAll">Whether a share of 1 is refused.</param>
    public static Option<double?> Share(string name, string description, bool isBelowAll = false) =>
        Make(
            name,
            "SHARE",
            description,
            ShareText.Parse,
            isBelowAll ? "a share from 0% to below 100%, as in 30%" : "a share from 0% to 100%, as in 80%",
            share => !isBelowAll || share < 1
        );

    private static Parsed<double> Seconds(string text)
    {
        var span = SpanText.Parse(text);
        return span.Select(read => read.Seconds);
    }

    // Validated, not only parsed: so a mistake is said together with those of the whole line.
    private static Option<double?> Make(
        string name,
        string helpName,
        string description,
        Func<string, Parsed<double>> parse,
        string form,
        Func<double, bool> isInRange
    )
    {
        Option<double?> option = new(name)
        {
            Description = description,
            HelpName = helpName,
            CustomParser = argument => parse(argument.Tokens[0].Value).Value,
        };
        option.Validators.Add(result =>
        {
            foreach (Token token in result.Tokens)
            {
                Parsed<double> read = parse(token.Value);
                if (!read.IsOk || !isInRange(read.Value))
                {
                    result.AddError(Mistake(name, form, token.Value, read));
                }
            }
        });
        return option;
    }

    private static string Mistake(string name, string form, string text, Parsed<double> read)
    {
        string why = string.IsNullOrEmpty(read.Problem) ? "" : ": " + read.Problem;
        string fix = read.Fix is null ? "" : "; " + read.Fix;
        return $"{name} takes {form}, found '{text}'{why}{fix}";
    }
}
