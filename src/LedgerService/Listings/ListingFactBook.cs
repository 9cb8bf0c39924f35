using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Names;
using Traceability.LedgerService.Log;
using Traceability.LedgerService.Queries;
using Traceability.LedgerService.Verification;
using Traceability.State.V1;
using Body = Traceability.V1.Statement.BodyOneofCase;

namespace Traceability.LedgerService.Listings;

/// <summary>Keeps the facts of the newest size of the log, and reads anew what the entries since may have changed.</summary>
internal sealed class ListingFactBook(
    LogReader log, CustodyRecords records, StatementReader statements, NamesFile names, TimeProvider time) : IDisposable
{
    // Behind more entries everything is read anew.
    private const ulong MostEntries = 2_000;

    private readonly SemaphoreSlim reading = new(1);
    private volatile ListingFacts? newest;

    /// <summary>Size of the log now.</summary>
    public async Task<ulong> SizeAsync(CancellationToken cancellation) => (ulong)await log.SizeAsync(cancellation);

    /// <summary>The facts for the log and the day as they are now.</summary>
    public async Task<ListingFacts> ReadAsync(CancellationToken cancellation)
    {
        var head = await log.HeadAsync(cancellation);
        var asOf = Math.Max(head.RecordedAtMs, new DateTimeOffset(time.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero).ToUnixTimeMilliseconds());
        if (newest is { } known && known.Size == head.Size && known.AsOfMs == asOf)
        {
            return known;
        }

        await reading.WaitAsync(cancellation);
        try
        {
            return newest is { } read && read.Size == head.Size && read.AsOfMs == asOf
                ? read
                : newest = await RenewAsync(newest, head.Size, asOf, cancellation);
        }
        finally
        {
            reading.Release();
        }
    }

    public void Dispose() => reading.Dispose();

    private async Task<ListingFacts> RenewAsync(ListingFacts? before, ulong size, long asOf, CancellationToken cancellation)
    {
        var since = before is null || size < before.Size || size - before.Size > MostEntries
            ? null
            : (await statements.BetweenAsync(before.Size, size, cancellation)).Select(entry => entry.Message.BodyCase).ToHashSet();
        var certificates = before is null || since is null || since.Overlaps([Body.Certificate, Body.CertificateStatus])
            ? new KnownCertificates(await AllAsync(StateKind.Certificates, CertificatesRecord.Parser, cancellation))
            : before.Certificates;
        return before is null || since is null || since.Overlaps([Body.Genesis, Body.CitesListings])
            ? new ListingFacts(size, asOf, certificates, await NamesAsync(cancellation), await ClaimsAsync(cancellation))
            : before.At(size, asOf, certificates);
    }

    private async Task<NameIndex> NamesAsync(CancellationToken cancellation)
    {
        var listed = await AllAsync(StateKind.CitesTaxon, CitesTaxonRecord.Parser, cancellation);
        return new NameIndex([.. names.Own, .. ShippedNames.Plants, .. CitesNames.Of(listed, [.. names.Own, .. ShippedNames.Plants])]);
    }

    private async Task<NameIndex> ClaimsAsync(CancellationToken cancellation)
    {
        var ledger = await records.FindAsync(StateKey.Ledger, LedgerRecord.Parser, cancellation);
        var words = ShippedNames.Claims.Append(ledger?.Scheme ?? "").Where(word => word.Length > 0);
        return new NameIndex(words.Select(word => new PlantName(word, word, NameKind.Accepted, IsBroad: true)));
    }

    private async Task<List<T>> AllAsync<T>(StateKind kind, Google.Protobuf.MessageParser<T> parser, CancellationToken cancellation)
        where T : class, Google.Protobuf.IMessage<T>
    {
        var all = new List<T>();
        await foreach (var (_, record) in records.RangesAsync([StateKey.PrefixOf(kind)], parser, cancellation))
        {
            all.Add(record);
        }

        return all;
    }
}
