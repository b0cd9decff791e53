using System.Xml.Linq;

namespace CallSim.Architecture.Tests;

/// <summary>The repository that this test assembly was built from.</summary>
internal static class SourceTree
{
    /// <summary>The folder of <c>CallSim.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The C# files below a folder of the root, build output left out, as paths relative to the root.</summary>
    public static IEnumerable<string> Files(string folder) =>
        Directory
            .EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .Where(file => !file.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    /// <summary>The values of <c>Include</c> of all items of a kind in a project of <c>src/</c>.</summary>
    public static IEnumerable<string> Items(string project, string kind)
    {
        string file = Path.Combine(Root, "src", project, project + ".csproj");
        return XDocument.Load(file).Descendants(kind).Select(item => item.Attribute("Include")!.Value);
    }

    /// <summary>A built assembly, as it lies beside this one.</summary>
    public static string Assembly(string name) => Path.Combine(AppContext.BaseDirectory, name + ".dll");

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CallSim.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("No folder above this test has CallSim.sln.");
    }
}
