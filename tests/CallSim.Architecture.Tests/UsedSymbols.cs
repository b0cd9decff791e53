using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace CallSim.Architecture.Tests;

/// <summary>A type or a member that some code mentions.</summary>
/// <param name="Type">The type with its namespace, nested types after a plus: <c>System.DateTime</c>.</param>
/// <param name="Member">The member as compiled, <c>get_Now</c>; empty where only the type is mentioned.</param>
/// <param name="Where">Who mentions it: type and method or field.</param>
internal readonly record struct UsedSymbol(string Type, string Member, string Where)
{
    /// <inheritdoc/>
    public override string ToString() => Member.Length == 0 ? $"{Where} uses {Type}" : $"{Where} uses {Type}.{Member}";
}

/// <summary>
/// What the types of an assembly mention: in signatures, base types, attributes of fields, local variables and the
/// instructions of method bodies, those of lambdas and iterators included.
/// </summary>
internal sealed class UsedSymbols
{
    private readonly PEReader _file;
    private readonly MetadataReader _metadata;
    private readonly MentionedTypes _mentioned;
    private readonly List<UsedSymbol> _found = [];
    private string _where = "";

    private UsedSymbols(PEReader file)
    {
        _file = file;
        _metadata = file.GetMetadataReader();
        _mentioned = new MentionedTypes();
    }

    /// <summary>The symbols that types of an assembly use.</summary>
    /// <param name="assembly">The path of the assembly.</param>
    /// <param name="ofTypes">Which types, by full name; nested types go with the outermost.</param>
    public static ImmutableArray<UsedSymbol> Of(string assembly, Func<string, bool> ofTypes)
    {
        using PEReader file = new(File.OpenRead(assembly));
        UsedSymbols symbols = new(file);
        foreach (TypeDefinitionHandle handle in symbols._metadata.TypeDefinitions)
        {
            string name = MentionedTypes.NameOf(symbols._metadata, handle);
            if (ofTypes(name.Split('+')[0]))
            {
                symbols.AddType(symbols._metadata.GetTypeDefinition(handle), name);
            }
        }

        return [.. symbols._found.Distinct()];
    }

    private void AddType(TypeDefinition type, string name)
    {
        _where = name;
        Add(type.BaseType);
        foreach (InterfaceImplementationHandle handle in type.GetInterfaceImplementations())
        {
            Add(_metadata.GetInterfaceImplementation(handle).Interface);
        }

        foreach (FieldDefinitionHandle handle in type.GetFields())
        {
            FieldDefinition field = _metadata.GetFieldDefinition(handle);
            _where = $"{name}.{_metadata.GetString(field.Name)}";
            AddTypes(field.DecodeSignature(_mentioned, null));
            foreach (CustomAttributeHandle attribute in field.GetCustomAttributes())
            {
                Add(_metadata.GetCustomAttribute(attribute).Constructor);
            }
        }

        foreach (MethodDefinitionHandle handle in type.GetMethods())
        {
            MethodDefinition method = _metadata.GetMethodDefinition(handle);
            _where = $"{name}.{_metadata.GetString(method.Name)}";
            AddSignature(method.DecodeSignature(_mentioned, null));
            if (method.RelativeVirtualAddress != 0)
            {
                AddBody(_file.GetMethodBody(method.RelativeVirtualAddress));
            }
        }
    }

    private void AddBody(MethodBodyBlock body)
    {
        if (!body.LocalSignature.IsNil)
        {
            StandaloneSignature locals = _metadata.GetStandaloneSignature(body.LocalSignature);
            AddTypes([.. locals.DecodeLocalSignature(_mentioned, null).SelectMany(types => types)]);
        }

        foreach (int token in Instructions.TokensOf(body.GetILReader()))
        {
            Add(MetadataTokens.EntityHandle(token));
        }
    }

    private void Add(EntityHandle handle)
    {
        if (handle.IsNil)
        {
            return;
        }

        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition or HandleKind.TypeReference or HandleKind.TypeSpecification:
                AddTypes(_mentioned.Of(_metadata, handle));
                break;
            case HandleKind.MemberReference:
                AddMember(_metadata.GetMemberReference((MemberReferenceHandle)handle));
                break;
            case HandleKind.MethodDefinition:
                MethodDefinition method = _metadata.GetMethodDefinition((MethodDefinitionHandle)handle);
                AddMember(method.GetDeclaringType(), method.Name);
                break;
            case HandleKind.FieldDefinition:
                FieldDefinition field = _metadata.GetFieldDefinition((FieldDefinitionHandle)handle);
                AddMember(field.GetDeclaringType(), field.Name);
                break;
            case HandleKind.MethodSpecification:
                MethodSpecification generic = _metadata.GetMethodSpecification((MethodSpecificationHandle)handle);
                AddTypes([.. generic.DecodeSignature(_mentioned, null).SelectMany(types => types)]);
                Add(generic.Method);
                break;
            default:
                // Strings and calls through pointers name no symbol.
                break;
        }
    }

    private void AddMember(MemberReference member)
    {
        if (member.GetKind() == MemberReferenceKind.Method)
        {
            AddSignature(member.DecodeMethodSignature(_mentioned, null));
        }

        AddMember(member.Parent, member.Name);
    }

    private void AddMember(EntityHandle declaringType, StringHandle name)
    {
        ImmutableArray<string> types = _mentioned.Of(_metadata, declaringType);
        AddTypes(types);
        if (types.Length > 0)
        {
            _found.Add(new UsedSymbol(types[0], _metadata.GetString(name), _where));
        }
    }

    private void AddSignature(MethodSignature<ImmutableArray<string>> signature)
    {
        AddTypes(signature.ReturnType);
        AddTypes([.. signature.ParameterTypes.SelectMany(types => types)]);
    }

    private void AddTypes(ImmutableArray<string> types)
    {
        foreach (string type in types)
        {
            _found.Add(new UsedSymbol(type, "", _where));
        }
    }
}
