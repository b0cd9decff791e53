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

    public static CentrePlan Plan { get; } = WithJuniors(3.5);

    /// <summary>The same centre with an outage that starts 50 minutes after each repair, and one that outlasts the run.</summary>
    public static RunResult WithOutages { get; } =
        Simulation.Run(
            Plan with
            {
                Outages =
                [
                    new OutagePlan
                    {
                        Name = "crm",
                        Target = OutageTarget.Group,
                        Hits = "junior",
                        Every = Law.Deterministic(SimSpan.FromMinutes(50)),
                        Lasts = Law.Deterministic(SimSpan.FromMinutes(10)),
                        NoticedAfter = Law.Deterministic(SimSpan.FromSeconds(90)),
                    },
                    new OutagePlan
                    {
                        Name = "night",
                        Target = OutageTarget.Group,
                        Hits = "senior",
                        At = SimSpan.FromMinutes(119),
                        Lasts = Law.Deterministic(SimSpan.FromDays(1)),
                        NoticedAfter = Law.Deterministic(SimSpan.FromDays(1)),
                    },
                ],
            },
            new RunOptions { Replications = 3, Threads = 1 }
        );

    /// <summary>The centre beside itself with one junior more, and beside its twin.</summary>
    public static ComparisonResult Comparison { get; } =
        Simulation.Compare(
            [new("sample", Plan), new("=one more", WithJuniors(4.5)), new("twin", Plan)],
            new()
            {
                Run = new() { Replications = 12, Threads = 1 },
            }
        );

    public static RunResult Run(int replications = 12) =>
        Simulation.Run(Plan, new RunOptions { Replications = replications, Threads = 1 });

    private static CentrePlan WithJuniors(double count) =>
        new CentreBuilder("sample")
            .Time(SimSpan.FromHours(2))
            .Contacts("sales", 60, Law.Exponential(SimSpan.FromMinutes(3)), Law.Exponential(SimSpan.FromMinutes(2)))
            .Contacts("service", 40, Law.Exponential(SimSpan.FromMinutes(4)))
            .Agents("junior", count, "sales")
            .Agents("senior", 3)
            .Build();
}
