using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Experiments;
using CallSim.Model;
using CallSim.Statistics;

namespace CallSim.Tests.Experiments.Comparing;

/// <summary>What the same customers are worth, and that verdicts err as seldom as they say.</summary>
public sealed class PairedCustomersTests
{
    [Test]
    public void OneMoreAgentOfFifty_WithTheSameCustomers_HasATenthOfTheVariance()
    {
        // M/M/50+M at 96 % of its agents' work, two hours after a quarter.
        const int replications = 400;
        Design[] designs = [new("50", Fifty(50)), new("51", Fifty(51))];
        ComparisonResult paired = ComparisonTests.Compare(new() { Replications = replications, Seed = 3 }, designs);
        RunResult one = Simulation.Run(Fifty(50), new() { Replications = replications, Seed = 3 });
        RunResult other = Simulation.Run(Fifty(51), new() { Replications = replications, Seed = 4 });
        foreach (string metric in (string[])["abandoned", "abandon_share", "service_level", "asa_s", "wait_s"])
        {
            Difference difference = paired[metric].Designs[1].Difference!.Value;
            double independent =
                Math.Pow(one[metric].StandardError!.Value, 2) + Math.Pow(other[metric].StandardError!.Value, 2);
            double fold = independent / Math.Pow(difference.StandardError!.Value, 2);
            TestContext.Out.WriteLine($"{metric}: {fold:F0}-fold");
            Assert.That(fold, Is.GreaterThan(10), metric);
            Assert.That(paired[metric].Designs[1].Verdict, Is.EqualTo(DifferenceVerdict.Better), metric);
        }
    }

    [Test]
    public void UntilDecided_OfTwoDesignsThatAreAlike_ErrsInFivePercentAtMost()
    {
        // The same centre with other customers: draws are keyed by the name of the contact type.
        Design[] designs =
        [
            new("a", ComparisonTests.OneQueue("call", 6, 120)),
            new("b", ComparisonTests.OneQueue("ring", 6, 120)),
        ];
        MetricAt abandoned = new("abandon_share", Scope.All);
        const int experiments = 300;
        int wrong = 0;
        for (int seed = 1; seed <= experiments; seed++)
        {
            ComparisonResult result = Simulation.Compare(
                designs,
                new()
                {
                    Run = new() { Replications = 10, Seed = (ulong)seed },
                    UntilDecided = new() { Metrics = [abandoned], AtMost = 40 },
                }
            );
            wrong += result.Undecided.IsEmpty ? 1 : 0;
            Assert.That((result.Looks, result.ReplicationsWanted), Is.EqualTo((3, 40)));
        }

        TestContext.Out.WriteLine($"{wrong} of {experiments}");
        // Of 300 with a chance of 5 % each more than 27 err in one of a thousand.
        Assert.That(wrong, Is.AtMost(27));
    }

    [Test]
    public void UntilDecided_OfDesignsThatDiffer_EndsAtTheFirstLookThatTells()
    {
        MetricAt abandoned = new("abandon_share", Scope.All);
        ComparisonOptions options = new()
        {
            Run = new() { Replications = 10 },
            UntilDecided = new() { Metrics = [abandoned], AtMost = 5000 },
        };
        ComparisonResult large = Simulation.Compare(Desks(6, 8), options);
        ComparisonResult small = Simulation.Compare(Desks(6, 6.05), options);
        Assert.That(large.Looks, Is.EqualTo(10), "10, 20, 40 … 2560, 5000");
        Assert.That(large.Replications, Is.EqualTo(10));
        Assert.That(small.Replications, Is.InRange(20, 5000));
        Assert.That(small.Undecided, Is.Empty);
        Assert.That(small["abandon_share"].Designs[1].Verdict, Is.EqualTo(DifferenceVerdict.Better));
    }

    [Test]
    public void UntilDecided_OfDifferencesThatDoNotMatter_EndsWhenTheyAreKnownToBeSmall()
    {
        MetricAt abandoned = new("abandon_share", Scope.All);
        ComparisonResult result = Simulation.Compare(
            [new("a", ComparisonTests.OneQueue("call", 6, 120)), new("b", ComparisonTests.OneQueue("ring", 6, 120))],
            new()
            {
                Run = new() { Replications = 10 },
                UntilDecided = new()
                {
                    Metrics = [abandoned],
                    AtMost = 10_000,
                    Indifference = new(0.02, IsRelative: false),
                },
            }
        );
        Difference difference = result["abandon_share"].Designs[1].Difference!.Value;
        Assert.That(result.Undecided, Is.Empty);
        Assert.That(result.Replications, Is.InRange(20, 2560));
        Assert.That(difference.Low, Is.GreaterThan(-0.02));
        Assert.That(difference.High, Is.LessThan(0.02));
    }

    [Test]
    public void UntilDecided_AtItsEnd_NamesWhatIsOpen()
    {
        MetricAt abandoned = new("abandon_share", Scope.All);
        MetricAt offered = new("offered", Scope.Queue("call"));
        ComparisonResult result = Simulation.Compare(
            Desks(6, 6.001),
            new()
            {
                Run = new() { Replications = 10 },
                UntilDecided = new() { Metrics = [abandoned, offered], AtMost = 30 },
            }
        );
        Assert.That(result.Replications, Is.EqualTo(30));
        Assert.That(
            result.Undecided,
            Is.EqualTo(new[] { new Undecided("more", abandoned), new Undecided("more", offered) })
        );
        Assert.That(result.Undecided[1].Metric.ToString(), Is.EqualTo("offered@queue:call"));
    }

    [TestCase("wait_longest_s", "differences of wait_longest_s have no interval, so that it would never be decided")]
    [TestCase("wait_p9_s", "the baseline 'less' has no wait_p9_s to decide by")]
    public void UntilDecided_ByWhatIsNeverDecided_IsRefused(string metric, string mistake) =>
        Assert.That(
            Assert
                .Throws<ComparisonException>(() =>
                    Simulation.Compare(
                        Desks(6, 7),
                        new() { UntilDecided = new() { Metrics = [new(metric, Scope.All)] } }
                    )
                )!
                .Mistakes,
            Is.EqualTo(new[] { mistake })
        );

    private static Design[] Desks(double less, double more) =>
        [
            new("less", ComparisonTests.OneQueue("call", less, 120)),
            new("more", ComparisonTests.OneQueue("call", more, 120)),
        ];

    private static CentrePlan Fifty(int agents) =>
        new CentreBuilder("fifty")
            .Time(SimSpan.FromHours(2), SimSpan.FromHours(2), SimSpan.FromMinutes(15))
            .Contacts("call", 960, Law.Exponential(SimSpan.FromMinutes(3)), Law.Exponential(SimSpan.FromMinutes(3)))
            .Agents("desk", agents)
            .Build();
}
