using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using CallSim.Benchmarks;

// Without an argument: contacts per second of Erlang-A, quickly. Anything else goes to BenchmarkDotNet, such as --filter '*'.
if (args.Length == 0)
{
    ContactsPerSecond.Print();
    return;
}

// In process: the project is built with warnings as errors and locked packages, which a generated project is not.
ManualConfig config = ManualConfig
    .Create(DefaultConfig.Instance)
    .AddJob(
        Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)
            .WithMinIterationTime(Perfolizer.Horology.TimeInterval.FromMilliseconds(200))
    );
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
