using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>The operator of an area shows that access to what it collects there was granted.</summary>
internal static class AccessComplianceRuling
{
    public static Refusal? Rule(RulingCase ruled)
    {
        var body = ruled.Message.AccessCompliance;
        var id = StatementId.Of(body.Area);
        var refusal = AreaIsKnown.Check(ruled.Book, id, out var area) ?? IssuerOperatesArea.Check(ruled, area);
        if (refusal is null)
        {
            ruled.Book.Write(StateKey.AccessOfArea(id, ruled.Id), new AccessRecord { Id = ruled.Id.ToByteString(), Access = body });
        }

        return refusal;
    }
}
