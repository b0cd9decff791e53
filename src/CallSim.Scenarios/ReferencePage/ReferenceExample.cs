namespace CallSim.Scenarios.ReferencePage;

/// <summary>A complete scenario of the reference page; a test reads it.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Yaml">The scenario.</param>
/// <param name="FileName">The name of the interval file it uses; null for none.</param>
/// <param name="FileText">The text of that file; null for none.</param>
internal sealed record ReferenceExample(string Title, string Yaml, string? FileName = null, string? FileText = null);
