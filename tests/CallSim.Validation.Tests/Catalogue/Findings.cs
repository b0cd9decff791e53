using System.Globalization;
using CallSim.Experiments;
using CallSim.Model;
using CallSim.Statistics;

namespace CallSim.Validation.Tests;

/// <summary>
/// What a validated model showed: each figure beside its exact value. A figure is sound where the simulator agrees (|z| at most 4 by the run's own
/// standard error, and the difference within the tolerance where one is known), and the run was long enough to say so
/// (standard error at most 0.5 % of the value, for means and for shares above 2 %).
/// </summary>
/// <remarks>
/// Seeds are fixed. With some 400 comparisons a correct simulator has a chance of 2 or 3 % to fail one of them at the first
/// run, and none at later ones.
/// </remarks>
internal sealed class Findings
{
    private const double LargestZ = 4;

    /// <summary>The largest standard error ÷ value where a figure names no other.</summary>
    public const double LargestRelativeError = 0.005;
    private const double SmallShare = 0.02;
    private const double Normal = 1.959963984540054;

    /// <summary>What is added to all seeds, to see what others show: the variable CALLSIM_SEED_SHIFT, else 0.</summary>
    public static ulong SeedShift { get; } =
        ulong.TryParse(Environment.GetEnvironmentVariable("CALLSIM_SEED_SHIFT"), out ulong shift) ? shift : 0;

    private readonly List<Figure> _figures = [];

    /// <summary>All figures, in the order in which they were compared. None is left out.</summary>
    public IReadOnlyList<Figure> Figures => _figures;

    /// <summary>The replications that were run.</summary>
    public int Replications { get; private set; }

    /// <summary>The contacts that were simulated, those of warm-ups included.</summary>
    public long Contacts { get; private set; }

    /// <summary>The outages that were simulated, where nobody calls and they are all that happens; else 0.</summary>
    public long Outages { get; private set; }

    /// <summary>Notes the outages of a run in which nobody calls.</summary>
    public void Occurred(RunResult result, Scope outage) =>
        Outages += (long)Math.Round(result["outages", outage].Value!.Value * result.Replications);

    /// <summary>Runs <c>models/NAME.yaml</c> with the replications and the seed that it names.</summary>
    public RunResult Run(string model) => Noted(Models.Run(Shifted(Models.Read(model))));

    /// <summary>Runs a plan.</summary>
    public RunResult Run(CentrePlan plan, int replications, ulong seed) =>
        Noted(
            Models.Run(
                Shifted(
                    plan with
                    {
                        Run = new RunPlan { Replications = replications, Seed = seed },
                    }
                )
            )
        );

    /// <summary>Runs a plan with the replications and the seed that it names, as options say.</summary>
    public RunResult Run(CentrePlan plan, RunOptions options) => Noted(Simulation.Run(Shifted(plan), options));

    /// <summary>Runs a plan with the replications and the seed that it names, and keeps its ledgers.</summary>
    public LedgerRun Ledgers(CentrePlan plan)
    {
        LedgerRun run = LedgerRun.Of(Shifted(plan));
        Noted(run.Result);
        return run;
    }

    /// <summary>A mean beside its exact value.</summary>
    /// <param name="what">The quantity.</param>
    /// <param name="estimate">What the simulation says.</param>
    /// <param name="exact">The exact value, in the estimate's unit.</param>
    /// <param name="tolerance">The largest difference, in the same unit; null for none but that of z.</param>
    /// <param name="precision">The largest standard error ÷ value.</param>
    public void MeanAgrees(
        string what,
        Estimate estimate,
        double exact,
        double? tolerance = null,
        double precision = LargestRelativeError
    )
    {
        if (estimate is not { Value: { } value, StandardError: { } error, Low: { } low, High: { } high })
        {
            _figures.Add(
                new(what, exact, estimate.Value ?? double.NaN, double.NaN, double.NaN, double.NaN, "no interval")
            );
            return;
        }

        double z = (value - exact) / error;
        string fault =
            Math.Abs(z) > LargestZ ? "no agreement by z"
            : error / exact > precision ? "not precise"
            : Math.Abs(value - exact) > tolerance ? "no agreement by tolerance"
            : "";
        _figures.Add(new(what, exact, value, low, high, z, fault, precision));
    }

    /// <summary>A share beside its exact value; of shares up to 2 % no precision is asked.</summary>
    public void ShareAgrees(string what, Estimate estimate, double exact, double? tolerance = null) =>
        MeanAgrees(
            what,
            estimate,
            exact,
            tolerance,
            exact > SmallShare ? LargestRelativeError : double.PositiveInfinity
        );

    /// <summary>A count of independent events beside what their chance makes expect, with z by the binomial law.</summary>
    /// <param name="what">The event.</param>
    /// <param name="count">How often it happened.</param>
    /// <param name="trials">Each kind of trial: how many there were, and the chance of the event in it.</param>
    public void CountAgrees(string what, long count, params (long Trials, double Chance)[] trials)
    {
        double mean = trials.Sum(kind => kind.Trials * kind.Chance);
        double variance = trials.Sum(kind => kind.Trials * kind.Chance * (1 - kind.Chance));
        if (variance < 1e-6)
        {
            Assert.That(count, Is.EqualTo(Math.Round(mean)), $"a certain event: {what}");
            return;
        }

        Agrees(what, count, mean, Math.Sqrt(variance));
    }

    /// <summary>A value beside its exact one, with a standard error that is known otherwise than by the run.</summary>
    public void Agrees(string what, double value, double exact, double error)
    {
        double z = (value - exact) / error;
        string fault = Math.Abs(z) > LargestZ ? "no agreement by z" : "";
        _figures.Add(new(what, exact, value, value - (Normal * error), value + (Normal * error), z, fault));
    }

    /// <summary>
    /// The share of contacts that were blocked agrees with its exact value. Its standard error is to be a quarter of the
    /// tolerance: relative to so small a share it would be much to ask.
    /// </summary>
    public void BlockedAgrees(RunResult result, double exact, double tolerance) =>
        MeanAgrees(
            "blocked",
            Ratios.Of(result, ("blocked", Scope.All), ("offered", Scope.All)),
            exact,
            tolerance,
            precision: tolerance / 4 / exact
        );

    private static CentrePlan Shifted(CentrePlan plan) =>
        plan with
        {
            Run = plan.Run with { Seed = plan.Run.Seed + SeedShift },
        };

    private RunResult Noted(RunResult result)
    {
        Replications += result.Replications;
        Contacts += result.ContactsSimulated;
        return result;
    }
}

/// <summary>A simulated figure beside its exact value.</summary>
/// <param name="What">The quantity.</param>
/// <param name="Exact">The exact value.</param>
/// <param name="Simulated">The simulated one.</param>
/// <param name="Low">The lower end of its 95 % interval.</param>
/// <param name="High">The upper end.</param>
/// <param name="Z">The difference in standard errors.</param>
/// <param name="Fault">What is wrong with it; empty where nothing is.</param>
/// <param name="Limit">
/// The largest standard error that passes, as a share of the exact value; infinite where none is asked, null where the standard error
/// is known by a law and not the run's.
/// </param>
internal sealed record Figure(
    string What,
    double Exact,
    double Simulated,
    double Low,
    double High,
    double Z,
    string Fault,
    double? Limit = null
)
{
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{What, -34} {Simulated, 12:G7} exact {Exact, 12:G7} [{Low:G5}; {High:G5}] z {Z, 6:0.00} {Fault}"
        );
}
