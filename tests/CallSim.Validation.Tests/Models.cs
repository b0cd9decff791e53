using System.Diagnostics;
using System.Globalization;
using CallSim.Experiments;
using CallSim.Model;
using CallSim.Scenarios;

namespace CallSim.Validation.Tests;

/// <summary>The scenario files of this project, read and run as any user's are: through the public library.</summary>
internal static class Models
{
    /// <summary>Runs a plan with the replications and the seed that it names.</summary>
    public static RunResult Run(CentrePlan plan)
    {
        Stopwatch watch = Stopwatch.StartNew();
        RunResult result = Simulation.Run(plan);
        string line = string.Create(
            CultureInfo.InvariantCulture,
            $"{plan.Name}: {result.Replications} replications, {result.ContactsSimulated:N0} contacts in {watch.Elapsed.TotalSeconds:0.0} s"
        );
        TestContext.Out.WriteLine(line);
        return result;
    }

    /// <summary>Reads <c>models/NAME.yaml</c>.</summary>
    public static CentrePlan Read(string name)
    {
        string path = Path.Combine(TestContext.CurrentContext.TestDirectory, "models", name + ".yaml");
        ScenarioReading reading = ScenarioReader.Read(path);
        Assert.That(reading.Diagnostics, Is.Empty, () => string.Join('\n', reading.Diagnostics));
        return reading.Plan!;
    }
}
