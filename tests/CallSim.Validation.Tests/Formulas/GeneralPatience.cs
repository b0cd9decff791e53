namespace CallSim.Validation.Tests.Formulas;

/// <summary>
/// M/M/n with patience of any law without atoms: the density of the offered wait x > 0 is λ π(n−1) exp(λ H(x) − n μ x) with
/// H(x) = ∫₀ˣ P(patience > u) du (Baccelli and Hebuterne 1981; Zeltyn and Mandelbaum 2005, section 3). Integrated by
/// Simpson's rule.
/// </summary>
internal sealed class GeneralPatience
{
    private const int Cells = 200_000;

    /// <summary>Solves the model.</summary>
    /// <param name="agents">At least 1.</param>
    /// <param name="rate">Arrivals a minute.</param>
    /// <param name="meanHandle">In minutes.</param>
    /// <param name="patient">The chance that patience is longer than some minutes.</param>
    /// <param name="within">The threshold of <see cref="AnsweredWithin"/>, in minutes.</param>
    /// <param name="longest">An offered wait that is practically never exceeded, in minutes.</param>
    public GeneralPatience(
        int agents,
        double rate,
        double meanHandle,
        Func<double, double> patient,
        double within,
        double longest
    )
    {
        double load = rate * meanHandle;
        double allBusyButOne = 1;
        double fewer = 1;
        for (int busy = 1; busy < agents; busy++)
        {
            allBusyButOne *= load / busy;
            fewer += allBusyButOne;
        }

        Moments below = Integrate(0, 0, within);
        Moments above = Integrate(below.Survival, within, longest);
        double all = fewer + below.One + above.One;
        Waits = (below.One + above.One) / all;
        Abandons = (below.Hangs + above.Hangs) / all;
        MeanWait = (below.Wait + above.Wait) / all;
        MeanWaitOfAnswered = (below.AnsweredWait + above.AnsweredWait) / all / (1 - Abandons);
        AnsweredWithin = (fewer + below.One - below.Hangs) / all;
        Occupancy = load * (1 - Abandons) / agents;

        Moments Integrate(double survival, double from, double to)
        {
            double step = (to - from) / Cells;
            Moments sum = new(survival, 0, 0, 0, 0);
            double left = patient(from);
            for (int cell = 0; cell < Cells; cell++)
            {
                double x = from + (cell * step);
                double middle = patient(x + (step / 2));
                double right = patient(x + step);
                double halfway = sum.Survival + (step / 12 * (left + (4 * patient(x + (step / 4))) + middle));
                double end = sum.Survival + (step / 6 * (left + (4 * middle) + right));
                sum = sum.Plus(step / 6, Density(x, sum.Survival), x, sum.Survival, left)
                    .Plus(4 * step / 6, Density(x + (step / 2), halfway), x + (step / 2), halfway, middle)
                    .Plus(step / 6, Density(x + step, end), x + step, end, right) with
                {
                    Survival = end,
                };
                left = right;
            }

            return sum;
        }

        double Density(double x, double survival) =>
            rate * allBusyButOne * Math.Exp((rate * survival) - (agents * x / meanHandle));
    }

    /// <summary>The share of calls that wait.</summary>
    public double Waits { get; }

    /// <summary>The share of calls that abandon.</summary>
    public double Abandons { get; }

    /// <summary>The mean wait of all calls, in minutes.</summary>
    public double MeanWait { get; }

    /// <summary>The mean wait of the answered, in minutes.</summary>
    public double MeanWaitOfAnswered { get; }

    /// <summary>The share of all calls that is answered within the threshold.</summary>
    public double AnsweredWithin { get; }

    /// <summary>The share of time an agent is busy.</summary>
    public double Occupancy { get; }

    /// <summary>Exponential patience: Erlang A (Palm 1957).</summary>
    public static Func<double, double> Exponential(double mean) => x => Math.Exp(-x / mean);

    private readonly record struct Moments(double Survival, double One, double Hangs, double Wait, double AnsweredWait)
    {
        public Moments Plus(double weight, double density, double x, double survival, double patient)
        {
            double mass = weight * density;
            return this with
            {
                One = One + mass,
                Hangs = Hangs + (mass * (1 - patient)),
                Wait = Wait + (mass * survival),
                AnsweredWait = AnsweredWait + (mass * x * patient),
            };
        }
    }
}
