using System.Diagnostics;
using System.Globalization;
using CallSim.Experiments;
using CallSim.Model;

namespace CallSim.Benchmarks;

/// <summary>
/// Do two threads of one process simulate as fast as two processes that know nothing of each other? They take turns, so
/// that both meet the same minute of the machine; every process is warm before it is timed.
/// </summary>
internal static class ThreadsOrProcesses
{
    /// <summary>The argument that makes this program one of the two processes.</summary>
    public const string ChildArgument = "one-process";

    private const int Rounds = 15;
    private const int Replications = 40;
    private const int WarmUpRuns = 8;
    private const string Scenario = "erlang-a-100";

    public static void Print()
    {
        Process[] children = [StartChild(), StartChild()];
        CentrePlan plan = BenchScenario.Read(Scenario);
        Repeat(WarmUpRuns, () => Simulate(plan, Replications, threads: 2));
        List<double> ratios = [];
        List<double> byThreads = [];
        List<double> byProcesses = [];
        for (int round = 0; round < Rounds; round++)
        {
            double processes = Timing.WallSeconds(() => RunAll(children));
            double threads = Timing.WallSeconds(() => Simulate(plan, 2 * Replications, threads: 2));
            ratios.Add(processes / threads);
            byThreads.Add(threads);
            byProcesses.Add(processes);
        }

        foreach (Process child in children)
        {
            child.StandardInput.Close();
            child.WaitForExit();
            child.Dispose();
        }

        double median = Timing.Median(ratios);
        Console.WriteLine(
            $"{2 * Replications} replications of {Scenario}: two threads {Timing.Median(byThreads):F2} s, two processes {Timing.Median(byProcesses):F2} s; "
                + $"threads give {median:F2} times what processes give in the same minute ({ratios[0]:F2} – {ratios[^1]:F2})"
        );
    }

    /// <summary>One of the two processes: warms up, then simulates once for every line it is sent, and answers each.</summary>
    public static void BeOneProcess()
    {
        CentrePlan plan = BenchScenario.Read(Scenario);
        Repeat(WarmUpRuns, () => Simulate(plan, Replications, threads: 1));
        Console.WriteLine("warm");
        while (Console.ReadLine() is not null)
        {
            long contacts = Simulate(plan, Replications, threads: 1);
            Console.WriteLine(contacts.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static Process StartChild()
    {
        ProcessStartInfo start = new(Environment.ProcessPath!)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        // Started as 'dotnet CallSim.Benchmarks.dll' the program is the first argument of dotnet.
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(Environment.GetCommandLineArgs()[0]);
        }

        start.ArgumentList.Add(ChildArgument);
        Process child = Process.Start(start)!;
        Await(child);
        return child;
    }

    private static void RunAll(Process[] children)
    {
        foreach (Process child in children)
        {
            child.StandardInput.WriteLine("run");
            child.StandardInput.Flush();
        }

        foreach (Process child in children)
        {
            Await(child);
        }
    }

    private static void Await(Process child)
    {
        if (child.StandardOutput.ReadLine() is null)
        {
            throw new InvalidOperationException("one of the two processes has died");
        }
    }

    private static long Simulate(CentrePlan plan, int replications, int threads) =>
        Simulation.Run(plan, new RunOptions { Replications = replications, Threads = threads }).ContactsSimulated;

    private static void Repeat(int times, Action action)
    {
        for (int time = 0; time < times; time++)
        {
            action();
        }
    }
}
