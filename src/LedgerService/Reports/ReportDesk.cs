using Microsoft.EntityFrameworkCore;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Access;
using Traceability.LedgerService.Storage;
using Traceability.V1;
using Refusal = Traceability.LedgerCore.Statements.Refusal;

namespace Traceability.LedgerService.Reports;

/// <summary>
/// Decides about reports. Nothing is confirmed by fewer than two keys, however the votes come in: the report's row is locked first, and the
/// votes are counted under that lock.
/// </summary>
internal sealed class ReportDesk(IDbContextFactory<LedgerContext> contexts, WriteTurn turns, TimeProvider time)
{
    /// <summary>Keys that must agree before a report counts as confirmed.</summary>
    public const int Eyes = 2;

    /// <summary>Takes one vote; the report as it is then, or why the vote does not count.</summary>
    /// <param name="caller">With a key and a party, which may vote.</param>
    public async Task<(ReportRow? Report, Refusal? Refusal)> VoteAsync(
        byte[] id, Caller caller, ReportState state, string note, byte[]? duplicateOf, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        using var turn = await turns.TakeAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var nowMs = time.GetUtcNow().ToUnixTimeMilliseconds();

        // A write first: whoever else votes waits here.
        await context.Reports.Where(row => row.Id == id)
            .ExecuteUpdateAsync(change => change.SetProperty(row => row.DecidedMs, row => row.DecidedMs), cancellation);
        if (await context.Reports.FirstOrDefaultAsync(row => row.Id == id, cancellation) is not { } report)
        {
            return (null, Reasons.ReportUnknown.With(("report", ReportId.Text(id))));
        }

        if (report.State == (int)ReportState.Duplicate && state is ReportState.Confirmed or ReportState.Dismissed)
        {
            return (null, Reasons.ReportIsDuplicate.With(("report", ReportId.Text(id)), ("first", ReportId.Text(report.Cluster))));
        }

        if (state == ReportState.Duplicate)
        {
            var other = await context.Reports.AsNoTracking().FirstOrDefaultAsync(row => row.Id == duplicateOf, cancellation);
            if (other is null || other.Cluster.AsSpan().SequenceEqual(id))
            {
                return (null, Reasons.ReportUnknown.With(("report", duplicateOf is null ? "" : ReportId.Text(duplicateOf))));
            }

            // What was found to be of its matter goes along.
            await context.Reports.Where(row => row.Cluster == id)
                .ExecuteUpdateAsync(change => change.SetProperty(row => row.Cluster, other.Cluster), cancellation);
            report.Cluster = other.Cluster;
        }
        else if (report.State == (int)ReportState.Duplicate)
        {
            report.Cluster = report.Id;
        }

        await PutAsync(context, report, caller, state, note, nowMs, cancellation);
        (report.State, report.DecidedMs) = ((int)await CountAsync(context, report, state, cancellation), nowMs);
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return (report, null);
    }

    private static async Task PutAsync(
        LedgerContext context, ReportRow report, Caller caller, ReportState state, string note, long nowMs, CancellationToken cancellation)
    {
        var key = caller.Key!.Value.Span.ToArray();
        var vote = await context.ReportVotes.FirstOrDefaultAsync(row => row.Report == report.Id && row.Key == key, cancellation);
        if (vote is null)
        {
            vote = new ReportVoteRow { Report = report.Id, Key = key };
            context.ReportVotes.Add(vote);
        }

        (vote.Party, vote.State, vote.Note, vote.AtMs) = (caller.Party!.Value.Span.ToArray(), (int)state, note, nowMs);
        await context.SaveChangesAsync(cancellation);

        // Whoever decides otherwise ends the round: earlier confirmations count no more.
        if (state != ReportState.Confirmed)
        {
            await context.ReportVotes
                .Where(row => row.Report == report.Id && row.State == (int)ReportState.Confirmed)
                .ExecuteDeleteAsync(cancellation);
        }
    }

    private static async Task<ReportState> CountAsync(LedgerContext context, ReportRow report, ReportState state, CancellationToken cancellation) =>
        state != ReportState.Confirmed ? state
        : await context.ReportVotes.CountAsync(row => row.Report == report.Id && row.State == (int)ReportState.Confirmed, cancellation) >= Eyes
            ? ReportState.Confirmed
            : ReportState.Proposed;
}
