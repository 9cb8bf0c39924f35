using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Witnessing;
using Traceability.LedgerService.Checkpoints;
using Traceability.LedgerService.Log;
using Traceability.LedgerService.Storage;

namespace Traceability.LedgerService.Witnessing;

/// <summary>
/// Offers a new checkpoint to one witness, proved from the size that the witness has, and keeps its verified
/// cosignature. Used by one task at a time.
/// </summary>
internal sealed class WitnessFeed(
    PolicyWitness witness, CosignedCheckpoints checkpoints, LogReader log, CosignatureWriter writer, LogKeys keys, LedgerOptions options,
    TimeProvider time)
    : IDisposable
{
    // A size may be told while the log or another replica's offer moves on. A witness that goes on contradicting itself is asked later.
    private const int MostTries = 4;

    private readonly WitnessClient client = new(witness, TimeSpan.FromMilliseconds(options.WitnessTimeoutMs), time);

    // Size that the witness has, as far as is known; null before it was first looked up.
    private ulong? has;

    /// <summary>The witness.</summary>
    public PolicyWitness Witness => witness;

    /// <summary>Asks until it cosigns, fails, or says that it saw another history.</summary>
    public async Task<WitnessOffer> OfferAsync(CancellationToken cancellation)
    {
        has ??= await checkpoints.CosignedByAsync(witness.Key, cancellation);
        for (var tries = 0; tries < MostTries; tries++)
        {
            var old = has.Value;
            var note = await checkpoints.WantedAsync(old, cancellation);
            var offered = SignedCheckpoint.Read(note);
            if (old > offered.Size)
            {
                return await OtherHistoryAsync(
                    $"has seen {old} entries, but this ledger ends at {offered.Size}: it was restored from an older backup, or is a copy",
                    cancellation);
            }

            var answer = await client.AskAsync(await RequestAsync(old, note, offered, cancellation), cancellation);
            switch (answer)
            {
                case WitnessAnswer.Cosigned cosigned:
                    await KeepAsync(offered, cosigned.Line, cancellation);
                    has = offered.Size;
                    return new WitnessOffer(offered.Size);

                case WitnessAnswer.OtherSize other when other.Size == old && old == offered.Size:
                    return await OtherHistoryAsync($"has seen another tree of {old} entries than this ledger's", cancellation);

                case WitnessAnswer.OtherSize other when other.Size != old:
                    has = other.Size;
                    break;

                case WitnessAnswer.Inconsistent:
                    return await OtherHistoryAsync(
                        $"has seen a tree of {old} entries that this ledger's {offered.Size} do not continue", cancellation);

                case WitnessAnswer.Failed failed:
                    return new WitnessOffer(null, failed.Reason, failed.RetryAfter);
            }
        }

        return new WitnessOffer(null, "it contradicts itself about the size it has");
    }

    public void Dispose() => client.Dispose();

    private async Task<AddCheckpointRequest> RequestAsync(ulong old, string note, Checkpoint offered, CancellationToken cancellation)
    {
        var proof = old == 0 || old == offered.Size ? [] : await log.ConsistencyAsync(old, offered.Size, cancellation);
        return AddCheckpointRequest.TryCreate(old, proof, note, out var request, out var fault)
            ? request
            : throw new InvalidOperationException($"No request can be made of the checkpoint of {offered.Size} entries: {fault}.");
    }

    private Task KeepAsync(Checkpoint checkpoint, string line, CancellationToken cancellation) => writer.KeepAsync(
        new CosignatureRow { Size = (long)checkpoint.Size, Witness = witness.Key.ToString(), Line = line }, cancellation);

    // Its word alone proves nothing. What it cosigned last does, when our own key signed it and this log does not hold it.
    private async Task<WitnessOffer> OtherHistoryAsync(string what, CancellationToken cancellation)
    {
        // Looked up again next time: nothing of a fork is remembered as if it were ours.
        has = null;
        var says = $"The witness \"{witness.Name}\" {what}.";
        var note = await client.LastCosignedAsync(keys.Origin, cancellation);
        return note is not null && keys.Verifier.TryOpen(note, out Checkpoint? seen, out _) && await ContradictsAsync(seen, cancellation)
            ? new WitnessOffer(
                null,
                $"{says} It shows a checkpoint of {seen.Size} entries, signed by this ledger's own key. Signing on would fork the log.",
                Word: WitnessWord.Proof)
            : new WitnessOffer(null, $"{says} It shows no checkpoint that proves it.", Word: WitnessWord.Claim);
    }

    private async Task<bool> ContradictsAsync(Checkpoint seen, CancellationToken cancellation)
    {
        // Read after the other one: what was signed and committed meanwhile is ours.
        var newest = SignedCheckpoint.Read(await checkpoints.SignedAsync(cancellation));
        return seen.Size > newest.Size || seen.Root != await log.RootAtAsync(seen.Size, cancellation);
    }
}
