namespace CallSim.Cli;

/// <summary>The entry of the <c>callsim</c> command.</summary>
internal static class Program
{
    public static int Main(string[] arguments) => CommandLine.Run(arguments, Terminal.OfProcess());
}
