using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using CallSim.Benchmarks;

// Anything else goes to BenchmarkDotNet, such as --filter '*'.
Action? program = args switch
{
    [] => ContactsPerSecond.Print,
    ["queue"] => BesidePlainQueue.Print,
    ["scenarios"] => ScenarioCosts.Print,
    ["threads"] => ThreadsOrProcesses.Print,
    ["memory"] => FlatMemory.Print,
    [ThreadsOrProcesses.ChildArgument] => ThreadsOrProcesses.BeOneProcess,
    _ => null,
};
if (program is not null)
{
    program();
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
