namespace CallSim.Experiments;

/// <summary>The figures of a run do not fit the whole numbers they are kept in, and would be wrong.</summary>
/// <param name="cause">Where they overflowed.</param>
public sealed class RunTooLargeException(OverflowException cause)
    : Exception(
        "The times added up over this run do not fit 64 bits (292,000 years of waiting or work in a replication): "
            + "simulate a shorter time, or give callers a patience.",
        cause
    );
