using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Accreditations are named by the statement that gave them.</summary>
internal static class AccreditationIsKnown
{
    public static Refusal? Check(AccreditationsRecord record, StatementId accreditation, out AccreditationsRecord.Types.Item item)
    {
        var known = record.Items.FirstOrDefault(one => one.Id.Span.SequenceEqual(accreditation.Span));
        item = known ?? new AccreditationsRecord.Types.Item();
        return known is null ? Reasons.AccreditationUnknown.With(("accreditation", $"{accreditation}")) : null;
    }
}
