using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Whether a withheld claim can still be restored, and by whom: the rules of a ClaimResolution, asked beforehand.</summary>
public static class ClaimOutlook
{
    /// <summary>What stands against restoring the lot; null when nothing does.</summary>
    public static Refusal? Against(LotKey lot, ICustodyState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var book = new CustodyBook(state);
        return LotIsKnown.Check(book, lot, out var record)
            ?? ClaimIsWithheld.Check(lot, record)
            ?? LotIsUnused.Check(lot, record)
            ?? ClaimCanBeRestored.Check(book, lot, record);
    }

    /// <summary>Parties that may resolve the lot while they are accredited, and the scheme owner, who may always; each once.</summary>
    public static IReadOnlyList<StatementId> Resolvers(LotRecord lot, ICustodyState state)
    {
        ArgumentNullException.ThrowIfNull(lot);
        ArgumentNullException.ThrowIfNull(state);
        var book = new CustodyBook(state);
        var described = lot.Source == LotSource.Harvest ? book.Area(StatementId.Of(lot.Area))?.CertificationBody : null;
        var registered = book.Party(StatementId.Of(lot.Holder))?.Registrar;
        return [.. new[] { described, registered, book.Ledger()?.SchemeOwner }
            .Where(id => id is { IsEmpty: false })
            .Select(id => StatementId.Of(id!))
            .Distinct()];
    }
}
