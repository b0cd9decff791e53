using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace CallSim.Architecture.Tests;

/// <summary>A replication depends on plan, seed and number alone, and types end where they are declared.</summary>
public sealed class PurityTests
{
    private const BindingFlags AllStatic =
        BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private const string Clock = "what is read and simulated must not depend on the day";
    private const string World = "the library knows neither console nor files";
    private const string Running = "reading and writing run nothing";

    private static readonly ImmutableArray<Ban> s_clock =
    [
        .. Ban.InEngineAndModel.Where(ban => !ban.Type.StartsWith("System.Thread", StringComparison.Ordinal)),
    ];

    private static readonly ImmutableArray<Ban> s_world =
    [
        new("System.Console", [], World),
        new("System.IO.File", [], World),
        new("System.IO.FileInfo", [], World),
        new("System.IO.FileStream", [], World),
        new("System.IO.Directory", [], World),
        new("System.IO.DirectoryInfo", [], World),
        new("System.Net.", [], World),
        new("System.Diagnostics.Process", [], World),
        new("System.Environment", ["GetEnvironmentVariable"], World),
    ];

    private static readonly ImmutableArray<Ban> s_running =
    [
        new("CallSim.Experiments.Simulation", ["Run", "Tell", "Observe"], Running),
        new("CallSim.Model.Replication", [], Running),
    ];

    [Test]
    public void Library_InAllItsCode_KnowsNeitherConsoleNorFilesNorClock() =>
        Assert.That(Ban.Breaches([.. s_world, .. s_clock], UsesOf("CallSim")), Is.Empty);

    [TestCase("CallSim.Tables")]
    [TestCase("CallSim.Scenarios")]
    public void Reader_InAllItsCode_KnowsNoClockAndRunsNothing(string assembly) =>
        Assert.That(Ban.Breaches([.. s_clock, .. s_running, s_world[0]], UsesOf(assembly)), Is.Empty, Clock);

    [TestCase("CallSim.Engine", "CallSim.Engine")]
    [TestCase("CallSim", "CallSim.Model")]
    [TestCase("CallSim", "CallSim.Statistics")]
    public void Class_OfTheSimulator_HasNoStaticStateThatChanges(string assembly, string space)
    {
        IEnumerable<string> fields =
            from type in TypesOf(assembly)
            where type.Namespace?.StartsWith(space, StringComparison.Ordinal) == true
            from field in type.GetFields(AllStatic)
            where !field.IsInitOnly && !field.IsLiteral && !IsCompilers(type) && !IsCompilers(field)
            select $"{type.Name}.{field.Name}";
        Assert.That(fields, Is.Empty, "replications on two threads would see each other");
    }

    [TestCaseSource(nameof(Assemblies))]
    public void Class_OfTheSolution_IsSealedOrABase(string assembly)
    {
        IEnumerable<string> open = TypesOf(assembly)
            .Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && !IsCompilers(type))
            .Select(type => type.Name);
        Assert.That(open, Is.Empty);
    }

    [TestCaseSource(nameof(Assemblies))]
    public void Class_OfTheSolution_InheritsAtMostOnce(string assembly)
    {
        IEnumerable<string> deep = TypesOf(assembly)
            .Where(type =>
                type.BaseType is { } parent && IsOurs(parent) && parent.BaseType is { } above && IsOurs(above)
            )
            .Select(type => type.Name);
        Assert.That(deep, Is.Empty);
    }

    private static IEnumerable<string> Assemblies() => Floor.All.Select(floor => floor.Name);

    private static Type[] TypesOf(string assembly) => Assembly.LoadFrom(SourceTree.Assembly(assembly)).GetTypes();

    private static ImmutableArray<UsedSymbol> UsesOf(string assembly) =>
        UsedSymbols.Of(SourceTree.Assembly(assembly), _ => true);

    private static bool IsOurs(Type type) => type.Namespace?.StartsWith("CallSim", StringComparison.Ordinal) == true;

    private static bool IsCompilers(MemberInfo member) =>
        member.IsDefined(typeof(CompilerGeneratedAttribute)) || member.Name.Contains('<', StringComparison.Ordinal);
}
