using Google.Protobuf;
using Google.Protobuf.Reflection;
using ServiceDescriptor = Google.Protobuf.Reflection.ServiceDescriptor;

namespace Traceability.LedgerService.Api;

/// <summary>The proto files behind the surface, with everything that they import, and the symbols that they define.</summary>
internal sealed class ReflectionFiles
{
    private readonly Dictionary<string, FileDescriptor> files = [];
    private readonly Dictionary<string, FileDescriptor> symbols = [];
    private readonly HashSet<string> messages = [];

    public ReflectionFiles(IEnumerable<ServiceDescriptor> services)
    {
        foreach (var file in services.Select(service => service.File))
        {
            Add(file);
        }
    }

    /// <summary>A file by name, or null.</summary>
    public FileDescriptor? ByName(string name) => files.GetValueOrDefault(name);

    /// <summary>The file that defines a service, method, message, field, enum or enum value, or null.</summary>
    public FileDescriptor? BySymbol(string symbol) => symbols.GetValueOrDefault(symbol);

    /// <summary>Whether a message of this name is defined.</summary>
    public bool HasMessage(string name) => messages.Contains(name);

    /// <summary>The file and all that it imports, each once, serialized as they were compiled.</summary>
    public static IEnumerable<ByteString> WithImports(FileDescriptor file)
    {
        var closure = new Dictionary<string, FileDescriptor>();
        Collect(file, closure);
        return closure.Values.Select(each => each.SerializedData);
    }

    private static void Collect(FileDescriptor file, Dictionary<string, FileDescriptor> into)
    {
        if (into.TryAdd(file.Name, file))
        {
            foreach (var import in file.Dependencies)
            {
                Collect(import, into);
            }
        }
    }

    private void Add(FileDescriptor root)
    {
        var closure = new Dictionary<string, FileDescriptor>();
        Collect(root, closure);
        foreach (var file in closure.Values.Where(file => files.TryAdd(file.Name, file)))
        {
            file.MessageTypes.ToList().ForEach(Add);
            file.EnumTypes.ToList().ForEach(Add);
            foreach (var service in file.Services)
            {
                symbols[service.FullName] = file;
                service.Methods.ToList().ForEach(method => symbols[method.FullName] = file);
            }
        }
    }

    private void Add(MessageDescriptor message)
    {
        symbols[message.FullName] = message.File;
        messages.Add(message.FullName);
        message.Fields.InDeclarationOrder().ToList().ForEach(field => symbols[field.FullName] = message.File);
        message.Oneofs.ToList().ForEach(oneof => symbols[oneof.FullName] = message.File);
        message.NestedTypes.ToList().ForEach(Add);
        message.EnumTypes.ToList().ForEach(Add);
    }

    private void Add(EnumDescriptor type)
    {
        symbols[type.FullName] = type.File;

        // A value's name stands beside its enum's, not under it (protobuf language guide, enumerations).
        var scope = type.FullName[..^type.Name.Length];
        type.Values.ToList().ForEach(value => symbols[scope + value.Name] = type.File);
    }
}
