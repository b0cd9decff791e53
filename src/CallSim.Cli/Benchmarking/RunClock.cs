using System.Diagnostics;
using CallSim.Experiments;

namespace CallSim.Cli.Benchmarking;

/// <summary>Times runs of scenarios, in turns with both calibration loops.</summary>
internal sealed class RunClock
{
    // A busy moment, or a slower clock of the processor, is to meet simulation and calibration alike.
    private static readonly TimeSpan s_turn = TimeSpan.FromSeconds(0.1);

    private readonly CalibrationLoop _small = CalibrationLoop.Small();
    private readonly CalibrationLoop _large = CalibrationLoop.Large();
    private long _contacts;
    private long _events;
    private TimeSpan _wallTime;
    private TimeSpan _processorTime;

    /// <summary>Simulates for so long at least.</summary>
    /// <param name="length">The processor time.</param>
    /// <param name="simulate">Simulates all replications once.</param>
    public BenchRun Run(TimeSpan length, Func<RunResult> simulate)
    {
        Reset();
        while (_processorTime < length)
        {
            Calibrate();
            Simulate(simulate, until: _processorTime + s_turn);
        }

        Calibrate();
        return Read();
    }

    private void Reset()
    {
        _small.Reset();
        _large.Reset();
        (_contacts, _events, _wallTime, _processorTime) = (0, 0, TimeSpan.Zero, TimeSpan.Zero);
    }

    private void Calibrate()
    {
        _small.Turn();
        _large.Turn();
    }

    private void Simulate(Func<RunResult> simulate, TimeSpan until)
    {
        do
        {
            long started = Stopwatch.GetTimestamp();
            TimeSpan before = Environment.CpuUsage.TotalTime;
            RunResult result = simulate();
            _wallTime += Stopwatch.GetElapsedTime(started);
            _processorTime += Environment.CpuUsage.TotalTime - before;
            _contacts += result.ContactsSimulated;
            _events += result.EventsSimulated;
        } while (_processorTime < until);
    }

    private BenchRun Read() => new(_contacts, _events, _wallTime, _processorTime, CostBy(_small), CostBy(_large));

    private double CostBy(CalibrationLoop loop) =>
        _processorTime.TotalSeconds / _contacts / (loop.Time.TotalSeconds / loop.Steps);
}
