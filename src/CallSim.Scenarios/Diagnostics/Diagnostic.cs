namespace CallSim.Scenarios;

/// <summary>How much a diagnostic matters.</summary>
public enum DiagnosticSeverity
{
    /// <summary>The scenario cannot be simulated.</summary>
    Error,

    /// <summary>It can be simulated, but probably does not say what its author meant.</summary>
    Warning,

    /// <summary>Something worth knowing.</summary>
    Note,
}

/// <summary>One mistake, doubt or remark about a scenario, at its place.</summary>
public sealed record Diagnostic
{
    /// <summary>How much it matters.</summary>
    public required DiagnosticSeverity Severity { get; init; }

    /// <summary>The file as the user named it, or the edit, as in <c>--set contacts.x.talk</c>.</summary>
    public required string File { get; init; }

    /// <summary>The line, from 1; 0 where the whole file or an edit is meant.</summary>
    public int Line { get; init; }

    /// <summary>The column in the line, from 1, in UTF-16 units; 0 where there is no line.</summary>
    public int Column { get; init; }

    /// <summary>The length of the marked text in UTF-16 units, at least 1; 0 where there is no line.</summary>
    public int Length { get; init; }

    /// <summary>What was found and what was expected.</summary>
    public required string Message { get; init; }

    /// <summary>How to mend it; null where the message says all.</summary>
    public string? Fix { get; init; }

    /// <summary>The line's text; null where there is no line.</summary>
    public string? SourceLine { get; init; }

    /// <summary>The diagnostic as the command line prints it; see <see cref="DiagnosticFormat"/>.</summary>
    public override string ToString() => DiagnosticFormat.Of(this);
}
