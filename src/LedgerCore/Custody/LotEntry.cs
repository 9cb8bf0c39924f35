using Google.Protobuf;
using Google.Protobuf.Collections;
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
        ruled.Book.Write(lot);
        ruled.Book.Index(StateKey.StepOfParty(ruled.Issuer, ruled.OccurredAtMs, ruled.Id));
    }

    /// <summary>
    /// Enters a lot. The caller says what and whose it is, and its dry matter; what was drawn, claims,
    /// notices and certificates follow from this step and the parents: nothing withheld becomes certified again by being
    /// worked on or sold, and nothing left over ever carries a claim.
    /// </summary>
    /// <param name="ruled">The step.</param>
    /// <param name="output">Which of its outputs, from 0.</param>
    /// <param name="lot">The lot so far.</param>
    /// <param name="parents">Lots that it was made from.</param>
    /// <param name="claimed">Those of them that its claim rests on; null for all.</param>
    /// <param name="own">Notices of this lot alone, beside those of the step; null for none.</param>
    public static void Enter(
        RulingCase ruled,
        uint output,
        LotRecord lot,
        IReadOnlyList<LotRecord> parents,
        IReadOnlyList<LotRecord>? claimed = null,
        IReadOnlyList<V1.Notice>? own = null)
    {
        claimed ??= parents;
        own ??= [];
        lot.Id = new LotKey(ruled.Id, output).ToMessage();
        lot.BalanceMg = lot.MassMg;
        lot.OccurredAtMs = ruled.OccurredAtMs;
        lot.LogIndex = ruled.Index;
        lot.Maker = ruled.Message.Issuer;
        foreach (var parent in parents)
        {
            lot.Parents.Add(parent.Id);
            lot.ParentIndexes.Add(parent.LogIndex);
            lot.DrawnMg.Add(ruled.Drawn[LotKey.Of(parent.Id)]);
        }

        LotNotices.Enter(ruled, lot, claimed, own);
        lot.LabelCategory = lot.LabelCategory == V1.LabelCategory.Unspecified ? Weakest(parents) : lot.LabelCategory;
        EnterClaims(ruled, lot, claimed);

        var place = LotPlace.Of(lot);
        ruled.Book.Write(lot);
        ruled.Book.Index(StateKey.LotOfHolder(StatementId.Of(lot.Holder), place));
        foreach (var parent in parents)
        {
            ruled.Book.Index(StateKey.LotChild(LotPlace.Of(parent), place));
        }

        ruled.Book.Index(StateKey.StepOfParty(ruled.Issuer, ruled.OccurredAtMs, ruled.Id));
        IndexCertificates(ruled, lot.Certificates, place);
        foreach (var claim in lot.OtherClaims)
        {
            IndexCertificates(ruled, claim.Certificates, place);
        }

        ruled.LotNotices.AddRange(own);
        ruled.Lots.Add(new V1.RuledLot { Id = lot.Id, Claim = lot.Claim });
    }

    // A certificate that two claims rest on has one key all the same.
    private static void IndexCertificates(RulingCase ruled, RepeatedField<ByteString> certificates, LotPlace place)
    {
        foreach (var certificate in certificates)
        {
            ruled.Book.Index(StateKey.LotOfCertificate(StatementId.Of(certificate), place));
        }
    }

    // Packs that are sold or packed again may say no more than before.
    private static V1.LabelCategory Weakest(IReadOnlyList<LotRecord> parents)
    {
        var weakest = V1.LabelCategory.Unspecified;
        foreach (var parent in parents)
        {
            var isWeaker = weakest == V1.LabelCategory.Unspecified
                || (parent.LabelCategory != V1.LabelCategory.Unspecified && parent.LabelCategory < weakest);
            weakest = isWeaker ? parent.LabelCategory : weakest;
        }

        return weakest;
    }

    private static void EnterClaims(RulingCase ruled, LotRecord lot, IReadOnlyList<LotRecord> claimed)
    {
        if (lot.Certificates.Count == 0 && claimed.Count == 1)
        {
            // Ascending already.
            lot.Certificates.Add(claimed[0].Certificates);
        }
        else if (lot.Certificates.Count + claimed.Count > 1)
        {
            var certificates = lot.Certificates.Concat(claimed.SelectMany(parent => parent.Certificates)).Select(StatementId.Of);
            var ascending = OtherClaims.Ascending(certificates).ToArray();
            lot.Certificates.Clear();
            lot.Certificates.Add(ascending);
        }

        if (lot.ByProduct || lot.Source == LotSource.Formulation)
        {
            lot.OtherClaims.Clear();
            return;
        }

        lot.OtherClaims.Add(OtherClaims.Common(claimed));
        OtherClaims.Rule(ruled, lot);
    }
}
