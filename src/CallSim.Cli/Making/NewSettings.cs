using CallSim.Tables;

namespace CallSim.Cli.Making;

/// <summary>What a new scenario is to be made of.</summary>
internal sealed record NewSettings
{
    /// <summary>The name of the starter; null for a spreadsheet.</summary>
    public string? Starter { get; init; }

    /// <summary>The spreadsheet; null for a starter.</summary>
    public string? From { get; init; }

    /// <summary>What the spreadsheet does not say itself.</summary>
    public required DaySheetOptions Sheet { get; init; }

    /// <summary>The scenario to write, <c>-</c> for standard output; null for a name of the command's choice.</summary>
    public string? Out { get; init; }

    /// <summary>For whom files of figures are written; null for nobody in particular.</summary>
    public SheetForm? Excel { get; init; }

    /// <summary>Whether files may be replaced.</summary>
    public bool Force { get; init; }

    /// <summary>Whether only errors are to be printed.</summary>
    public bool IsQuiet { get; init; }
}
