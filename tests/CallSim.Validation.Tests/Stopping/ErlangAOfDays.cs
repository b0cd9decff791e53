using MathNet.Numerics.Distributions;

namespace CallSim.Validation.Tests;

/// <summary>
/// M/M/n+M whose rate is multiplied by a gamma day factor with mean 1: each day is stationary at its own rate, and the run's
/// figures are ratios of sums over days, so that a day counts by its calls.
/// </summary>
internal sealed class ErlangAOfDays
{
    // Midpoints of equal chance leave an error of the order of 1/steps² where the figures are smooth.
    private const int Steps = 2000;

    /// <param name="rate">Calls a minute on a usual day.</param>
    /// <param name="talk">The mean talk, in minutes.</param>
    /// <param name="patience">The mean patience, in minutes.</param>
    /// <param name="agents">The agents.</param>
    /// <param name="cv">The coefficient of variation of the day factor.</param>
    public ErlangAOfDays(double rate, double talk, double patience, int agents, double cv)
    {
        double shape = 1 / (cv * cv);
        double calls = 0;
        double answered = 0;
        double inTime = 0;
        double abandoned = 0;
        double waited = 0;
        for (int step = 0; step < Steps; step++)
        {
            double factor = Gamma.InvCDF(shape, shape, (step + 0.5) / Steps);
            ErlangAExact day = new(rate * factor, talk, patience, agents);
            calls += factor;
            abandoned += factor * day.Abandons;
            inTime += factor * day.AnsweredIn20Seconds;
            answered += factor * (1 - day.Abandons);
            waited += factor * (1 - day.Abandons) * day.MeanWaitOfAnswered;
        }

        Abandons = abandoned / calls;
        AnsweredIn20Seconds = inTime / calls;
        MeanWaitOfAnswered = waited / answered;
    }

    /// <summary>The share that hangs up.</summary>
    public double Abandons { get; }

    /// <summary>The share answered within 20 seconds.</summary>
    public double AnsweredIn20Seconds { get; }

    /// <summary>The mean wait of the answered.</summary>
    public double MeanWaitOfAnswered { get; }
}
