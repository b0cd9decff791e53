namespace CallSim.Model;

/// <summary>How a group's agents differ in the legs of a lane, and where such legs can be passed on to.</summary>
internal sealed class LaneTraits
{
    /// <summary>Whether nothing of this applies: the leg is talked through and ends.</summary>
    public bool IsPlain { get; init; }

    public double Talk { get; init; } = 1;

    public double Hold { get; init; } = 1;

    public double WrapUp { get; init; } = 1;

    public double Resolves { get; init; } = 1;

    /// <summary>The chance that an agent takes the contact for another matter.</summary>
    public double Misroutes { get; init; }

    /// <summary>The transfers that apply, in the order of the plan.</summary>
    public int[] Transfers { get; init; } = [];
}
