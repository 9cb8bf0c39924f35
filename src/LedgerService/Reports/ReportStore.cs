using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Traceability.LedgerService.Storage;
using Traceability.V1;

namespace Traceability.LedgerService.Reports;

/// <summary>Reports in the store: added once, found by what they have in common, read by who may. Contacts are rows of their own.</summary>
internal sealed class ReportStore(IDbContextFactory<LedgerContext> contexts, WriteTurn turns)
{
    /// <summary>Adds a report to the matter that one of its traits leads to, or begins one. Contacts whose time is over go.</summary>
    public async Task AddAsync(ReportRow report, IReadOnlyList<byte[]> traits, ReportContactRow? contact, CancellationToken cancellation)
    {
        try
        {
            await TryAddAsync(report, traits, contact, cancellation);
        }
        catch (DbUpdateException)
        {
            // Another service has begun the same matter meanwhile. It is found now.
            await TryAddAsync(report, traits, contact, cancellation);
        }
    }

    /// <summary>A report, or null.</summary>
    public async Task<ReportRow?> FindAsync(byte[] id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Reports.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellation);
    }

    /// <summary>Up to <paramref name="size"/> reports, the newest first, after one of them.</summary>
    /// <param name="issuer">Only about labels of this party; null for all.</param>
    /// <param name="state">Only in this state; 0 for all.</param>
    public async Task<IReadOnlyList<ReportRow>> ListAsync(
        byte[]? issuer, int state, ReportRow? after, int size, CancellationToken cancellation)
    {
        var (all, only, fromMs, fromId) = (issuer is null ? 1 : 0, issuer ?? [], after?.ReceivedMs ?? long.MaxValue, after?.Id ?? []);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Reports
            .FromSql(
                $"""
                SELECT * FROM "report"
                WHERE ({all} = 1 OR "Issuer" = {only}) AND ({state} = 0 OR "State" = {state})
                AND ("ReceivedMs" < {fromMs} OR ("ReceivedMs" = {fromMs} AND "Id" < {fromId}))
                """)
            .AsNoTracking()
            .OrderByDescending(row => row.ReceivedMs)
            .ThenByDescending(row => row.Id)
            .Take(size)
            .ToListAsync(cancellation);
    }

    /// <summary>How many reports each matter has.</summary>
    public async Task<IReadOnlyDictionary<string, long>> CountAsync(IReadOnlyCollection<byte[]> matters, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var counts = await context.Reports.AsNoTracking()
            .Where(row => matters.Contains(row.Cluster))
            .GroupBy(row => row.Cluster)
            .Select(group => new { group.Key, Count = group.LongCount() })
            .ToListAsync(cancellation);
        return counts.ToDictionary(count => ReportId.Text(count.Key), count => count.Count);
    }

    /// <summary>Votes about a report, the oldest first.</summary>
    public async Task<IReadOnlyList<ReportVoteRow>> VotesAsync(byte[] id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.ReportVotes.AsNoTracking().Where(row => row.Report == id).OrderBy(row => row.AtMs).ToListAsync(cancellation);
    }

    /// <summary>A reporter's contact, or the empty text.</summary>
    public async Task<string> ContactAsync(byte[] id, int today, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var row = await context.ReportContacts.AsNoTracking()
            .FirstOrDefaultAsync(row => row.Report == id && row.UntilDay >= today, cancellation);
        return row?.Contact ?? "";
    }

    /// <summary>Erases a contact; false when the secret is not the one that does. One that is not there is erased.</summary>
    /// <param name="secret">Null for the scheme owner.</param>
    public async Task<bool> EraseAsync(byte[] id, byte[]? secret, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        using var turn = await turns.TakeAsync(cancellation);
        var row = await context.ReportContacts.FirstOrDefaultAsync(row => row.Report == id, cancellation);
        if (row is null)
        {
            return true;
        }

        if (secret is not null && !CryptographicOperations.FixedTimeEquals(SHA256.HashData(secret), row.SecretHash))
        {
            return false;
        }

        context.ReportContacts.Remove(row);
        await context.SaveChangesAsync(cancellation);
        return true;
    }

    private async Task TryAddAsync(ReportRow report, IReadOnlyList<byte[]> traits, ReportContactRow? contact, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        using var turn = await turns.TakeAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var today = (int)(report.ReceivedMs / 86_400_000);
        await context.ReportContacts.Where(row => row.UntilDay < today).ExecuteDeleteAsync(cancellation);
        var known = await context.ReportTraits.AsNoTracking().Where(row => traits.Contains(row.Trait)).ToListAsync(cancellation);

        // The strongest trait decides; matters are never joined by a report that has something of two.
        var cluster = traits
            .Select(trait => known.FirstOrDefault(row => row.Trait.AsSpan().SequenceEqual(trait))?.Cluster)
            .FirstOrDefault(found => found is not null);
        // Who sells a copy could report it badly first: what comes after a dismissal is looked at anew.
        if (cluster is not null && await context.Reports.AnyAsync(row => row.Id == cluster && row.State == (int)ReportState.Dismissed, cancellation))
        {
            await context.ReportTraits.Where(row => row.Cluster == cluster)
                .ExecuteUpdateAsync(change => change.SetProperty(row => row.Cluster, report.Id), cancellation);
            cluster = null;
        }

        report.Cluster = cluster ?? report.Id;
        report.State = (int)(cluster is null ? ReportState.New : ReportState.Duplicate);
        context.Reports.Add(report);
        context.ReportTraits.AddRange(traits
            .Where(trait => !known.Any(row => row.Trait.AsSpan().SequenceEqual(trait)))
            .Select(trait => new ReportTraitRow { Trait = trait, Cluster = report.Cluster }));
        if (contact is not null)
        {
            context.ReportContacts.Add(contact);
        }

        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
