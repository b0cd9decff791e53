using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Experiments;
using CallSim.Model;

namespace CallSim.Tables.Tests.Results;

/// <summary>A small centre of two queues and two groups, run once for the tests of the result files.</summary>
internal static class SampleRun
{
    private static readonly Lazy<RunResult> s_result = new(() => Run());

    public static RunResult Result => s_result.Value;

    public static CentrePlan Plan { get; } =
        new CentreBuilder("sample")
            .Time(SimSpan.FromHours(2))
            .Contacts("sales", 60, Law.Exponential(SimSpan.FromMinutes(3)), Law.Exponential(SimSpan.FromMinutes(2)))
            .Contacts("service", 40, Law.Exponential(SimSpan.FromMinutes(4)))
            .Agents("junior", 3.5, "sales")
            .Agents("senior", 3)
            .Build();

    public static RunResult Run(int replications = 12) =>
        Simulation.Run(Plan, new RunOptions { Replications = replications, Threads = 1 });
}
