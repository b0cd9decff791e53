using System.Collections.Immutable;

namespace CallSim.Cli.Calculating;

/// <summary><c>callsim erlang</c>: the closed forms, with what is left out solved for.</summary>
internal sealed class ErlangCommand(ErlangSettings settings, Terminal terminal)
{
    /// <summary>Does it.</summary>
    /// <returns>The exit code.</returns>
    public int Execute() => settings.Csv is null ? Answer() : new ErlangDay(settings, terminal).Execute();

    private int Answer()
    {
        ErlangSolution solution = ErlangSolution.Of(settings);
        if (solution is not { Calls: { } calls, Servers: { } servers })
        {
            terminal.Fail(Impossible(solution), "loosen the target, or leave it out");
            return ExitCode.Missed;
        }

        ErlangAnswerSheets sheets = new(
            solution.SolvedFor,
            servers > 1 ? FormulaSheet.Of(settings, calls, settings.Handle!.Value, servers - 1) : null,
            FormulaSheet.Of(settings, calls, settings.Handle!.Value, Math.Max(1, servers)),
            FormulaSheet.Of(settings, calls, settings.Handle!.Value, servers + 1)
        );
        ErlangReport report = new(settings, terminal);
        report.Print(sheets);
        return ExitCode.Done;
    }

    private string Impossible(ErlangSolution solution)
    {
        string what = solution.SolvedFor == "calls" ? "load" : $"number of {settings.Kind}, up to 1,000,000,";
        ImmutableArray<string> names = solution.OutOfReach;
        return names.IsEmpty && solution.SolvedFor == "calls"
                ? "no load is too much for these targets: there is no greatest"
            : names.IsEmpty ? $"no {what} carries this load"
            : $"no {what} meets the target{(names.Length == 1 ? "" : "s")} of {string.Join(", ", names)}";
    }
}
