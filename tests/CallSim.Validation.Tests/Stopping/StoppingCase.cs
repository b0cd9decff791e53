using CallSim.Experiments;
using CallSim.Model;

namespace CallSim.Validation.Tests;

/// <summary>
/// A model whose exact values are known, run again and again, each time until a rule stops it, for one quantity at a time: so
/// that no other one keeps it from stopping too early.
/// </summary>
/// <param name="Name">Its name on the page.</param>
/// <param name="What">What it is, with its parameters.</param>
/// <param name="Plan">The model.</param>
/// <param name="Quantities">What is to be found.</param>
internal sealed record StoppingCase(
    string Name,
    string What,
    CentrePlan Plan,
    IReadOnlyList<StoppedQuantity> Quantities
)
{
    /// <summary>Runs the experiments with seeds 1, 2, … on all processors; each alone is the same for any number of them.</summary>
    /// <param name="experiments">How many.</param>
    /// <param name="rules">The rules, each made anew for a quantity of an experiment.</param>
    /// <returns>What became of each quantity under each rule.</returns>
    public IReadOnlyList<Stopping> Examine(int experiments, IReadOnlyList<NamedRule> rules)
    {
        Stop[,,] stops = new Stop[experiments, Quantities.Count, rules.Count];
        Parallel.For(0, experiments, experiment => Run(experiment, rules, stops));
        return
        [
            .. from quantity in Enumerable.Range(0, Quantities.Count)
            from rule in Enumerable.Range(0, rules.Count)
            select Stopping.Of(
                Quantities[quantity],
                rules[rule].Name,
                [.. Enumerable.Range(0, experiments).Select(each => stops[each, quantity, rule])]
            ),
        ];
    }

    // All rules and quantities of an experiment see the same replications.
    private void Run(int experiment, IReadOnlyList<NamedRule> rules, Stop[,,] stops)
    {
        RunOptions options = new() { Seed = (ulong)experiment + 1, Threads = 1 };
        using OngoingRun run = new(Plan, options, CancellationToken.None);
        var going =
            from quantity in Enumerable.Range(0, Quantities.Count)
            from rule in Enumerable.Range(0, rules.Count)
            select (Quantity: quantity, Place: rule, Rule: rules[rule].Make(Quantities[quantity].Goal));
        var left = going.ToList();
        while (left.Count > 0)
        {
            run.ContinueTo(run.Replications + 1);
            RunResult result = run.Result(run.Replications);
            left.RemoveAll(each =>
            {
                bool isOver = each.Rule.Looks(run.Replications) && each.Rule.Stops(result);
                if (isOver)
                {
                    PrecisionGoal goal = Quantities[each.Quantity].Goal;
                    stops[experiment, each.Quantity, each.Place] = new(
                        run.Replications,
                        result[goal.Metric, goal.Scope]
                    );
                }

                return isOver;
            });
        }
    }
}
