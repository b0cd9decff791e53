using CallSim.Cli.Benchmarking;

namespace CallSim.Cli.Tests.Benchmarking;

public sealed class CalibrationLoopTests
{
    // A loss in the engine would slow down a loop that used it, and so go unnoticed.
    [Test]
    public void Loop_UsesNothingOfTheSimulator() =>
        Assert.That(
            File.ReadAllText(Repository.PathOf("src/CallSim.Cli/Benchmarking/CalibrationLoop.cs")),
            Does.Not.Contain("using CallSim").And.Not.Contain("Engine.")
        );

    [Test]
    public void Loop_BooksItsTurns_UntilItIsReset()
    {
        CalibrationLoop loop = CalibrationLoop.Small();
        loop.Turn();
        long steps = loop.Steps;
        TimeSpan time = loop.Time;
        loop.Turn();
        Assert.That(steps, Is.Positive);
        Assert.That(loop.Steps, Is.EqualTo(2 * steps));
        Assert.That(loop.Time, Is.GreaterThan(time).And.GreaterThan(TimeSpan.Zero));
        loop.Reset();
        Assert.That((loop.Steps, loop.Time), Is.EqualTo((0, TimeSpan.Zero)));
    }

    [Test]
    public void Loops_DifferInWhatTheyTouch()
    {
        CalibrationLoop small = CalibrationLoop.Small();
        CalibrationLoop large = CalibrationLoop.Large();
        for (int turn = 0; turn < 10; turn++)
        {
            small.Turn();
            large.Turn();
        }

        Assert.That(large.Time / large.Steps, Is.GreaterThan(small.Time / small.Steps));
    }
}
