using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace CallSim.Architecture.Tests;

/// <summary>Decodes a signature to the names of all types it mentions; of a generic type that type comes first.</summary>
internal sealed class MentionedTypes : ISignatureTypeProvider<ImmutableArray<string>, object?>
{
    /// <summary>The types that a handle of a type, plain or generic, mentions.</summary>
    public ImmutableArray<string> Of(MetadataReader metadata, EntityHandle type) =>
        type.Kind switch
        {
            HandleKind.TypeDefinition => [NameOf(metadata, (TypeDefinitionHandle)type)],
            HandleKind.TypeReference => [NameOf(metadata, (TypeReferenceHandle)type)],
            HandleKind.TypeSpecification => metadata
                .GetTypeSpecification((TypeSpecificationHandle)type)
                .DecodeSignature(this, null),
            _ => [],
        };

    public static string NameOf(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        TypeDefinition type = metadata.GetTypeDefinition(handle);
        string name = metadata.GetString(type.Name);
        return type.IsNested
            ? $"{NameOf(metadata, type.GetDeclaringType())}+{name}"
            : Qualified(metadata.GetString(type.Namespace), name);
    }

    private static string NameOf(MetadataReader metadata, TypeReferenceHandle handle)
    {
        TypeReference type = metadata.GetTypeReference(handle);
        string name = metadata.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{NameOf(metadata, (TypeReferenceHandle)type.ResolutionScope)}+{name}"
            : Qualified(metadata.GetString(type.Namespace), name);
    }

    private static string Qualified(string space, string name) => space.Length == 0 ? name : $"{space}.{name}";

    public ImmutableArray<string> GetTypeFromDefinition(
        MetadataReader reader,
        TypeDefinitionHandle handle,
        byte rawTypeKind
    ) => [NameOf(reader, handle)];

    public ImmutableArray<string> GetTypeFromReference(
        MetadataReader reader,
        TypeReferenceHandle handle,
        byte rawTypeKind
    ) => [NameOf(reader, handle)];

    public ImmutableArray<string> GetTypeFromSpecification(
        MetadataReader reader,
        object? genericContext,
        TypeSpecificationHandle handle,
        byte rawTypeKind
    ) => Of(reader, handle);

    public ImmutableArray<string> GetGenericInstantiation(
        ImmutableArray<string> genericType,
        ImmutableArray<ImmutableArray<string>> typeArguments
    ) => [.. genericType, .. typeArguments.SelectMany(types => types)];

    public ImmutableArray<string> GetFunctionPointerType(MethodSignature<ImmutableArray<string>> signature) =>
        [.. signature.ReturnType, .. signature.ParameterTypes.SelectMany(types => types)];

    public ImmutableArray<string> GetModifiedType(
        ImmutableArray<string> modifier,
        ImmutableArray<string> unmodifiedType,
        bool isRequired
    ) => unmodifiedType;

    public ImmutableArray<string> GetArrayType(ImmutableArray<string> elementType, ArrayShape shape) => elementType;

    public ImmutableArray<string> GetSZArrayType(ImmutableArray<string> elementType) => elementType;

    public ImmutableArray<string> GetByReferenceType(ImmutableArray<string> elementType) => elementType;

    public ImmutableArray<string> GetPointerType(ImmutableArray<string> elementType) => elementType;

    public ImmutableArray<string> GetPinnedType(ImmutableArray<string> elementType) => elementType;

    public ImmutableArray<string> GetPrimitiveType(PrimitiveTypeCode typeCode) => [];

    public ImmutableArray<string> GetGenericMethodParameter(object? genericContext, int index) => [];

    public ImmutableArray<string> GetGenericTypeParameter(object? genericContext, int index) => [];
}
