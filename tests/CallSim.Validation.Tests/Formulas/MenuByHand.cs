namespace CallSim.Validation.Tests.Formulas;

/// <summary>
/// A visit of a menu by callers who all want the same option: each playing of it ends in silence, in the wanted key or in one
/// of the others; silence and the key that repeats play it again, so long as repeats are left.
/// </summary>
/// <param name="Says">The seconds each option takes to say.</param>
/// <param name="RepeatKey">The option that plays the menu again; −1 for none.</param>
/// <param name="Wanted">The option the callers want, not that one; −1 for none.</param>
/// <param name="WrongKey">The chance that a caller who presses a key presses another.</param>
/// <param name="NoInput">The chance that a caller presses none.</param>
/// <param name="NoInputAfter">The seconds the menu waits for a key.</param>
/// <param name="Repeats">How often it plays again.</param>
internal sealed record MenuByHand(
    double[] Says,
    int RepeatKey,
    int Wanted,
    double WrongKey,
    double NoInput,
    double NoInputAfter,
    int Repeats
)
{
    /// <summary>The mean number of playings.</summary>
    public double Playings =>
        Wanted < 0 ? 1 : Enumerable.Range(0, Repeats + 1).Sum(repeat => Math.Pow(PlayedAgain, repeat));

    /// <summary>The chance to leave by an option.</summary>
    public double LeavesBy(int option) => Wanted < 0 || option == RepeatKey ? 0 : Playings * Presses(option);

    /// <summary>The chance to leave by the way out for everybody else.</summary>
    public double LeavesOtherwise => Wanted < 0 ? 1 : Math.Pow(PlayedAgain, Repeats + 1);

    /// <summary>The mean number of silences.</summary>
    public double Silences => Wanted < 0 ? 0 : Playings * NoInput;

    /// <summary>The mean number of wrong keys.</summary>
    public double WrongKeys => Wanted < 0 ? 0 : Playings * (1 - NoInput) * WrongKey;

    /// <summary>The mean time of a visit in seconds.</summary>
    public double Seconds =>
        Wanted < 0
            ? Says.Sum()
            : Playings * ((NoInput * (Says.Sum() + NoInputAfter)) + ((1 - NoInput) * Says[..(Wanted + 1)].Sum()));

    private double PlayedAgain => NoInput + (RepeatKey < 0 ? 0 : Presses(RepeatKey));

    private double Presses(int option) =>
        (1 - NoInput) * (option == Wanted ? 1 - WrongKey : WrongKey / (Says.Length - 1));
}
