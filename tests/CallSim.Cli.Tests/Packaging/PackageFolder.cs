using System.Diagnostics;

namespace CallSim.Cli.Tests.Packaging;

/// <summary>
/// A temporary folder with the packages of this repository and nothing else to restore from but what this machine has restored
/// before; packages that are installed from it stay inside.
/// </summary>
internal sealed class PackageFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("callsim-packages-");

    public PackageFolder()
    {
        string known =
            Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        Directory.CreateDirectory(PathOf("packages"));
        Write(
            "nuget.config",
            $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="here" value="{PathOf("packages")}" />
              </packageSources>
              <fallbackPackageFolders>
                <add key="this machine" value="{known}" />
              </fallbackPackageFolders>
            </configuration>
            """
        );
    }

    /// <summary>A path inside the folder.</summary>
    public string PathOf(params ReadOnlySpan<string> names) => Path.Combine([_folder.FullName, .. names]);

    /// <summary>Writes a text file.</summary>
    public void Write(string name, string text)
    {
        string path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Packs a project of <c>src/</c>.</summary>
    public void Pack(string project, params ReadOnlySpan<string> settings) =>
        Dotnet([
            "pack",
            Repository.PathOf($"src/{project}"),
            "-c",
            Configuration,
            "-o",
            PathOf("packages"),
            "--no-restore",
            .. settings,
        ]);

    /// <summary>Runs <c>dotnet</c> in this folder and gives back what it printed. It has to succeed.</summary>
    public string Dotnet(params ReadOnlySpan<string> arguments) => Run("dotnet", arguments);

    /// <summary>Runs a program in this folder and gives back what it printed. It has to succeed.</summary>
    public string Run(string program, params ReadOnlySpan<string> arguments)
    {
        ProcessStartInfo start = new(program, arguments.ToArray())
        {
            WorkingDirectory = _folder.FullName,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NUGET_PACKAGES"] = PathOf("installed");
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.That(
            process.ExitCode,
            Is.Zero,
            $"{program} {string.Join(' ', start.ArgumentList)}\n{output}\n{error.Result}"
        );
        return output;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    // The packages are made of what is being tested.
    private static string Configuration =>
        AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Debug{Path.DirectorySeparatorChar}")
            ? "Debug"
            : "Release";
}
