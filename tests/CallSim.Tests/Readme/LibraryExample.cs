using CallSim.Engine;
using CallSim.Engine.Randomness;
using CallSim.Experiments;
using CallSim.Model;

namespace CallSim.Tests.Readme;

/// <summary>The README's example of the library, word for word, compiled and run.</summary>
internal static class LibraryExample
{
    public static void Run()
    {
        // csharpier-ignore-start
        CentrePlan plan = new CentreBuilder("One skill, one hour")
            .Time(length: SimSpan.FromHours(1))
            .Contacts("enquiry", perHour: 6000, talk: Law.Exponential(SimSpan.FromSeconds(60)), patience: Law.Exponential(SimSpan.FromSeconds(120)))
            .Agents("desk", count: 100)
            .Build();
        RunResult result = Simulation.Run(plan, new RunOptions { Replications = 200, Seed = 7 });
        foreach (string metric in (string[])["abandon_share", "service_level", "asa_s", "occupancy"])
        {
            Console.WriteLine($"{metric}: {result[metric].Value:F3} ± {result[metric].HalfWidth:F3}");
        }
        // csharpier-ignore-end
    }
}
