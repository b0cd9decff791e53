using CallSim.Scenarios;
using CallSim.Tables;

namespace CallSim.Cli.Printing;

/// <summary>Prints what is wrong with a file of figures as the mistakes of a scenario are printed.</summary>
internal static class TableMistakes
{
    public static void Print(TableException mistakes, TextWriter writer)
    {
        foreach (TableMistake mistake in mistakes.Mistakes)
        {
            Print(mistake, mistakes.Path, DiagnosticSeverity.Error, writer);
        }
    }

    /// <summary>Prints one.</summary>
    public static void Print(TableMistake mistake, string path, DiagnosticSeverity severity, TextWriter writer) =>
        writer.WriteLine(
            new Diagnostic
            {
                Severity = severity,
                File = path,
                Line = mistake.Line,
                Column = mistake.Column,
                Length = mistake.Length,
                Message = mistake.Message,
                Fix = mistake.Fix,
                SourceLine = mistake.SourceLine,
            }
        );
}
