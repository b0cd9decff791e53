using System.Collections.Immutable;

namespace CallSim.Model;

/// <summary>The line groups: how many channels each has, how many an outage leaves, and how many are taken.</summary>
internal sealed class LineTable(ImmutableArray<LineGroupPlan> lines)
{
    private readonly LineRow[] _rows =
    [
        .. lines.Select(line => new LineRow { Channels = line.Channels, Capacity = line.Channels }),
    ];

    /// <summary>The channels taken.</summary>
    public int Busy(LineId line) => _rows[line.Row].Busy;

    /// <summary>The channels that work.</summary>
    public int Capacity(LineId line) => _rows[line.Row].Capacity;

    /// <summary>Whether no channel is free; more may be taken than work, where an outage has kept its calls.</summary>
    public bool IsFull(LineId line) => _rows[line.Row].Busy >= _rows[line.Row].Capacity;

    /// <summary>Whether an outage leaves the group no channel.</summary>
    public bool IsDown(LineId line) => _rows[line.Row] is { Capacity: 0, Channels: > 0 };

    /// <summary>A share of the channels works, rounded to the nearest number.</summary>
    public void Leave(LineId line, double share)
    {
        ref LineRow row = ref _rows[line.Row];
        row.Capacity = Shares.Of(row.Channels, share);
    }

    public void Seize(LineId line) => _rows[line.Row].Busy++;

    public void Release(LineId line) => _rows[line.Row].Busy--;

    private struct LineRow
    {
        public int Channels;
        public int Capacity;
        public int Busy;
    }
}
