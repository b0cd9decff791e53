using System.Collections.Immutable;

namespace CallSim.Tables;

/// <summary>A table file cannot be read.</summary>
public sealed class TableException : Exception
{
    /// <summary>An exception for the given mistakes.</summary>
    /// <param name="path">The file.</param>
    /// <param name="mistakes">At least one mistake.</param>
    public TableException(string path, ImmutableArray<TableMistake> mistakes)
        : base($"{path} cannot be read: " + string.Join("; ", mistakes.Select(mistake => mistake.Message)))
    {
        Path = path;
        Mistakes = mistakes;
    }

    /// <summary>The file, as its reader named it.</summary>
    public string Path { get; }

    /// <summary>Every mistake found.</summary>
    public ImmutableArray<TableMistake> Mistakes { get; }

    internal static TableException Whole(string path, string message, string? fix = null) =>
        new(path, [new TableMistake { Message = message, Fix = fix }]);
}
