namespace CallSim.Scenarios;

/// <summary>Collects what is wrong with a scenario while it is read, and hands it out sorted by place.</summary>
/// <param name="scenario">The scenario's name; its diagnostics come first.</param>
internal sealed class DiagnosticBag(string scenario)
{
    /// <summary>The most diagnostics kept: a broken megabyte should not bury its reader.</summary>
    public const int Most = 1000;

    private readonly List<Diagnostic> _diagnostics = [];

    // Without the source line, which may be the whole of a large file.
    private readonly HashSet<(string File, int Line, int Column, string Message)> _seen = [];
    private int _dropped;

    public bool HasErrors { get; private set; }

    /// <summary>Whether what comes now is only counted, so that nobody need look for a good hint.</summary>
    public bool IsFull => _diagnostics.Count == Most;

    public void Error(Place place, string message, string? fix = null) =>
        Add(DiagnosticSeverity.Error, place, message, fix);

    public void Warning(Place place, string message, string? fix = null) =>
        Add(DiagnosticSeverity.Warning, place, message, fix);

    public void Add(Diagnostic diagnostic)
    {
        HasErrors |= diagnostic.Severity == DiagnosticSeverity.Error;
        if (IsFull)
        {
            _dropped++;
        }
        // An alias shows the same mistake once for each use.
        else if (_seen.Add((diagnostic.File, diagnostic.Line, diagnostic.Column, diagnostic.Message)))
        {
            _diagnostics.Add(diagnostic);
        }
    }

    public ImmutableArray<Diagnostic> Sorted()
    {
        IEnumerable<Diagnostic> sorted = _diagnostics
            .OrderBy(diagnostic => diagnostic.File != scenario)
            .ThenBy(diagnostic => diagnostic.File, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Line)
            .ThenBy(diagnostic => diagnostic.Column)
            .ThenBy(diagnostic => diagnostic.Severity);
        return _dropped == 0 ? [.. sorted] : [.. sorted, Dropped()];
    }

    private void Add(DiagnosticSeverity severity, Place place, string message, string? fix) =>
        Add(
            new Diagnostic
            {
                Severity = severity,
                File = place.Source.Name,
                Line = place.Line,
                Column = place.Column,
                Length = place.Length,
                // Names from the scenario may hold what would move the cursor.
                Message = Printable.Text(message),
                Fix = fix is null ? null : Printable.Text(fix),
                SourceLine = place.Line > 0 ? place.Source.Line(place.Line) : null,
            }
        );

    private Diagnostic Dropped() =>
        new()
        {
            Severity = DiagnosticSeverity.Note,
            File = scenario,
            Message = $"{_dropped} more are not listed",
        };
}
