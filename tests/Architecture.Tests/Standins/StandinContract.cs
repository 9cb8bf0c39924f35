using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Traceability.Architecture.Tests.Standins;

/// <summary>Compares a stand-in with the official assemblies that call it and with the public members of the one it stands for.</summary>
public static class StandinContract
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>What <paramref name="official"/> refers to in the named assemblies and does not find there, one line each.</summary>
    public static IReadOnlyList<string> Unmet(Assembly official, IReadOnlySet<string> standins)
    {
        using var file = new PEReader(File.OpenRead(official.Location));
        var metadata = file.GetMetadataReader();
        var unmet = new List<string>();
        foreach (var type in metadata.TypeReferences.Where(t => standins.Contains(Home(metadata, t))))
        {
            var name = metadata.GetString(metadata.GetTypeReference(type).Name);
            Try(unmet, name, () => official.ManifestModule.ResolveType(MetadataTokens.GetToken(type)));
        }

        foreach (var handle in metadata.MemberReferences)
        {
            var member = metadata.GetMemberReference(handle);
            if (standins.Contains(Home(metadata, member.Parent)))
            {
                Try(unmet, metadata.GetString(member.Name), () => Resolve(official, handle));
            }
        }

        return unmet;
    }

    /// <summary>Each public or protected member as "type: member"; a type without members gives the type alone.</summary>
    public static IReadOnlyList<string> Members(Assembly assembly) =>
        [.. assembly.GetTypes().Where(t => t.IsVisible)
            .SelectMany(t => t.GetMembers(Declared).Where(IsSeen).Select(m => $"{t.FullName}: {m}").Append($"{t.FullName}"))
            .Order(StringComparer.Ordinal)];

    // Generic arguments of the caller are open; any reference type closes them.
    private static MemberInfo? Resolve(Assembly official, MemberReferenceHandle handle)
    {
        Type[] any = [typeof(object), typeof(object), typeof(object), typeof(object)];
        return official.ManifestModule.ResolveMember(MetadataTokens.GetToken(handle), any, any);
    }

    private static void Try(List<string> unmet, string name, Func<MemberInfo?> resolve)
    {
        try
        {
            resolve();
        }
        catch (Exception e) when (e is MissingMemberException or TypeLoadException or FileNotFoundException)
        {
            unmet.Add($"{name}: {e.Message}");
        }
    }

    private static string Home(MetadataReader metadata, EntityHandle handle) => handle.Kind switch
    {
        HandleKind.AssemblyReference => metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)handle).Name),
        HandleKind.TypeReference => Home(metadata, metadata.GetTypeReference((TypeReferenceHandle)handle).ResolutionScope),
        HandleKind.TypeSpecification => GenericHome(metadata, metadata.GetTypeSpecification((TypeSpecificationHandle)handle)),
        _ => "",
    };

    // ECMA-335 II.23.2.14: a generic instance is GENERICINST, CLASS or VALUETYPE, then the generic type.
    private static string GenericHome(MetadataReader metadata, TypeSpecification specification)
    {
        var signature = metadata.GetBlobReader(specification.Signature);
        if (signature.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
        {
            return "";
        }

        signature.ReadByte();
        return Home(metadata, signature.ReadTypeHandle());
    }

    private static bool IsSeen(MemberInfo member) => member switch
    {
        MethodBase m => m.IsPublic || m.IsFamily || m.IsFamilyOrAssembly,
        FieldInfo f => f.IsPublic || f.IsFamily || f.IsFamilyOrAssembly,
        PropertyInfo p => p.GetAccessors(nonPublic: true).Any(IsSeen),
        Type t => t.IsNestedPublic || t.IsNestedFamily || t.IsNestedFamORAssem,
        _ => true,
    };
}
