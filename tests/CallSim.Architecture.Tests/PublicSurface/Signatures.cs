using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace CallSim.Architecture.Tests.PublicSurface;

/// <summary>Writes what an assembly shows to its users: a line a type, below it a line a member, in order of their names.</summary>
internal static class Signatures
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<string, string> s_keywords = new()
    {
        ["Boolean"] = "bool",
        ["Byte"] = "byte",
        ["Double"] = "double",
        ["Int32"] = "int",
        ["Int64"] = "long",
        ["Object"] = "object",
        ["String"] = "string",
        ["UInt64"] = "ulong",
        ["Void"] = "void",
    };

    /// <summary>The public surface of an assembly.</summary>
    public static string Of(Assembly assembly)
    {
        StringBuilder text = new();
        foreach (Type type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(type.Namespace).Append('.').Append(Name(type)).Append(": ").Append(Kind(type));
            text.Append(
                type.GetCustomAttribute<ExperimentalAttribute>() is { } mark ? $", {mark.DiagnosticId}\n" : "\n"
            );
            foreach (string member in Members(type).Order(StringComparer.Ordinal))
            {
                text.Append("  ").Append(member).Append('\n');
            }
        }

        return text.ToString();
    }

    // What a record gets from the compiler is left out, and so are the methods behind properties.
    private static IEnumerable<string> Members(Type type) =>
        type.GetMembers(Declared)
            .Where(member => member is not MethodInfo { IsSpecialName: true } method || IsOperator(method))
            .Where(member => member is PropertyInfo || !member.IsDefined(typeof(CompilerGeneratedAttribute)))
            .Where(member => member.Name is not ("ToString" or "value__"))
            .Select(member => Text(member, type));

    private static bool IsOperator(MethodInfo method) => method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static string Text(MemberInfo member, Type type) =>
        member switch
        {
            _ when type.IsEnum => member.Name,
            ConstructorInfo maker => $"new({Parameters(maker)})",
            FieldInfo { IsLiteral: true } constant => $"const {Name(constant.FieldType)} {constant.Name}",
            FieldInfo field => $"{Static(field.IsStatic)}{Name(field.FieldType)} {field.Name}",
            PropertyInfo property => Text(property),
            MethodInfo method =>
                $"{Static(method.IsStatic)}{Name(method.ReturnType)} {method.Name}{Generic(method)}({Parameters(method)})",
            _ => member.ToString()!,
        };

    private static string Text(PropertyInfo property)
    {
        MethodInfo getter = property.GetMethod!;
        string name = property.GetIndexParameters() is { Length: > 0 } keys
            ? $"this[{string.Join(", ", keys.Select(Parameter))}]"
            : property.Name;
        string required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        return $"{Static(getter.IsStatic)}{required}{Name(property.PropertyType)} {name} {{ get;{Setter(property)} }}";
    }

    private static string Setter(PropertyInfo property)
    {
        if (property.SetMethod is not { IsPublic: true } setter)
        {
            return "";
        }

        bool isInit = setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
        return isInit ? " init;" : " set;";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter) =>
        Name(parameter.ParameterType) + " " + parameter.Name + (parameter.IsOptional ? "?" : "");

    private static string Generic(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";

    private static string Static(bool isStatic) => isStatic ? "static " : "";

    private static string Kind(Type type) =>
        type switch
        {
            { IsInterface: true } => "interface",
            { IsEnum: true } => "enum",
            { IsValueType: true } => "struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            { IsSealed: true } => "sealed class",
            _ => "class",
        };

    private static string Name(Type type)
    {
        if (type.IsByRef)
        {
            return "ref " + Name(type.GetElementType()!);
        }

        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Name(value) + "?";
        }

        if (type.IsArray)
        {
            return Name(type.GetElementType()!) + "[]";
        }

        string name = type.IsNested && !type.IsGenericParameter ? $"{type.DeclaringType!.Name}.{type.Name}" : type.Name;
        return type.IsGenericType
            ? $"{name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
            : s_keywords.GetValueOrDefault(name, name);
    }
}
