using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Experiments;
using CallSim.Model;
using CallSim.Statistics;

namespace CallSim.Validation.Tests;

/// <summary>What is claimed of an interval.</summary>
internal enum Claim
{
    /// <summary>It covers the exact value in 93 to 97 % of experiments.</summary>
    Covers,

    /// <summary>In at least 93 %, and maybe in more: few events come in whole numbers.</summary>
    CoversAtLeast,

    /// <summary>In fewer. The page says so.</summary>
    FallsShort,
}

/// <summary>A quantity whose interval is put to the test.</summary>
/// <param name="Name">Its name on the page.</param>
/// <param name="Exact">Its exact value.</param>
/// <param name="Find">The estimate of one experiment.</param>
/// <param name="Claim">What is claimed of its interval.</param>
internal sealed record CoveredQuantity(
    string Name,
    double Exact,
    Func<RunResult, Estimate> Find,
    Claim Claim = Claim.Covers
);

/// <summary>A model that is run again and again, each time with a few replications and another seed.</summary>
/// <param name="Name">Its name on the page.</param>
/// <param name="What">What it is, with its parameters.</param>
/// <param name="Plan">The model.</param>
/// <param name="Replications">The replications of one experiment.</param>
/// <param name="Quantities">What its experiments estimate.</param>
internal sealed record CoverageCase(
    string Name,
    string What,
    CentrePlan Plan,
    int Replications,
    IReadOnlyList<CoveredQuantity> Quantities
)
{
    /// <summary>Runs the experiments with seeds 1, 2, … on all processors; each alone is the same for any number of them.</summary>
    public IReadOnlyList<Coverage> Examine(int experiments)
    {
        Tally[,] tallies = new Tally[experiments, Quantities.Count];
        Parallel.For(
            0,
            experiments,
            experiment =>
            {
                RunOptions options = new()
                {
                    Replications = Replications,
                    Seed = (ulong)experiment + 1,
                    Threads = 1,
                };
                RunResult result = Simulation.Run(Plan, options);
                for (int place = 0; place < Quantities.Count; place++)
                {
                    CoveredQuantity quantity = Quantities[place];
                    tallies[experiment, place] = new Tally(quantity.Find(result), quantity.Exact);
                }
            }
        );
        return
        [
            .. Quantities.Select(
                (quantity, place) =>
                    Coverage.Of(quantity, Enumerable.Range(0, experiments).Select(each => tallies[each, place]))
            ),
        ];
    }

    /// <summary>M/M/n+M after a warm-up of 15 minutes, with times in minutes.</summary>
    public static CentrePlan ErlangA(double rate, double talk, double patience, int agents, double length) =>
        new CentreBuilder("Erlang A")
            .Time(SimSpan.FromMinutes(length), SimSpan.FromDays(1), SimSpan.FromMinutes(15))
            .Contacts(
                "call",
                60 * rate,
                Law.Exponential(SimSpan.FromMinutes(talk)),
                Law.Exponential(SimSpan.FromMinutes(patience))
            )
            .Agents("desk", agents)
            .Build();
}
