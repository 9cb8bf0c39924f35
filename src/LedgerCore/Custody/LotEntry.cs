using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Takes mass out of lots and enters the lots made from it.</summary>
internal static class LotEntry
{
    /// <summary>
    /// Takes mass out of a lot; the rules have made sure that it is there. A recall or a dispute of the lot goes with it:
    /// draw from every input before <see cref="Enter"/>.
    /// </summary>
    public static void Draw(RulingCase ruled, LotRecord lot, long massMg)
    {
        lot.BalanceMg = checked(lot.BalanceMg - massMg);
        ruled.Drawn[LotKey.Of(lot.Id)] = massMg;
        ruled.NoteOnce(InputIsNotRecalled.Check(lot));
        ruled.NoteOnce(InputIsNotDisputed.Check(lot));
        ruled.Book.Write(StateKey.Lot(LotKey.Of(lot.Id)), lot);
        ruled.Book.Index(StateKey.StepOfParty(ruled.Issuer, ruled.OccurredAtMs, ruled.Id));
    }

    /// <summary>
    /// Enters a lot. The caller says what and whose it is; claim, notices and certificates follow from this step and
    /// the parents: nothing withheld becomes certified again by being worked on or sold.
    /// </summary>
    public static void Enter(RulingCase ruled, uint output, LotRecord lot, IReadOnlyList<LotRecord> parents)
    {
        var key = new LotKey(ruled.Id, output);
        lot.Id = key.ToMessage();
        lot.BalanceMg = lot.MassMg;
        lot.OccurredAtMs = ruled.OccurredAtMs;
        lot.LogIndex = ruled.Index;
        lot.Maker = ruled.Message.Issuer;
        lot.Parents.Add(parents.Select(parent => parent.Id));
        lot.DrawnMg.Add(parents.Select(parent => ruled.Drawn[LotKey.Of(parent.Id)]));
        lot.Notices.Add(ruled.Notices.Concat(parents.SelectMany(parent => parent.Notices)).DistinctBy(notice => notice.Code));
        lot.Claim = ruled.Notices.Any(notice => notice.Kind == V1.NoticeKind.Withheld)
            ? V1.ClaimStatus.Withheld
            : V1.ClaimStatus.Certified;

        var certificates = lot.Certificates.Concat(parents.SelectMany(parent => parent.Certificates)).Select(StatementId.Of).Distinct().ToArray();
        Array.Sort(certificates, (a, b) => a.Span.SequenceCompareTo(b.Span));
        lot.Certificates.Clear();
        lot.Certificates.Add(certificates.Select(certificate => certificate.ToByteString()));

        ruled.Book.Write(StateKey.Lot(key), lot);
        ruled.Book.Index(StateKey.LotOfHolder(StatementId.Of(lot.Holder), key));
        foreach (var parent in parents)
        {
            ruled.Book.Index(StateKey.LotChild(LotKey.Of(parent.Id), key));
        }

        ruled.Book.Index(StateKey.StepOfParty(ruled.Issuer, ruled.OccurredAtMs, ruled.Id));
        foreach (var certificate in certificates)
        {
            ruled.Book.Index(StateKey.LotOfCertificate(certificate, key));
        }

        ruled.Lots.Add(new V1.RuledLot { Id = lot.Id, Claim = lot.Claim });
    }
}
