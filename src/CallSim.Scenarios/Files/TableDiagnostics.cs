namespace CallSim.Scenarios.Files;

/// <summary>Turns what is wrong with a table file into diagnostics of the scenario.</summary>
internal static class TableDiagnostics
{
    public static Diagnostic Error(string file, TableMistake mistake) =>
        new()
        {
            Severity = DiagnosticSeverity.Error,
            File = file,
            Line = mistake.Line,
            Column = mistake.Column,
            Length = mistake.Length,
            Message = Printable.Text(mistake.Message),
            Fix = mistake.Fix,
            SourceLine = mistake.SourceLine,
        };

    public static Diagnostic Note(string file, string message) =>
        new()
        {
            Severity = DiagnosticSeverity.Note,
            File = file,
            Message = message,
        };
}
