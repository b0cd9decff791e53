namespace CallSim.Scenarios.Tests;

/// <summary>A folder of its own for a scenario and its files, gone after the test.</summary>
internal sealed class ScenarioFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("callsim-");

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    public ScenarioFolder With(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
        return this;
    }

    public ScenarioReading Read(string text, ScenarioEdits? edits = null) =>
        ScenarioReader.ReadText(text, "x.yaml", _folder.FullName, edits);

    public void Dispose() => _folder.Delete(recursive: true);
}
