using Traceability.LedgerCore.Keys;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Sequencing;
using Traceability.TestKit;
using Traceability.V1;

namespace Traceability.Bench;

/// <summary>
/// Makes a ledger large: statements are really signed, and ruled and committed by the service's own commit, in its largest batches; what
/// was just signed is not checked again. One portion is signed while the one before is committed.
/// </summary>
internal sealed class GrowthFiller(BenchStore store, DateTimeOffset began)
{
    // 819 histories, just below the most that a batch may have.
    private const int Batch = 819 * SignedLoad.StatementsOfHistory;
    private const int Portion = 10 * Batch;
    private const int AskedOfBatch = 20;

    private int histories;

    /// <summary>Statements that were put in, without what opened the ledger.</summary>
    public long Size { get; private set; }

    /// <summary>Requests for receipts of some of them, anywhere in the log.</summary>
    public List<byte[]> Asked { get; } = [];

    /// <summary>Numbers of histories that nobody uses; each call gives a million of them.</summary>
    public int NextHistory()
    {
        (var first, histories) = (histories, histories + 1_000_000);
        return first;
    }

    /// <summary>Adds until there are so many. The service must not run.</summary>
    public async Task GrowAsync(long size, CancellationToken cancellation)
    {
        var season = SeasonScript.Open(began.ToUnixTimeMilliseconds() - (31 * SeasonScript.Day));
        await using var ledger = BenchLedger.At(store, season);
        if (Size == 0)
        {
            await ledger.CommitAsync([.. SignedLoad.Make(0, began).Opening.Select(PendingOf)]);
        }

        var left = size - Size;
        var next = left > 0 ? SignAsync(left) : null;
        while (next is not null)
        {
            var signed = await next;
            left -= signed.Count;
            next = left > 0 ? SignAsync(left) : null;
            foreach (var batch in signed.Chunk(Batch))
            {
                cancellation.ThrowIfCancellationRequested();

                // As the service's own clock, which has recorded between two fillings.
                season.NowMs = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
                await ledger.CommitAsync(batch);
                Size += batch.Length;
            }
        }
    }

    private Task<List<PendingStatement>> SignAsync(long most)
    {
        var count = (int)Math.Min(Portion, most);
        var first = histories;
        histories += (count / SignedLoad.StatementsOfHistory) + 1;
        return Task.Run(() =>
        {
            var load = SignedLoad.Make(count - 1, began, first);
            var signed = new List<PendingStatement>(count);
            while (load.Take() is { } history)
            {
                if (signed.Count % (Batch / AskedOfBatch / SignedLoad.StatementsOfHistory * SignedLoad.StatementsOfHistory) == 0)
                {
                    Asked.Add(ReceiptClients.RequestFor(history[0]));
                }

                signed.AddRange(history.Select(PendingOf));
            }

            return signed;
        });
    }

    private static PendingStatement PendingOf(byte[] request)
    {
        var signed = AppendRequest.Parser.ParseFrom(request).Statement;
        var statement = Statement.Parser.ParseFrom(signed.Statement);
        return SealedParts.TryOpen(statement, signed.SealedParts, out var parts, out var refusal)
            ? new PendingStatement(
                new AdmittedStatement(
                    StatementId.Of(signed.Statement.Span), signed.Statement.Memory, statement, signed.Signatures,
                    [.. signed.Signatures.Select(signature => PublicKey.TryParse(signature.PublicKey.Span, out var key) ? key.Id : default)], parts),
                signed.SealedParts)
            : throw new InvalidOperationException($"{refusal}");
    }
}
