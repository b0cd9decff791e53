namespace CallSim.Scenarios.Language;

/// <summary>The random factor of a day: the centre's, which all contacts share, and a contact's own.</summary>
internal static class BusynessSections
{
    public static readonly Section DayFactor = new(
        "days.busyness.FAMILY",
        "The spread of the factor, whose mean is 1.",
        new KeySpec("cv", "number or %", "Standard deviation ÷ mean, above 0, at most 10.")
        {
            Required = "cv: 8%",
            Value = ValueSpec.Cv(10),
        }
    );

    public static readonly Section Busyness = new(
        "days.busyness",
        "One random factor a day on all arrivals: one of the two families. `contacts.NAME.busyness` is written alike, and "
            + "multiplies the arrivals of that contact once more. Logs are replayed as they are.",
        new("gamma", "map", "Gamma.") { Child = DayFactor },
        new("lognormal", "map", "Lognormal.") { Child = DayFactor }
    )
    {
        Ways =
        [
            ["gamma"],
            ["lognormal"],
        ],
    };
}
