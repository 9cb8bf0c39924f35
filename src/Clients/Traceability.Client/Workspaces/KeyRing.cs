using System.Security.Cryptography;
using System.Text.Json;
using Traceability.LedgerCore.Keys;
using Traceability.LedgerCore.Statements;

namespace Traceability.Client;

/// <summary>The signing keys of a workspace: one file each, readable by their owner only.</summary>
public sealed class KeyRing
{
    /// <summary>Longest name of a key, in characters.</summary>
    public const int MaxNameLength = 64;

    private const string Ending = ".key";
    private const int MaxFileBytes = 4096;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true };

    private readonly string folder;
    private readonly DurableFiles files;

    internal KeyRing(string folder, DurableFiles files)
    {
        this.folder = folder;
        this.files = files;
    }

    /// <summary>Whether a name can be a key's: 1 to 64 of a-z, A-Z, 0-9, "-" and "_".</summary>
    public static bool IsName(string name) =>
        name is { Length: > 0 and <= MaxNameLength } && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    /// <summary>Makes and keeps a fresh key.</summary>
    /// <exception cref="WorkspaceFaultException">KEY_NAME_TAKEN or KEY_NAME_BAD.</exception>
    public WorkspaceKey Create(string name, RandomNumberGenerator random)
    {
        ArgumentNullException.ThrowIfNull(random);
        Span<byte> secret = stackalloc byte[SigningKey.SecretSize];
        SigningKey? key;
        do
        {
            random.GetBytes(secret);
        }
        while (!SigningKey.TryCreate(secret, out key));

        CryptographicOperations.ZeroMemory(secret);
        return Add(name, key);
    }

    /// <summary>Keeps a key that was made elsewhere. Owns it from here on.</summary>
    /// <exception cref="WorkspaceFaultException">KEY_NAME_TAKEN or KEY_NAME_BAD.</exception>
    public WorkspaceKey Add(string name, SigningKey key, StatementId? party = null)
    {
        ArgumentNullException.ThrowIfNull(key);
        var path = PathOf(name);
        if (File.Exists(path))
        {
            throw new WorkspaceFaultException(
                "KEY_NAME_TAKEN", $"There is a key named {name} already.", "Choose another name: keys are never overwritten.");
        }

        var opened = new WorkspaceKey(name, key, party);
        Save(path, opened);
        return opened;
    }

    /// <summary>Opens a key.</summary>
    /// <exception cref="WorkspaceFaultException">KEY_UNKNOWN or KEY_DAMAGED.</exception>
    public WorkspaceKey Load(string name)
    {
        var path = PathOf(name);
        var content = DurableFiles.TryRead(path, MaxFileBytes) ?? throw new WorkspaceFaultException(
            "KEY_UNKNOWN", $"There is no key named {name}.", "List the keys, or make one: trace keygen.");
        var key = Read(name, content);
        CryptographicOperations.ZeroMemory(content);
        return key ?? throw new WorkspaceFaultException(
            "KEY_DAMAGED", $"The key file {path} cannot be read.", "Restore it from a copy.");
    }

    /// <summary>Remembers for which party the key signs.</summary>
    /// <exception cref="WorkspaceFaultException">KEY_UNKNOWN or KEY_DAMAGED.</exception>
    public void SetParty(string name, StatementId party)
    {
        using var key = Load(name);
        Save(PathOf(name), new WorkspaceKey(name, key.Signing, party));
    }

    /// <summary>All keys in order of name.</summary>
    /// <exception cref="WorkspaceFaultException">KEY_DAMAGED.</exception>
    public IReadOnlyList<KeySummary> List()
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var found = new List<KeySummary>();
        foreach (var name in Directory.EnumerateFiles(folder, "*" + Ending)
            .Select(path => Path.GetFileNameWithoutExtension(path)).Where(IsName).Order(StringComparer.Ordinal))
        {
            using var key = Load(name);
            found.Add(new KeySummary(name, key.Signing.Public, key.Party));
        }

        return found;
    }

    /// <summary>The key of a file's bytes, or null.</summary>
    internal static WorkspaceKey? Read(string name, ReadOnlySpan<byte> content)
    {
        KeyFile? file;
        try
        {
            file = JsonSerializer.Deserialize<KeyFile>(content, Json);
        }
        catch (JsonException)
        {
            return null;
        }

        if (file is not { Format: KeyFile.FormatName, Secret.Length: 2 * SigningKey.SecretSize })
        {
            return null;
        }

        StatementId? party = null;
        if (file.Party is not null)
        {
            if (!StatementId.TryParse(file.Party, out var id))
            {
                return null;
            }

            party = id;
        }

        Span<byte> secret = stackalloc byte[SigningKey.SecretSize];
        var decoded = Convert.FromHexString(file.Secret, secret, out _, out _) == System.Buffers.OperationStatus.Done;
        var key = decoded && SigningKey.TryCreate(secret, out var made) ? made : null;
        CryptographicOperations.ZeroMemory(secret);
        if (key is not null && key.Public.ToString() != file.PublicKey)
        {
            key.Dispose();
            return null;
        }

        return key is null ? null : new WorkspaceKey(name, key, party);
    }

    private void Save(string path, WorkspaceKey key)
    {
        Span<byte> secret = stackalloc byte[SigningKey.SecretSize];
        key.Signing.ExportSecret(secret);
        var content = JsonSerializer.SerializeToUtf8Bytes(
            new KeyFile
            {
                Format = KeyFile.FormatName,
                PublicKey = key.Signing.Public.ToString(),
                Party = key.Party?.ToString(),
                Secret = Convert.ToHexStringLower(secret),
            },
            Json);
        CryptographicOperations.ZeroMemory(secret);
        PrivateFolder.Create(folder);
        files.Write(path, content, OwnerOnly);
        files.FlushFolder(folder);
        CryptographicOperations.ZeroMemory(content);
    }

    private string PathOf(string name) => IsName(name)
        ? Path.Combine(folder, name + Ending)
        : throw new WorkspaceFaultException(
            "KEY_NAME_BAD", $"\"{name}\" cannot name a key.", "Use 1 to 64 letters, digits, \"-\" and \"_\".");
}
