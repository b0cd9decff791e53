using BenchmarkDotNet.Attributes;
using CallSim.Engine;
using CallSim.Engine.Randomness;

namespace CallSim.Benchmarks;

/// <summary>What does a draw of each family cost, keyed by customer as the model draws?</summary>
public class SamplerBenchmark
{
    private const int Draws = 1_000_000;
    private static readonly SimSpan s_mean = SimSpan.FromMinutes(3);

    private readonly Sampler _exponential = Sampler.From(Law.Exponential(s_mean));
    private readonly Sampler _lognormal = Sampler.From(Law.Lognormal(s_mean, 1.2));
    private readonly Sampler _gamma = Sampler.From(Law.Gamma(s_mean, 0.7));
    private readonly Sampler _weibull = Sampler.From(Law.Weibull(s_mean, 1.3));
    private readonly Sampler _erlang = Sampler.From(Law.Erlang(s_mean, 3));
    private readonly Sampler _uniform = Sampler.From(Law.Uniform(SimSpan.Zero, s_mean));
    private readonly Sampler _deterministic = Sampler.From(Law.Deterministic(s_mean));

    [Benchmark(Baseline = true, OperationsPerInvoke = Draws)]
    public long Exponential() => Sum(_exponential);

    [Benchmark(OperationsPerInvoke = Draws)]
    public long Lognormal() => Sum(_lognormal);

    [Benchmark(OperationsPerInvoke = Draws)]
    public long Gamma() => Sum(_gamma);

    [Benchmark(OperationsPerInvoke = Draws)]
    public long Weibull() => Sum(_weibull);

    [Benchmark(OperationsPerInvoke = Draws)]
    public long Erlang() => Sum(_erlang);

    [Benchmark(OperationsPerInvoke = Draws)]
    public long Uniform() => Sum(_uniform);

    [Benchmark(OperationsPerInvoke = Draws)]
    public long Deterministic() => Sum(_deterministic);

    private static long Sum(in Sampler sampler)
    {
        long sum = 0;
        long saturated = 0;
        for (int customer = 0; customer < Draws; customer++)
        {
            KeyedBits bits = new(Keys.Customer(1, 0, customer) + Purpose.Talk);
            sum += sampler.DrawSpan(ref bits, ref saturated).Microseconds;
        }

        return sum;
    }
}
