using System.Reflection;

namespace CallSim.Cli;

/// <summary>The version of the command, without the build's mark.</summary>
internal static class ProductVersion
{
    public static string Text { get; } =
        typeof(ProductVersion)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion.Split('+')[0];
}
