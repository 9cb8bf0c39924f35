using Traceability.LedgerCore.Keys;
using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>What the signing keys tell of a statement that is otherwise taken.</summary>
internal static class SignerRuling
{
    private const int MostForks = 100;

    /// <summary>Before the body is ruled: the lots that it makes carry these.</summary>
    public static void Withhold(RulingCase ruled)
    {
        ruled.Note(SignedBeforeKeyEnded.Check(ruled));
        ruled.Note(DeviceChainIsOne.Check(ruled));
    }

    /// <summary>After the body was taken: enters the statement into its device's chain.</summary>
    public static void Record(RulingCase ruled)
    {
        if (ruled.Message.Device is { } link)
        {
            ruled.Note(Enter(ruled, ruled.Statement.Signers[0], link));
        }

        if (ruled.Lots.Count == 0)
        {
            // There is no lot to withhold the claim from.
            foreach (var notice in ruled.Notices.Where(IsOfSigner))
            {
                notice.Kind = V1.NoticeKind.Flagged;
            }
        }
    }

    private static bool IsOfSigner(V1.Notice notice) =>
        notice.Code == Reasons.SignedByEndedKey.Code || notice.Code == Reasons.DeviceChainFork.Code;

    private static V1.Notice? Enter(RulingCase ruled, KeyId device, V1.DeviceLink link)
    {
        var record = ruled.Book.Device(device) ?? new DeviceRecord();
        var gap = DeviceChainIsWhole.Check(ruled, link, record.Head);
        if (ruled.Notices.Any(notice => notice.Code == Reasons.DeviceChainFork.Code))
        {
            AddFork(ruled, record, link.Sequence);
        }

        if (ruled.Book.DeviceStep(device, link.Sequence) is null)
        {
            record.Steps++;
            ruled.Book.Write(
                StateKey.DeviceStep(device, link.Sequence),
                new DeviceStepRecord { StatementId = ruled.Id.ToByteString(), Previous = link.Previous });
        }

        if (link.Sequence > record.Head)
        {
            record.Head = link.Sequence;
            record.HeadId = ruled.Id.ToByteString();
        }

        ruled.Book.Write(StateKey.DeviceHead(device), record);
        return gap;
    }

    private static void AddFork(RulingCase ruled, DeviceRecord record, ulong sequence)
    {
        record.ForkCount++;
        if (record.Forks.Count < MostForks)
        {
            record.Forks.Add(new DeviceRecord.Types.Fork
            {
                Sequence = sequence,
                StatementId = ruled.Id.ToByteString(),
                LogIndex = ruled.Index,
            });
        }
    }
}
