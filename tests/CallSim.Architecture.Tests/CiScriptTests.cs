namespace CallSim.Architecture.Tests;

/// <summary>The CI script runs the tests by the command that the README gives to users.</summary>
public sealed class CiScriptTests
{
    private const string TestCommand = "dotnet test CallSim.sln -c Release";

    [Test]
    public void CiScript_ForItsTests_UsesTheCommandNamedHere() =>
        Assert.That(LinesOf(".ci/run"), Has.One.EqualTo($"test_command='{TestCommand}'"));

    [Test]
    public void Readme_ForAllTests_NamesTheCommandOfTheCiScript() =>
        Assert.That(LinesOf("README.md"), Has.Some.EqualTo(TestCommand), "on a line of its own, in a code block");

    private static IEnumerable<string> LinesOf(string file)
    {
        string path = Path.Combine(SourceTree.Root, file);
        Assert.That(path, Does.Exist);
        return File.ReadAllLines(path).Select(line => line.Trim());
    }
}
