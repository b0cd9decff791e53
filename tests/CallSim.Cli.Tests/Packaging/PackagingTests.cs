using System.IO.Compression;
using System.Runtime.InteropServices;
using CallSim.Tables;

namespace CallSim.Cli.Tests.Packaging;

/// <summary>The packages are packed, installed from a folder and used, as strangers would.</summary>
[Category("Packaging")]
[NonParallelizable]
public sealed class PackagingTests
{
    private static readonly string[] s_libraries = ["CallSim.Engine", "CallSim", "CallSim.Tables", "CallSim.Scenarios"];

    private PackageFolder _folder = null!;

    [OneTimeSetUp]
    public void Pack()
    {
        _folder = new PackageFolder();
        foreach (string library in s_libraries)
        {
            _folder.Pack(library, "--no-build");
        }

        // Compiled ahead for the machine at hand alone, which is one of those the project names, or none of them.
        _folder.Pack(
            "CallSim.Cli",
            $"-p:ToolPackageRuntimeIdentifiers={ToolRuntime}",
            "-p:BuildProjectReferences=false"
        );
    }

    [OneTimeTearDown]
    public void Clear() => _folder.Dispose();

    [Test]
    public void Tool_InstalledFromAFolder_SaysItsVersionAndRunsAScenario()
    {
        string tools = _folder.PathOf("tools");
        _folder.Dotnet(
            "tool",
            "install",
            "CallSim.Cli",
            "--tool-path",
            tools,
            "--add-source",
            _folder.PathOf("packages"),
            "--configfile",
            _folder.PathOf("nuget.config")
        );
        string callsim = Path.Combine(tools, OperatingSystem.IsWindows() ? "callsim.exe" : "callsim");
        string scenario = Repository.PathOf("scenarios/01-one-skill.yaml");
        string[] run = ["run", scenario, "--replications", "3", "--format", "csv", "--quiet"];
        Assert.That(_folder.Run(callsim, "--version").Trim(), Is.EqualTo("callsim " + ProductVersion.Text));
        Assert.That(_folder.Run(callsim, run), Is.EqualTo(CliRun.Of(run).Out), "as the command that was built");
    }

    [Test]
    public void Library_InAProjectOfAStranger_RunsTheExampleOfTheReadme()
    {
        _folder.Write(
            "stranger/stranger.csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <InvariantGlobalization>true</InvariantGlobalization>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="CallSim" Version="{ProductVersion.Text}" />
              </ItemGroup>
            </Project>
            """
        );
        string readme = File.ReadAllText(Repository.PathOf("README.md"));
        string example = readme.Split("```csharp\n")[1].Split("```")[0];
        _folder.Write("stranger/Program.cs", example);
        string printed = _folder.Dotnet("run", "--project", "stranger");
        Assert.That(printed, Does.Match(@"^abandon_share: 0\.0\d+ ± 0\.00\d+\r?\nservice_level: "));
    }

    [TestCaseSource(nameof(s_libraries))]
    public void Package_OfALibrary_HasDocumentationReadmeLicenceAndSymbols(string library)
    {
        string name = $"{library}.{ProductVersion.Text}";
        using ZipArchive package = ZipFile.OpenRead(_folder.PathOf("packages", name + ".nupkg"));
        string[] files = [.. package.Entries.Select(entry => entry.FullName)];
        Assert.That(files, Does.Contain($"lib/net10.0/{library}.dll"));
        Assert.That(files, Does.Contain($"lib/net10.0/{library}.xml").And.Contain("README.md"));
        using StreamReader manifest = new(package.GetEntry($"{library}.nuspec")!.Open());
        Assert.That(manifest.ReadToEnd(), Does.Contain("""<license type="expression">MIT</license>"""));
        using ZipArchive symbols = ZipFile.OpenRead(_folder.PathOf("packages", name + ".snupkg"));
        Assert.That(symbols.Entries.Select(entry => entry.FullName), Does.Contain($"lib/net10.0/{library}.pdb"));
    }

    private static string ToolRuntime =>
        RuntimeInformation.RuntimeIdentifier is "linux-x64" or "win-x64" ? RuntimeInformation.RuntimeIdentifier : "any";
}
