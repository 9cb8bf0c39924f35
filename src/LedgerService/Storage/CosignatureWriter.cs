using Microsoft.EntityFrameworkCore;

namespace Traceability.LedgerService.Storage;

/// <summary>Keeps cosignatures that were verified, one short write each, beside the batches.</summary>
public sealed class CosignatureWriter(IDbContextFactory<LedgerContext> contexts, WriteTurn turns)
{
    /// <summary>Durable when it returns. A witness's first line under a checkpoint stays.</summary>
    public async Task KeepAsync(CosignatureRow row, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(row);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        using var turn = await turns.TakeAsync(cancellation);
        await context.Database.ExecuteSqlAsync(
            context.Server?.KeepFirst(row)
            ?? $"""
            INSERT INTO cosignature ("Size", "Witness", "Line") VALUES ({row.Size}, {row.Witness}, {row.Line})
            ON CONFLICT ("Size", "Witness") DO NOTHING
            """,
            cancellation);
    }
}
