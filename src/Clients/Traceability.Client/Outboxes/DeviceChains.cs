using System.Text.Json;
using Traceability.LedgerCore.Keys;
using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Client;

/// <summary>
/// How far the chains of the workspace's keys go. The statement files tell it; a file in <c>devices</c> only spares reading the
/// old ones, and remembers the number of what was dropped. Used under the outbox's lock.
/// </summary>
internal sealed class DeviceChains(string workspace, DurableFiles files)
{
    private const int MaxFileBytes = 4096;

    private string Folder => Path.Combine(workspace, "devices");

    /// <summary>The head of a key's chain.</summary>
    /// <param name="key">The key.</param>
    /// <param name="names">All files of the outbox, in order.</param>
    /// <param name="open">Reads one; null when it is damaged.</param>
    internal DeviceHead HeadOf(PublicKey key, IEnumerable<OutboxName> names, Func<OutboxName, OutboxItem?> open)
    {
        var kept = Kept(key.Id);
        var newer = names.Where(name => name.Sequence > kept.Looked).ToArray();
        foreach (var item in newer.Reverse().Select(open).OfType<OutboxItem>())
        {
            if (item.Statement.Signatures.Count > 0
                && item.Statement.Signatures[0].PublicKey.Span.SequenceEqual(key.Span)
                && Statement.Parser.ParseFrom(item.Statement.Statement).Device is { } link)
            {
                return new DeviceHead(link.Sequence, item.Id, item.Sequence);
            }
        }

        return kept;
    }

    /// <summary>The key of a statement and the head of its chain without it; null when it is in no chain, or not the last of it.</summary>
    internal (PublicKey Key, DeviceHead Head)? HeadBefore(OutboxItem item, IEnumerable<OutboxName> names, Func<OutboxName, OutboxItem?> open)
    {
        var link = Statement.Parser.ParseFrom(item.Statement.Statement).Device;
        if (link is null
            || item.Statement.Signatures.Count == 0
            || !PublicKey.TryParse(item.Statement.Signatures[0].PublicKey.Span, out var key)
            || HeadOf(key, names, open) is not { } head
            || head.Last != item.Id)
        {
            return null;
        }

        return (key, new DeviceHead(link.Sequence - 1, StatementId.TryFromBytes(link.Previous.Span, out var before) ? before : default, head.Looked));
    }

    internal void Keep(PublicKey key, DeviceHead head)
    {
        PrivateFolder.Create(Folder);
        files.Write(PathOf(key.Id), JsonSerializer.SerializeToUtf8Bytes(
            new DeviceFile { Format = DeviceFile.FormatName, Sequence = head.Sequence, Last = head.Last.ToString(), Looked = head.Looked }));
    }

    /// <summary>What a file tells; the beginning of a chain for anything that is no such file.</summary>
    internal static DeviceHead Read(byte[] content)
    {
        try
        {
            return JsonSerializer.Deserialize<DeviceFile>(content) is { Format: DeviceFile.FormatName, Sequence: > 0, Looked: > 0 } file
                && StatementId.TryParse(file.Last, out var last)
                    ? new DeviceHead(file.Sequence, last, file.Looked)
                    : new DeviceHead(0, default, 0);
        }
        catch (JsonException)
        {
            return new DeviceHead(0, default, 0);
        }
    }

    private DeviceHead Kept(KeyId key) =>
        DurableFiles.TryRead(PathOf(key), MaxFileBytes) is { } content ? Read(content) : new DeviceHead(0, default, 0);

    private string PathOf(KeyId key) => Path.Combine(Folder, $"{key}.json");
}
