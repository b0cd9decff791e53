namespace CallSim.Tables;

/// <summary>What is wrong with a table file, and where.</summary>
public sealed record TableMistake
{
    /// <summary>The line in the file, from 1; 0 when the whole file is meant.</summary>
    public int Line { get; init; }

    /// <summary>The column in the line, from 1, in UTF-16 units; 0 when the whole line is meant.</summary>
    public int Column { get; init; }

    /// <summary>The length of the mistaken text; 0 when the whole line is meant.</summary>
    public int Length { get; init; }

    /// <summary>The line's text; null when the whole file is meant.</summary>
    public string? SourceLine { get; init; }

    /// <summary>What was found and what was expected.</summary>
    public required string Message { get; init; }

    /// <summary>How to mend it; null where the message says all.</summary>
    public string? Fix { get; init; }
}
