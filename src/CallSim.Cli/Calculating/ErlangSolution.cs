using System.Collections.Immutable;
using CallSim.Statistics.Formulas;

namespace CallSim.Cli.Calculating;

/// <summary>The answer to one question.</summary>
/// <param name="SolvedFor">What was found: <c>agents</c>, <c>trunks</c>, <c>calls</c> or <c>figures</c>.</param>
/// <param name="Calls">The calls an hour; null where there is no answer.</param>
/// <param name="Servers">The agents or trunks; null where there is no answer.</param>
/// <param name="OutOfReach">The metrics whose targets nothing meets.</param>
internal sealed record ErlangSolution(string SolvedFor, double? Calls, int? Servers, ImmutableArray<string> OutOfReach)
{
    /// <summary>Solves for what the settings leave out.</summary>
    public static ErlangSolution Of(ErlangSettings settings)
    {
        double handle = settings.Handle!.Value;
        return (settings.Calls, settings.Servers) switch
        {
            ({ } calls, { } servers) => new("figures", calls, servers, []),
            ({ } calls, null) => ForServers(settings, calls, handle),
            (_, { } servers) => ForCalls(settings, servers, handle),
            _ => throw new InvalidOperationException("Neither calls nor agents were given."),
        };
    }

    /// <summary>The fewest agents or trunks.</summary>
    public static ErlangSolution ForServers(ErlangSettings settings, double calls, double handle)
    {
        if (settings.Model == ErlangModel.B)
        {
            ErlangB? found = ErlangB.FewestTrunks(new OfferedLoad(calls, handle), settings.Blocking!.Value);
            return new("trunks", calls, found?.Trunks, found is null ? ["blocked_share"] : []);
        }

        ErlangAnswer answer = new ErlangSolver(handle, settings.Patience).FewestAgents(calls, settings.Targets);
        return new("agents", calls, answer.Figures?.Agents, answer.OutOfReach);
    }

    private static ErlangSolution ForCalls(ErlangSettings settings, int servers, double handle)
    {
        if (settings.Model == ErlangModel.B)
        {
            ErlangB found = ErlangB.GreatestLoad(servers, handle, settings.Blocking!.Value);
            return new("calls", found.Load.CallsPerHour, servers, []);
        }

        ErlangAnswer answer = new ErlangSolver(handle, settings.Patience).GreatestLoad(servers, settings.Targets);
        return new("calls", answer.Figures?.Load.CallsPerHour, servers, answer.OutOfReach);
    }
}
