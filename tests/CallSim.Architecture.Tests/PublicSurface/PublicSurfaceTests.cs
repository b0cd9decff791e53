using System.Reflection;

namespace CallSim.Architecture.Tests.PublicSurface;

/// <summary>
/// What users can build on is written down beside this test, one file for each assembly that is shipped: a change of it is seen
/// in review. That all of it is documented, the compiler demands.
/// </summary>
public sealed class PublicSurfaceTests
{
    [TestCase("CallSim.Engine")]
    [TestCase("CallSim")]
    [TestCase("CallSim.Tables")]
    [TestCase("CallSim.Scenarios")]
    public void Assembly_ToItsUsers_ShowsWhatIsWrittenDown(string name)
    {
        string surface = Signatures.Of(Assembly.LoadFrom(SourceTree.Assembly(name)));
        string path = Path.Combine(SourceTree.Root, "tests/CallSim.Architecture.Tests/PublicSurface", name + ".txt");
        if (Environment.GetEnvironmentVariable("CALLSIM_REWRITE") is not null)
        {
            File.WriteAllText(path, surface);
        }

        Assert.That(path, Does.Exist);
        string written = File.ReadAllText(path).ReplaceLineEndings("\n");
        Assert.That(
            surface,
            Is.EqualTo(written),
            $"the public surface of {name} has changed; CALLSIM_REWRITE=1 rewrites the file"
        );
    }

    [Test]
    public void Command_OfThePackage_ShowsNothing() =>
        Assert.That(Assembly.LoadFrom(SourceTree.Assembly("CallSim.Cli")).GetExportedTypes(), Is.Empty);
}
