using System.Globalization;

namespace CallSim.Cli.Printing;

/// <summary>What a progress bar counts.</summary>
/// <param name="Unit">What it is, such as <c>points</c>.</param>
/// <param name="Total">How many there are, or at most.</param>
internal sealed record ProgressSteps(string Unit, double Total)
{
    /// <summary>How many were done before. Default none.</summary>
    public double Begun { get; init; }

    /// <summary>Whether the bar says how many are done. Default false: it says what they are.</summary>
    public bool IsCounted { get; init; }

    /// <summary>What stands before the bar: <c>12 of 200 points</c>, or what they are.</summary>
    /// <param name="done">How many are done, the part of the next one included.</param>
    public string TextAt(double done) =>
        IsCounted ? string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(done):N0} of {Total:N0} {Unit}") : Unit;

    /// <summary>How long the rest takes, if it goes on as it went; null where nothing is done yet.</summary>
    /// <param name="done">How many are done, those from before included.</param>
    /// <param name="elapsed">How long those took that were not done before.</param>
    public TimeSpan? LeftAt(double done, TimeSpan elapsed) =>
        done > Begun ? TimeText.OfHours(elapsed.TotalHours * (Total - done) / (done - Begun)) : null;
}
