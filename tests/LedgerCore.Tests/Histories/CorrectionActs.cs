using Traceability.LedgerCore.Statements;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Histories;

/// <summary>Errors declared, recalls, disputes and their ends, by those who may and those who may not.</summary>
internal sealed class CorrectionActs(Scene scene)
{
    private readonly List<StatementId> recalls = [];
    private readonly List<StatementId> disputes = [];

    public Draft? Next()
    {
        var issuer = scene.IsOneIn(3) ? scene.Any(scene.People) : scene.Season.Owner;
        return scene.Random.Next(10) switch
        {
            0 => scene.Season.Recall(issuer, scene.AnyLot()),
            < 3 => recalls.Count == 0 ? null : scene.Season.Lift(issuer, recalls[^1]),
            3 => scene.Season.Dispute(issuer, scene.AnyLot()),
            4 => disputes.Count == 0 ? null : scene.Season.Settle(issuer, disputes[^1], (V1.DisputeOutcome)scene.Random.Next(1, 5)),
            _ => scene.Season.DeclareError(issuer, scene.AnyLot().Statement),
        };
    }

    /// <summary>Remembers what may be ended.</summary>
    public void Signed(Draft draft, StatementId id)
    {
        if (draft.Message.Recall is not null)
        {
            recalls.Add(id);
        }
        else if (draft.Message.Dispute is not null)
        {
            disputes.Add(id);
        }
    }
}
