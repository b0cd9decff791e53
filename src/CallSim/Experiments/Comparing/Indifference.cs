namespace CallSim.Experiments;

/// <summary>A difference so small that it does not matter which way it is.</summary>
/// <param name="Amount">At least 0: in the metric's unit (a share from 0 to 1), or a part of the baseline's value.</param>
/// <param name="IsRelative">Whether it is a part of the baseline's value.</param>
public readonly record struct Indifference(double Amount, bool IsRelative)
{
    /// <summary>The amount in the metric's unit.</summary>
    /// <param name="baseline">The baseline's value.</param>
    internal double Of(double baseline) => IsRelative ? Amount * Math.Abs(baseline) : Amount;
}
