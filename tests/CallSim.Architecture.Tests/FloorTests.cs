using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;

namespace CallSim.Architecture.Tests;

/// <summary>Projects reference only what the table of floors allows: in the project files and in what was compiled.</summary>
public sealed class FloorTests
{
    [Test]
    public void Source_OfTheSolution_IsOneFolderAFloor()
    {
        IEnumerable<string?> folders = Directory
            .EnumerateFiles(Path.Combine(SourceTree.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Select(Path.GetFileNameWithoutExtension);
        Assert.That(folders, Is.EquivalentTo(Floor.All.Select(floor => floor.Name)));
    }

    [TestCaseSource(nameof(Floors))]
    public void Project_OfAFloor_ReferencesOnlyFloorsBelow(string name)
    {
        IEnumerable<string?> references = SourceTree
            .Items(name, "ProjectReference")
            .Select(Path.GetFileNameWithoutExtension);
        Assert.That(references, Is.SubsetOf(Of(name).Projects), $"{name} must know nothing else of this solution");
    }

    [TestCaseSource(nameof(Floors))]
    public void Project_OfAFloor_ReferencesItsPackagesAndNoOthers(string name)
    {
        IEnumerable<string> packages = SourceTree.Items(name, "PackageReference");
        Assert.That(packages, Is.EquivalentTo(Of(name).Packages), $"the packages of {name}");
    }

    [TestCaseSource(nameof(Floors))]
    public void Assembly_OfAFloor_ReferencesOnlyTheFrameworkAndWhatItsProjectMay(string name)
    {
        Floor floor = Of(name);
        IEnumerable<string> references = ReferencesOf(name).Where(reference => !IsOfTheFramework(reference));
        Assert.That(references, Is.SubsetOf(floor.Projects.Concat(floor.Packages)), $"the references of {name}.dll");
    }

    private static IEnumerable<string> Floors() => Floor.All.Select(floor => floor.Name);

    private static Floor Of(string name) => Floor.All.Single(floor => floor.Name == name);

    private static List<string> ReferencesOf(string name)
    {
        using PEReader file = new(File.OpenRead(SourceTree.Assembly(name)));
        MetadataReader metadata = file.GetMetadataReader();
        return
        [
            .. metadata.AssemblyReferences.Select(reference =>
                metadata.GetString(metadata.GetAssemblyReference(reference).Name)
            ),
        ];
    }

    private static bool IsOfTheFramework(string assembly) =>
        File.Exists(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), assembly + ".dll"));
}
