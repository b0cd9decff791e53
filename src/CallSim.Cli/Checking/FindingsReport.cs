namespace CallSim.Cli.Checking;

/// <summary>Prints what was found in a scenario.</summary>
internal static class FindingsReport
{
    /// <summary>Prints the findings; where only errors are wanted, those.</summary>
    public static void Print(IEnumerable<Finding> findings, bool isQuiet, TextWriter writer)
    {
        foreach (Finding finding in findings.Where(finding => !isQuiet || finding.IsError))
        {
            writer.WriteLine(finding);
        }
    }
}
