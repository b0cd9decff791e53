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
            writer.WriteLine(
                new Diagnostic
                {
                    Severity = DiagnosticSeverity.Error,
                    File = mistakes.Path,
                    Line = mistake.Line,
                    Column = mistake.Column,
                    Length = mistake.Length,
                    Message = mistake.Message,
                    Fix = mistake.Fix,
                    SourceLine = mistake.SourceLine,
                }
            );
        }
    }
}
