namespace CallSim.Scenarios.Tree;

/// <summary>How a scenario comes off the disk: at most 16 MiB of UTF-8.</summary>
internal static class ScenarioText
{
    /// <summary>The largest text that is read, in bytes of UTF-8.</summary>
    public const int MaxBytes = 16 << 20;

    public static string TooLarge => $"the text is larger than {MaxBytes >> 20} MiB";

    /// <summary>The text of a file; null when it cannot be read, which is reported.</summary>
    public static string? Read(string path, DiagnosticBag diagnostics)
    {
        // Each variant and each step of a calibration reads the scenario anew.
        FileText file = Utf8File.Read(path, MaxBytes, again: true);
        if (file.Problem is { } problem)
        {
            diagnostics.Error(new Place(SourceText.File(path, ""), 0, 0, 0), problem, file.Fix);
        }

        return file.Text;
    }
}
