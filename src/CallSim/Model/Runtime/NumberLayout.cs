using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>A number with its names resolved.</summary>
internal sealed class NumberLayout(
    NumberPlan plan,
    TimePlan time,
    Func<string, LineId> lineNamed,
    Func<Destination, Target> resolve
)
{
    /// <summary>The key of its name, for the draws that an outage of it makes.</summary>
    public ulong NameKey { get; } = Keys.Named(0, $"numbers.{plan.Name}");

    /// <summary>The line groups in the order they are tried; empty for lines without limit.</summary>
    public ImmutableArray<LineId> Lines { get; } = [.. plan.Lines.Select(lineNamed)];

    /// <summary>Where a call goes once it is set up: a queue or a flow.</summary>
    public Target To { get; } = resolve(plan.To);

    public SimSpan Setup { get; } = plan.Setup;

    public OpeningClock Opening { get; } = new(plan.Open, time);
}
