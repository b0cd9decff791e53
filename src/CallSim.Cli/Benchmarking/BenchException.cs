namespace CallSim.Cli.Benchmarking;

/// <summary>Something given to <c>callsim bench</c> cannot be measured or compared with.</summary>
/// <param name="message">What is wrong, and where.</param>
/// <param name="fix">How to mend it.</param>
internal sealed class BenchException(string message, string fix) : Exception(message)
{
    public string Fix { get; } = fix;
}
