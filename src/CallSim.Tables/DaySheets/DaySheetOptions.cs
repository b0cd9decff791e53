namespace CallSim.Tables;

/// <summary>What a planner's spreadsheet does not say itself.</summary>
public sealed record DaySheetOptions
{
    /// <summary>The encoding: <c>utf-8</c>, <c>utf-16</c> or <c>gb18030</c>. Default null: by the byte-order mark, without one UTF-8.</summary>
    public string? Encoding { get; init; }

    /// <summary>The column with the times. Default null: the one whose name says so.</summary>
    public string? IntervalColumn { get; init; }

    /// <summary>The column with the expected calls. Default null: the one whose name says so.</summary>
    public string? CallsColumn { get; init; }

    /// <summary>The column with the handle times. Default null: the one whose name says so.</summary>
    public string? HandleTimeColumn { get; init; }

    /// <summary>The column with the agents. Default null: the one whose name says so, if there is one.</summary>
    public string? AgentsColumn { get; init; }
}
