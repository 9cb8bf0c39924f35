using Google.Protobuf;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Log;
using Traceability.LedgerService.Queries;
using Traceability.State.V1;
using Traceability.V1;

namespace Traceability.LedgerService.Verification;

/// <summary>Gathers what a page tells about a code.</summary>
internal sealed class ScanQuery(
    LabelQuery labels, KeptScans kept, ScanNotices notices, Ancestry ancestry, StatementReader statements, CustodyRecords records, LogReader log,
    CommitSignal commits, TimeProvider time)
{
    /// <summary>The view of a code, known or not.</summary>
    public async Task<ScanView> AskAsync(ScannedCode code, CancellationToken cancellation)
    {
        var view = kept.View(code);
        if (view is null)
        {
            var nextCommit = commits.Next;
            view = await ReadAsync(code, nextCommit, cancellation);
            kept.Keep(code, nextCommit, view);
        }

        // What is not in the log may be otherwise from one moment to the next.
        var told = notices.OfScans(view.Answer);
        return told.Count == 0 ? view : view with { Notices = [.. view.Notices, .. told], Pages = new(StringComparer.Ordinal) };
    }

    private async Task<ScanView> ReadAsync(ScannedCode code, Task nextCommit, CancellationToken cancellation)
    {
        var answer = await JudgeAsync(code, nextCommit, cancellation);
        var batch = answer.IsKnown ? answer.Batch!.Id : ByteString.Empty;
        var story = answer.IsKnown ? kept.Story(batch) : null;
        if (story is null)
        {
            story = await ReadAsync(answer, cancellation);
            if (answer.IsKnown)
            {
                kept.Keep(batch, nextCommit, story);
            }
        }

        return new ScanView(
            answer,
            story.Scheme,
            story.Issuer,
            answer.Lot?.Species ?? "",
            answer.Lot?.Part ?? PlantPart.Unspecified,
            answer.Lot?.OccurredAtMs ?? 0,
            story.Steps,
            story.IsLong,
            story.Certificates,
            story.Recalls,
            await notices.OfLogAsync(answer, cancellation),
            story.Checkpoint,
            time.GetUtcNow().ToUnixTimeMilliseconds())
        {
            Chains = story.Chains,
        };
    }

    // All packs of a lot code share what was said of its goods.
    private async Task<LabelAnswer> JudgeAsync(ScannedCode code, Task nextCommit, CancellationToken cancellation)
    {
        var lotCode = code with { Serial = "" };
        var verdict = kept.Verdict(lotCode);
        if (verdict is null)
        {
            verdict = await labels.JudgeAsync(lotCode, cancellation);
            kept.Keep(lotCode, nextCommit, verdict);
        }

        return await labels.OfPackAsync(verdict, code, cancellation);
    }

    private async Task<ScanStory> ReadAsync(LabelAnswer answer, CancellationToken cancellation)
    {
        var ledger = await records.FindAsync(StateKey.Ledger, LedgerRecord.Parser, cancellation);
        var chain = answer.IsKnown ? await ChainAsync(answer, cancellation) : [];
        var names = await NamesAsync(answer, chain ?? [], cancellation);
        return new ScanStory(
            ledger?.Scheme ?? "",
            answer.Batch is { } batch ? names.PartyOf(batch.Issuer) : "",
            ScanSteps.Of(chain ?? [], names),
            chain is null,
            answer.IsKnown ? names.Certificates : [],
            RecallsOf(answer, names),
            SignedCheckpoint.Read(await log.CheckpointAsync(cancellation)),
            time.GetUtcNow().ToUnixTimeMilliseconds());
    }

    private async Task<IReadOnlyList<LoggedStatement>?> ChainAsync(LabelAnswer answer, CancellationToken cancellation) =>
        await ancestry.OfAsync(answer.LotKey, cancellation) is { } chain
            ? [.. chain, .. await statements.FindAsync([IdOf(answer.Batch!.Id)], cancellation)]
            : null;

    private async Task<ScanNames> NamesAsync(
        LabelAnswer answer, IReadOnlyList<LoggedStatement> chain, CancellationToken cancellation)
    {
        var operators = chain.Where(step => step.Message.Harvest is not null)
            .Select(step => StateKey.Certificates(IdOf(step.Message.Issuer)))
            .ToHashSet();
        var certified = await records.FindManyAsync(operators, CertificatesRecord.Parser, cancellation);
        var certificates = certified
            .SelectMany(record => record.Items)
            .Where(item => answer.Lot!.Certificates.Contains(item.Id))
            .ToList();
        var areas = await records.FindManyAsync(
            chain.Select(step => step.Message.Harvest?.Area).OfType<ByteString>().Select(id => StateKey.Area(IdOf(id))).ToHashSet(),
            AreaRecord.Parser,
            cancellation);
        var parties = chain.Select(step => step.Message.Issuer)
            .Concat(chain.Select(step => step.Message.Sale?.Buyer).OfType<ByteString>())
            .Concat(certificates.Select(item => item.CertificationBody))
            .Concat(answer.Matters.Recalls.Select(recall => recall.Issuer))
            .Concat(answer.Batch is { } batch ? [batch.Issuer] : []);
        var known = await records.FindManyAsync(
            parties.Select(id => StateKey.Party(IdOf(id))).ToHashSet(), PartyRecord.Parser, cancellation);
        var entries = await statements.FindAsync(certificates.Select(item => IdOf(item.Id)), cancellation);
        return new ScanNames(
            known, areas, certificates, entries.ToDictionary(entry => entry.Id.ToByteString(), entry => entry.Entry.RecordedAtMs));
    }

    private static IReadOnlyList<ScanRecall> RecallsOf(LabelAnswer answer, ScanNames names) =>
        [.. answer.Matters.Recalls
            .OrderBy(recall => !recall.LiftedBy.IsEmpty)
            .Select(recall => new ScanRecall(
                names.PartyOf(recall.Issuer),
                recall.Recall.Reason,
                recall.Recall.Advice,
                recall.OccurredAtMs,
                recall.LiftedBy.IsEmpty ? null : recall.LiftedAtMs,
                recall.LiftReason))];

    private static StatementId IdOf(ByteString field) => StatementId.TryFromBytes(field.Span, out var id) ? id : default;
}
