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
            bool hasNoEnd = solution.SolvedFor == "calls" && solution.OutOfReach.IsEmpty;
            terminal.Fail(
                hasNoEnd ? Endless() : Impossible(solution),
                hasNoEnd
                    ? "add a target that waiting misses, such as --service-level 80%"
                    : "loosen the target, or leave it out"
            );
            return ExitCode.Missed;
        }

        ErlangAnswerSheets sheets = new(
            solution.SolvedFor,
            servers > 1 ? Sheet(servers - 1) : null,
            Sheet(servers),
            servers < ErlangArguments.MostServers ? Sheet(servers + 1) : null
        );
        ErlangReport report = new(settings, terminal);
        report.Print(sheets);
        return ExitCode.Done;

        FormulaSheet Sheet(int number) => FormulaSheet.Of(settings, calls, settings.Handle!.Value, number);
    }

    private string Endless() =>
        settings.Model == ErlangModel.C
            ? $"these targets are met by every load below {settings.Servers:N0} erlangs, and at that load the queue grows for ever: there is no greatest"
            : "no load is too much for these targets: there is no greatest";

    private string Impossible(ErlangSolution solution)
    {
        string what = solution.SolvedFor == "calls" ? "load" : $"number of {settings.Kind}, up to 1,000,000,";
        ImmutableArray<string> names = solution.OutOfReach;
        return names.IsEmpty
            ? $"no {what} carries this load"
            : $"no {what} meets the target{(names.Length == 1 ? "" : "s")} of {string.Join(", ", names)}";
    }
}
