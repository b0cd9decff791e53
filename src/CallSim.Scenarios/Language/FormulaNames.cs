using System.Text;

namespace CallSim.Scenarios.Language;

/// <summary>The names of the service-level formulas: those of the library in the scenario's spelling.</summary>
internal static class FormulaNames
{
    /// <summary>The formulas by name.</summary>
    public static readonly IReadOnlyDictionary<string, ServiceLevelFormula> All = Enum.GetValues<ServiceLevelFormula>()
        .ToDictionary(formula => Spelt(formula.ToString()));

    private static string Spelt(string name)
    {
        StringBuilder spelt = new();
        foreach (char letter in name)
        {
            spelt.Append(char.IsUpper(letter) && spelt.Length > 0 ? "_" : "").Append(char.ToLowerInvariant(letter));
        }

        return spelt.ToString();
    }
}
