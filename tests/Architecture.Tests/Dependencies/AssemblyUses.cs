using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Traceability.Architecture.Tests.Dependencies;

/// <summary>Reads from a compiled assembly which of its types use which types and members.</summary>
/// <remarks>
/// Read from the compiled code, not from using directives, so that a full name in the middle of a method counts too. What the
/// compiler makes out of a type (closures, iterators, async methods) counts as that type. A constant is copied by the
/// compiler and leaves no trace.
/// </remarks>
public sealed class AssemblyUses
{
    private readonly MetadataReader metadata;
    private readonly PEReader file;
    private readonly NamesInSignature names;

    private AssemblyUses(PEReader file)
    {
        this.file = file;
        metadata = file.GetMetadataReader();
        names = new NamesInSignature();
    }

    /// <summary>Every use in the assembly at this path, each once.</summary>
    public static IReadOnlyCollection<Dependency> Of(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        return new AssemblyUses(file).Read();
    }

    private HashSet<Dependency> Read()
    {
        var uses = new HashSet<Dependency>();
        foreach (var handle in metadata.TypeDefinitions)
        {
            var from = TypeNames.OutermostOf(metadata, handle);
            foreach (var to in UsedBy(metadata.GetTypeDefinition(handle)).Where(to => to.Length > 0 && to != from))
            {
                uses.Add(new Dependency(from, to));
            }
        }

        return uses;
    }

    private IEnumerable<string> UsedBy(TypeDefinition type) =>
    [
        .. Name(type.BaseType),
        .. type.GetInterfaceImplementations().SelectMany(i => Name(metadata.GetInterfaceImplementation(i).Interface)),
        .. type.GetCustomAttributes().SelectMany(a => Name(metadata.GetCustomAttribute(a).Constructor)),
        .. type.GetFields().SelectMany(f => metadata.GetFieldDefinition(f).DecodeSignature(names, null)),
        .. type.GetMethods().SelectMany(m => UsedBy(metadata.GetMethodDefinition(m))),
    ];

    private IEnumerable<string> UsedBy(MethodDefinition method)
    {
        var signature = method.DecodeSignature(names, null);
        foreach (var name in signature.ParameterTypes.SelectMany(p => p).Concat(signature.ReturnType))
        {
            yield return name;
        }

        if (method.RelativeVirtualAddress == 0)
        {
            yield break;
        }

        var body = file.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil)
        {
            foreach (var name in metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(names, null).SelectMany(l => l))
            {
                yield return name;
            }
        }

        foreach (var name in InstructionTokens.In(body.GetILBytes()!).SelectMany(token => Name(MetadataTokens.EntityHandle(token))))
        {
            yield return name;
        }
    }

    private IEnumerable<string> Name(EntityHandle handle)
    {
        if (handle.IsNil)
        {
            return [];
        }

        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition:
                return [TypeNames.OutermostOf(metadata, (TypeDefinitionHandle)handle)];
            case HandleKind.TypeReference:
                return [TypeNames.Of(metadata, (TypeReferenceHandle)handle)];
            case HandleKind.TypeSpecification:
                return metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(names, null);
            case HandleKind.MethodDefinition:
                return [TypeNames.OutermostOf(metadata, metadata.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType())];
            case HandleKind.FieldDefinition:
                return [TypeNames.OutermostOf(metadata, metadata.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType())];
            case HandleKind.MemberReference:
                return Member(metadata.GetMemberReference((MemberReferenceHandle)handle));
            case HandleKind.MethodSpecification:
                var generic = metadata.GetMethodSpecification((MethodSpecificationHandle)handle);
                return [.. Name(generic.Method), .. generic.DecodeSignature(names, null).SelectMany(a => a)];
            default:
                return [];
        }
    }

    private IEnumerable<string> Member(MemberReference member)
    {
        var owner = Name(member.Parent).ToImmutableArray();
        return owner.Length == 0 ? owner : owner.Add($"{owner[0]}.{metadata.GetString(member.Name)}");
    }
}
