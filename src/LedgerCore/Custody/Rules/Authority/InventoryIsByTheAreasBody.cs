using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>The body that described an area records its inventories.</summary>
internal static class InventoryIsByTheAreasBody
{
    public static Refusal? Check(RulingCase ruled, AreaRecord area) => area.CertificationBody.Span.SequenceEqual(ruled.Issuer.Span)
        ? null
        : Reasons.InventoryNotByAreasBody.With(("area", Text.Hex(area.Id)));
}
