using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;

namespace CallSim.Cli.Arguments;

/// <summary>Options that take a whole number, read strictly: digits only, so that <c>1,5</c> is not fifteen.</summary>
internal static class Numbers
{
    public static Option<T?> Whole<T>(string name, T lowest, T highest, string description)
        where T : struct, IBinaryInteger<T> =>
        new(name)
        {
            Description = description,
            HelpName = "N",
            CustomParser = argument => Parse(argument, name, lowest, highest),
        };

    /// <summary>Reads a number as the options do.</summary>
    public static bool TryRead<T>(string text, T lowest, T highest, out T number)
        where T : struct, IBinaryInteger<T> =>
        T.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number)
        && number >= lowest
        && number <= highest;

    private static T? Parse<T>(ArgumentResult argument, string name, T lowest, T highest)
        where T : struct, IBinaryInteger<T>
    {
        string text = argument.Tokens[0].Value;
        if (TryRead(text, lowest, highest, out T number))
        {
            return number;
        }

        argument.AddError(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name} must be a whole number from {lowest} to {highest}, found '{text}'"
            )
        );
        return null;
    }
}
