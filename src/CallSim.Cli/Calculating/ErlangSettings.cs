using CallSim.Cli.Arguments;
using CallSim.Statistics.Formulas;

namespace CallSim.Cli.Calculating;

/// <summary>Which closed form.</summary>
internal enum ErlangModel
{
    /// <summary>Erlang B: who finds no trunk is lost.</summary>
    B,

    /// <summary>Erlang C: who finds no agent waits for ever.</summary>
    C,

    /// <summary>Erlang A: who finds no agent waits, and hangs up when patience is over.</summary>
    A,
}

/// <summary>What <c>callsim erlang</c> is asked for. What is null is left out.</summary>
internal sealed record ErlangSettings
{
    public required ErlangModel Model { get; init; }

    /// <summary>Calls an hour.</summary>
    public double? Calls { get; init; }

    /// <summary>The mean handle time in seconds.</summary>
    public double? Handle { get; init; }

    /// <summary>The mean patience in seconds.</summary>
    public double? Patience { get; init; }

    /// <summary>The agents; of Erlang B the trunks.</summary>
    public int? Servers { get; init; }

    /// <summary>What is wanted of agents.</summary>
    public required WaitingTargets Targets { get; init; }

    /// <summary>The highest share of blocked calls.</summary>
    public double? Blocking { get; init; }

    /// <summary>The share of paid time off the phones.</summary>
    public double? Shrinkage { get; init; }

    /// <summary>The interval file of a day.</summary>
    public string? Csv { get; init; }

    /// <summary>The file that the day's rows go to.</summary>
    public string? Out { get; init; }

    public bool Force { get; init; }

    public OutputFormat Format { get; init; }

    public bool NoColour { get; init; }

    /// <summary>What serves: <c>agents</c> or <c>trunks</c>.</summary>
    public string Kind => Model == ErlangModel.B ? "trunks" : "agents";

    /// <summary>Whether anything is wanted.</summary>
    public bool HasTargets => Model == ErlangModel.B ? Blocking is not null : !Targets.IsEmpty;
}
