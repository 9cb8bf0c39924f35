using System.Reflection.Metadata;

namespace Traceability.Architecture.Tests.Dependencies;

/// <summary>Full names of types in metadata.</summary>
internal static class TypeNames
{
    /// <summary>Name of the type that a nested or compiler-made type belongs to; of any other, its own.</summary>
    public static string OutermostOf(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        while (type.GetDeclaringType() is { IsNil: false } outer)
        {
            type = metadata.GetTypeDefinition(outer);
        }

        return Full(metadata, type.Namespace, type.Name);
    }

    /// <summary>Name of a type of another assembly; nested ones as "Outer+Nested".</summary>
    public static string Of(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{Of(metadata, (TypeReferenceHandle)type.ResolutionScope)}+{metadata.GetString(type.Name)}"
            : Full(metadata, type.Namespace, type.Name);
    }

    private static string Full(MetadataReader metadata, StringHandle space, StringHandle name) =>
        space.IsNil ? metadata.GetString(name) : $"{metadata.GetString(space)}.{metadata.GetString(name)}";
}
