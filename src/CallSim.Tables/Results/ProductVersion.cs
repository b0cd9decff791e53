using System.Reflection;
using CallSim.Experiments;

namespace CallSim.Tables;

/// <summary>The version of CallSim, without the build's mark.</summary>
public static class ProductVersion
{
    /// <summary>The version, such as <c>0.1.0</c>.</summary>
    public static string Text { get; } =
        typeof(Simulation)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion.Split('+')[0];
}
