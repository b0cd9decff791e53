using CallSim.Scenarios.Language;
using CallSim.Scenarios.Reading;

namespace CallSim.Scenarios.Sections.Ivr;

/// <summary>The keys of a telephone: 0 to 9, <c>star</c> and <c>hash</c>.</summary>
internal static class PhoneKey
{
    /// <summary>What a key may be, for the schema.</summary>
    public static readonly ValueSpec Value = ValueSpec.Either(
        ValueSpec.Whole(0, 9),
        ValueSpec.Choice([.. Enumerable.Range(0, 10).Select(key => $"{key}"), "star", "hash"])
    );

    private const string Form = "0 to 9, star or hash";

    /// <summary>A key; null when it is none, which is reported.</summary>
    public static string? Read(ReadingContext context, Node node)
    {
        if (context.Scalars.Scalar(node, "key", Form) is not { } scalar)
        {
            return null;
        }

        if (scalar.Text is "star" or "hash" || (scalar.Text.Length == 1 && char.IsAsciiDigit(scalar.Text[0])))
        {
            return scalar.Text;
        }

        string fix = scalar.Text switch
        {
            "*" => "write star",
            "#" => "write hash",
            _ => "write " + Form,
        };
        context.Diagnostics.Error(node.Place, $"key must be {Form}, found {Found.Text(node)}", fix);
        return null;
    }
}
