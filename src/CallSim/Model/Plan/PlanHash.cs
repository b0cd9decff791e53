using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace CallSim.Model;

/// <summary>
/// The fingerprint of a plan: SHA-256 over a plain text of everything that can change a result, file contents included,
/// since the plan holds the values that were read. Title, run settings, edits and bounds of a staffing are left out.
/// </summary>
/// <remarks>
/// The text is written from the properties of the plan's records, so that none is forgotten. A property at its default is
/// written too: a plan hashes differently when a later version gives its parts another property.
/// </remarks>
internal static class PlanHash
{
    private static readonly string[] s_leftOut =
    [
        nameof(CentrePlan.Name),
        nameof(CentrePlan.Run),
        nameof(CentrePlan.Edits),
        nameof(CentrePlan.Hash),
        nameof(CentrePlan.Mistakes),
    ];

    // Where else something is left out: bounds of a search change no simulation.
    private static readonly (Type Of, string Name)[] s_leftOutOfParts =
    [
        (typeof(AgentGroupPlan), nameof(AgentGroupPlan.Staffing)),
    ];

    public static string Of(CentrePlan plan)
    {
        StringBuilder text = new("callsim plan 2\n");
        foreach (PropertyInfo property in PropertiesOf(typeof(CentrePlan)))
        {
            if (!s_leftOut.Contains(property.Name))
            {
                Write(text, property.Name, property.GetValue(plan));
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    // Each text carries its length, so that no name can pass for two.
    private static void Write(StringBuilder text, string name, object? value)
    {
        text.Append(name).Append(' ');
        switch (value)
        {
            case null:
                text.Append("none\n");
                break;
            case string or Enum or DateOnly or TimeOnly or bool or int or long or ulong or double:
                string plain = PlainText(value);
                text.Append(plain.Length).Append(':').Append(plain).Append('\n');
                break;
            case SimSpan span:
                text.Append(span.Microseconds).Append('\n');
                break;
            case IEnumerable items:
                WriteAll(text, IsDefault(items) ? Array.Empty<object>() : items);
                break;
            default:
                WriteParts(text, value);
                break;
        }
    }

    private static void WriteAll(StringBuilder text, IEnumerable items)
    {
        text.Append("[\n");
        foreach (object? item in items)
        {
            Write(text, "-", item);
        }

        text.Append("]\n");
    }

    // An immutable array that was never made cannot be enumerated.
    private static bool IsDefault(IEnumerable items) =>
        items.GetType().GetProperty(nameof(ImmutableArray<int>.IsDefault))?.GetValue(items) is true;

    private static void WriteParts(StringBuilder text, object value)
    {
        text.Append(value.GetType().Name).Append("{\n");
        foreach (PropertyInfo property in PropertiesOf(value.GetType()))
        {
            if (!s_leftOutOfParts.Contains((value.GetType(), property.Name)))
            {
                Write(text, property.Name, property.GetValue(value));
            }
        }

        text.Append("}\n");
    }

    private static string PlainText(object value) =>
        value switch
        {
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
            TimeOnly time => time.ToString("O", CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };

    // What is computed from the rest (it has no setter) says nothing new, except where it is a parameter kept.
    private static IEnumerable<PropertyInfo> PropertiesOf(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0)
            .Where(property => property.CanWrite || IsKept(type, property))
            .OrderBy(property => property.Name, StringComparer.Ordinal);

    private static bool IsKept(Type type, PropertyInfo property) =>
        type.GetField($"<{property.Name}>k__BackingField", BindingFlags.NonPublic | BindingFlags.Instance) is not null;
}
