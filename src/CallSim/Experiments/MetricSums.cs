using System.Collections.Immutable;
using CallSim.Model;
using CallSim.Statistics;

namespace CallSim.Experiments;

/// <summary>Sums over replications of the facts and metrics of one scope in one interval, or in the whole run.</summary>
internal sealed class MetricSums
{
    private readonly ImmutableArray<Metric> _metrics;
    private readonly ImmutableHashSet<Fact> _ruledOut;
    private readonly RatioSums[] _ratios;
    private readonly Int128[] _facts;
    private int _replications;

    /// <summary>Empty sums.</summary>
    /// <param name="metrics">The metrics.</param>
    /// <param name="thresholds">The number of thresholds of the service level.</param>
    /// <param name="ruledOut">The facts that cannot occur here: their zero is certain.</param>
    public MetricSums(ImmutableArray<Metric> metrics, int thresholds, ImmutableHashSet<Fact> ruledOut)
    {
        _ruledOut = ruledOut;
        _metrics = metrics;
        _ratios = new RatioSums[metrics.Length];
        _facts = new Int128[FactSheet.CountOf(thresholds)];
    }

    /// <summary>A metric's value in a single replication; null where its denominator is 0.</summary>
    public static double? ValueOf(Metric metric, FactSheet sheet) =>
        metric.Formula switch
        {
            RatioFormula ratio => Quotient(ratio.Numerator.Of(sheet), ratio.Denominator.Of(sheet)) * ratio.Scale,
            ProductFormula product => Quotient(
                (double)product.First.Of(sheet) * product.Second.Of(sheet),
                (double)product.Denominator.Of(sheet) * product.SecondDenominator.Of(sheet)
            ),
            _ => null,
        };

    public void Add(FactSheet sheet)
    {
        _replications++;
        for (int fact = 0; fact < _facts.Length; fact++)
        {
            _facts[fact] += sheet[(Fact)fact];
        }

        for (int metric = 0; metric < _metrics.Length; metric++)
        {
            if (_metrics[metric].Formula is RatioFormula ratio)
            {
                _ratios[metric].Add(ratio.Numerator.Of(sheet), ratio.Denominator.Of(sheet));
            }
        }
    }

    public Estimate Estimate(Metric metric) =>
        metric.Formula switch
        {
            RatioFormula ratio => Estimate(metric, ratio, _ratios[_metrics.IndexOf(metric)], _ruledOut),
            ProductFormula product => new(Product(product), null, _replications),
            _ => new(null, null, 0),
        };

    /// <summary>A fact's mean over replications.</summary>
    public double Mean(Fact fact) => (double)_facts[(int)fact] / _replications;

    /// <summary>The estimate of a metric that is a ratio.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="ratio">Its formula.</param>
    /// <param name="sums">The sums over replications.</param>
    /// <param name="ruledOut">The facts that cannot occur: their zero is certain.</param>
    public static Estimate Estimate(
        Metric metric,
        RatioFormula ratio,
        in RatioSums sums,
        ImmutableHashSet<Fact> ruledOut
    )
    {
        Estimate found = sums.Estimate(KindOf(metric, ratio), ratio.Scale);
        bool isCertain =
            found.Value == 0
            && found.Replications >= RatioSums.FewestReplications
            && ratio.Numerator.Plus.Concat(ratio.Numerator.Minus).All(ruledOut.Contains);
        return isCertain ? new(0, 0, found.Replications) : found;
    }

    private static RatioKind KindOf(Metric metric, RatioFormula ratio)
    {
        bool isShare = metric.Unit == MetricUnit.Share;
        bool isCounted = ratio.Numerator.IsCounted && ratio.Denominator.IsCounted;
        return isShare
            ? isCounted
                ? RatioKind.ShareOfTrials
                : RatioKind.Share
            : isCounted
                ? RatioKind.Rate
                : RatioKind.Mean;
    }

    private double? Product(ProductFormula formula) =>
        Quotient(
            Mean(formula.First) * Mean(formula.Second),
            Mean(formula.Denominator) * Mean(formula.SecondDenominator)
        );

    private double Mean(FactSum sum) => sum.Plus.Sum(Mean) - sum.Minus.Sum(Mean);

    private static double? Quotient(double numerator, double denominator) =>
        denominator == 0 ? null : numerator / denominator;
}
