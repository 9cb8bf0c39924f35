using Google.Protobuf;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.State.V1;
using Body = Traceability.V1.Statement.BodyOneofCase;

namespace Traceability.LedgerService.Verification;

/// <summary>
/// Whether anything between two sizes of the log can have made a lot, or changed what its record says of its claim. Three things
/// change it: a resolution and an error declaration, which it names, and of a harvest its season's decisions.
/// </summary>
internal sealed class LotChanges(StatementReader statements)
{
    /// <summary>Most entries that are looked through for a harvest on a quota; behind more it counts as changed.</summary>
    public const ulong MostEntries = 4_096;

    /// <summary>False only when the record stood at the first size as it stands at the second.</summary>
    /// <param name="lot">The record as of the second size.</param>
    /// <param name="from">The first size.</param>
    /// <param name="until">The second size, not below the first.</param>
    public async Task<bool> AnyAsync(LotRecord lot, ulong from, ulong until, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(lot);
        return from < until
            && (lot.LogIndex >= from
                || await WasRecordedSinceAsync([lot.Resolution, lot.DeclaredError], from, cancellation)
                || (QuotaDecisions.WasMade(lot) && await SeasonMovedAsync(lot, from, until, cancellation)));
    }

    private async Task<bool> WasRecordedSinceAsync(IEnumerable<ByteString> named, ulong from, CancellationToken cancellation)
    {
        StatementId[] ids = [.. named.Where(field => !field.IsEmpty).Select(field => StatementId.TryFromBytes(field.Span, out var id) ? id : default)];
        return ids.Length > 0 && (await statements.FindAsync([.. ids], cancellation)).Any(statement => statement.Index >= from);
    }

    // A season decides anew when a harvest of it comes, or is declared an error. The declaration is not asked which one it means.
    private async Task<bool> SeasonMovedAsync(LotRecord lot, ulong from, ulong until, CancellationToken cancellation)
    {
        return until - from > MostEntries
            || (await statements.BetweenAsync(from, until, cancellation)).Any(statement => statement.Message.BodyCase switch
            {
                Body.Harvest => IsOfSameArea(statement.Message.Harvest, lot),
                Body.ErrorDeclaration => true,
                _ => false,
            });
    }

    private static bool IsOfSameArea(V1.Harvest harvest, LotRecord lot) =>
        harvest.Area.Equals(lot.Area) && harvest.Species == lot.Species && harvest.Part == lot.Part;
}
