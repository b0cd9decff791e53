using CallSim.Model;
using static CallSim.Tests.Model.Plans;

namespace CallSim.Tests.Metrics;

/// <summary>Which metrics a plan has.</summary>
public sealed class CatalogueTests
{
    [Test]
    public void Catalogue_OfASmallPlan_HasNoMetricOfWhatItDoesWithout()
    {
        CentrePlan plan = OneDesk(Type(), 1);
        Assert.That(MetricCatalogue.Of(plan).Select(metric => metric.Needs), Is.All.EqualTo(PlanFeatures.None));
        Assert.That(
            ScopeColumns.Of(new CentreLayout(plan)).Select(columns => columns.Scope.ToString()),
            Is.EqualTo(
                (string[])["all", "contact:calls", "queue:calls", "group:desk", "skill:calls", "queue:calls>group:desk"]
            )
        );
    }

    [TestCase(PlanFeatures.FurtherContacts, "fcr_share")]
    [TestCase(PlanFeatures.UnsolvedMatters, "resolved_share")]
    [TestCase(PlanFeatures.Lines, "carried_erlangs")]
    [TestCase(PlanFeatures.Numbers, "blocked_share")]
    [TestCase(PlanFeatures.Flows, "contained_share")]
    [TestCase(PlanFeatures.Transfers, "hops")]
    public void Catalogue_OfAPlanWithAFeature_HasItsMetrics(PlanFeatures feature, string metric)
    {
        CentrePlan plan = With(feature);
        Assert.That(FeatureFinder.Of(plan) & feature, Is.EqualTo(feature));
        Assert.That(MetricCatalogue.Of(plan).Select(known => known.Name), Does.Contain(metric));
    }

    [Test]
    public void Catalogue_OfAnyPlan_NamesEachMetricOnce()
    {
        IEnumerable<string> names = MetricCatalogue.Of(new TargetsPlan()).Select(metric => metric.Name);
        Assert.That(names, Is.Unique);
    }

    [Test]
    public void Headline_OfAnyMetric_IsKnownForTheWholeCentre()
    {
        IEnumerable<Metric> headline = MetricCatalogue
            .Of(new TargetsPlan())
            .Where(metric => metric.IsHeadline || metric.IsHeadlineUnlessZero);
        Assert.That(headline.Select(metric => metric.Scopes), Is.All.Contains(ScopeKind.All));
    }

    private static CentrePlan With(PlanFeatures feature)
    {
        CentrePlan plan = OneDesk(Type(), 1);
        Destination calls = Destination.Queue("calls");
        return feature switch
        {
            PlanFeatures.FurtherContacts => OneDesk(
                Type() with
                {
                    CallsAgain = new CallsAgainPlan { Chance = 0.5, Delay = Constant(1) },
                },
                1
            ),
            PlanFeatures.UnsolvedMatters => OneDesk(Type() with { Resolved = 0.5 }, 1),
            PlanFeatures.Lines => plan with { Lines = [new LineGroupPlan { Name = "line", Channels = 1 }] },
            PlanFeatures.Numbers => plan with { Numbers = [new NumberPlan { Name = "main", To = calls }] },
            PlanFeatures.Flows => plan with
            {
                Flows = [new FlowPlan { Name = "flow", Steps = [new QueueStepPlan { Name = "on", Queue = "calls" }] }],
            },
            _ => plan with
            {
                Transfers =
                [
                    new TransferPlan
                    {
                        Name = "on",
                        Chance = 0.5,
                        To = "calls",
                    },
                ],
            },
        };
    }
}
