using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Model;

namespace CallSim.Benchmarks;

/// <summary>
/// The Erlang-A queue (M/M/n+M) at full load: n contacts a minute for n agents, exponential talk of mean 1 min and
/// patience of mean 2 min; every metric is counted. With the exact answer of the birth and death chain.
/// </summary>
internal static class ErlangAModel
{
    private const double MeanTalk = 1;
    private const double MeanPatience = 2;

    /// <summary>The plan.</summary>
    /// <param name="agents">The agents, and the contacts a minute.</param>
    /// <param name="contacts">The expected contacts.</param>
    /// <param name="interval">The unit of reporting; what a plan has that says nothing about it when null.</param>
    public static CentrePlan Plan(int agents, double contacts, SimSpan? interval = null)
    {
        SimSpan length = SimSpan.FromMinutes(contacts / agents);
        return new CentreBuilder($"Erlang-A, {agents} agents")
            .Time(length, interval ?? CentreBuilder.DefaultInterval(length))
            .Contacts(
                "calls",
                60.0 * agents,
                Law.Exponential(SimSpan.FromMinutes(MeanTalk)),
                Law.Exponential(SimSpan.FromMinutes(MeanPatience))
            )
            .Agents("desk", agents)
            .Build();
    }

    /// <summary>The exact share of contacts that abandon in the long run.</summary>
    public static double AbandonShare(int agents)
    {
        int states = agents + (20 * (int)Math.Sqrt(agents)) + 4000;
        double logWeight = 0;
        double greatest = 0;
        double[] logs = new double[states + 1];
        for (int state = 1; state <= states; state++)
        {
            double deaths = (Math.Min(state, agents) / MeanTalk) + (Math.Max(0, state - agents) / MeanPatience);
            logWeight += Math.Log(agents / deaths);
            logs[state] = logWeight;
            greatest = Math.Max(greatest, logWeight);
        }

        double sum = 0;
        double waiting = 0;
        for (int state = 0; state <= states; state++)
        {
            double weight = Math.Exp(logs[state] - greatest);
            sum += weight;
            waiting += Math.Max(0, state - agents) * weight;
        }

        return waiting / sum / MeanPatience / agents;
    }
}
