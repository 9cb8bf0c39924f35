using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Warns the public, and takes that back. No lot and no claim changes with either.</summary>
internal static class AlertRuling
{
    public static Refusal? Rule(RulingCase ruled)
    {
        var body = ruled.Message.Alert;
        var about = StateKey.AlertsAbout(body.Subject);
        var same = ruled.Book.AlertsAbout(about);
        var refusal = IssuerMayAlert.Check(ruled)
            ?? TwoPersonsSign.Check(ruled)
            ?? AlertSubjectIsKnown.Check(ruled, body.Subject)
            ?? RecordHasRoom.Check(same.Alerts.Count, OpenMatters.Maximum, "alerts about this");
        if (refusal is null)
        {
            same.Alerts.Add(ruled.Id.ToByteString());
            ruled.Book.Write(about, same);
            Write(ruled, new V1.AlertView
            {
                Id = ruled.Id.ToByteString(),
                Alert = body,
                Issuer = ruled.Message.Issuer,
                OccurredAtMs = ruled.OccurredAtMs,
                LogIndex = ruled.Index,
            });
        }

        return refusal;
    }

    public static Refusal? RuleRecall(RulingCase ruled)
    {
        var body = ruled.Message.AlertRecall;
        var refusal = AlertIsKnown.Check(ruled.Book, StatementId.Of(body.Alert), out var alert)
            ?? AlertIsOfIssuer.Check(ruled, alert)
            ?? TwoPersonsSign.Check(ruled)
            ?? AlertStands.Check(alert);
        if (refusal is null)
        {
            alert.RecalledBy = ruled.Id.ToByteString();
            alert.RecallReason = body.Reason;
            alert.RecalledAtMs = ruled.OccurredAtMs;
            alert.RecallLogIndex = ruled.Index;
            Write(ruled, alert);
        }

        return refusal;
    }

    private static void Write(RulingCase ruled, V1.AlertView alert)
    {
        var id = StatementId.Of(alert.Id);
        ruled.Book.Write(StateKey.Alert(id), new AlertRecord { Alert = alert });
        ruled.Book.Index(StateKey.AlertInLog(ruled.Index, id));
    }
}
