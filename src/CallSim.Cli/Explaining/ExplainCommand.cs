using System.Collections.Immutable;
using CallSim.Cli.Arguments;
using CallSim.Tables;

namespace CallSim.Cli.Explaining;

/// <summary><c>callsim explain</c>: says why a run missed its targets.</summary>
internal sealed class ExplainCommand(ExplainSettings settings, Terminal terminal)
{
    /// <summary>Does it.</summary>
    /// <returns>The exit code.</returns>
    public int Execute()
    {
        RunCounters counters = new(ResultReading.Read(settings.Folder));
        if (counters.Run.Goals.IsEmpty)
        {
            terminal.Fail(
                $"{settings.Folder}: the run has no targets, so that it missed none",
                "write targets: { service_level: { at_least: 80% } } into the scenario, or add --set targets.service_level.at_least=80%, and run it again"
            );
            return ExitCode.InvalidInput;
        }

        ImmutableArray<Explanation> all =
        [
            .. counters.Run.Goals.Select(goal => Explainer.Of(new TargetStudy(goal, counters))),
        ];
        ImmutableArray<Explanation> shown = settings.IsQuiet ? [.. all.Where(one => !one.IsClean)] : all;
        if (settings.Format == OutputFormat.Json)
        {
            terminal.Out.Write(ExplainJson.Of(counters.Run, shown));
        }
        else
        {
            ExplainText.Print(counters, shown, terminal.Out);
        }

        return ExitCode.Done;
    }
}
