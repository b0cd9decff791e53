namespace CallSim.Tables;

/// <summary>Results could not be written.</summary>
public sealed class ResultFolderException : Exception
{
    internal ResultFolderException(string path, Exception cause)
        : base($"cannot write results to '{path}': {cause.Message}", cause) => Path = path;

    /// <summary>The folder that was to hold them.</summary>
    public string Path { get; }
}
