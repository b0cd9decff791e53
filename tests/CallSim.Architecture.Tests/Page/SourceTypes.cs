using System.Collections.Immutable;
using System.Reflection;

namespace CallSim.Architecture.Tests.Page;

/// <summary>The types of <c>src</c> by their plain names, and what the methods of each lead to.</summary>
internal static class SourceTypes
{
    private const BindingFlags AnyMember =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.FlattenHierarchy;

    private static readonly ILookup<string, Type> s_types = Floor
        .All.SelectMany(floor => Assembly.LoadFrom(SourceTree.Assembly(floor.Name)).GetTypes())
        .Where(type => !type.IsNested)
        .ToLookup(type => type.Name.Split('`')[0]);

    /// <summary>Whether there is a type of that name.</summary>
    public static bool Has(string name) => s_types.Contains(name);

    /// <summary>Whether a type of that name has such a member.</summary>
    public static bool Has(string type, string member) =>
        s_types[type].Any(found => found.GetMember(member, AnyMember).Length > 0);

    /// <summary>The members of one type, and of those it is derived from, that a member of it may be called as.</summary>
    /// <param name="code">A member such as <c>MenuStep.Visit</c>.</param>
    /// <returns>The same, and <c>IvrStep.Visit</c>.</returns>
    public static IEnumerable<string> NamesOf(string code)
    {
        string[] parts = code.Split('.');
        for (Type? type = s_types[parts[0]].Single(); type is not null; type = type.BaseType)
        {
            yield return $"{type.Name}.{parts[1]}";
        }
    }

    /// <summary>What a method of the library calls, by way of other methods of its type too: <c>Type.Member</c>.</summary>
    /// <param name="code">The method, such as <c>Acd.Offer</c>.</param>
    public static ImmutableHashSet<string> CallsOf(string code)
    {
        string[] parts = code.Split('.');
        string type = s_types[parts[0]].Single().FullName!;
        ILookup<string, UsedSymbol> uses = UsedSymbols
            .Of(SourceTree.Assembly("CallSim"), name => name == type)
            .ToLookup(use => use.Where);
        HashSet<string> methods = [$"{type}.{parts[1]}"];
        Queue<string> toRead = new(methods);
        HashSet<string> calls = [];
        while (toRead.TryDequeue(out string? method))
        {
            foreach (UsedSymbol use in uses[method].Where(use => use.Member.Length > 0))
            {
                calls.Add($"{use.Type[(use.Type.LastIndexOf('.') + 1)..]}.{use.Member}");
                string own = $"{use.Type}.{use.Member}";
                if (use.Type == type && methods.Add(own))
                {
                    toRead.Enqueue(own);
                }
            }
        }

        return [.. calls];
    }

    /// <summary>The text of the file that a type of the library stands in.</summary>
    public static string TextOf(string type)
    {
        string file = SourceTree.Files("src/CallSim").Single(path => Path.GetFileNameWithoutExtension(path) == type);
        return File.ReadAllText(Path.Combine(SourceTree.Root, file));
    }
}
