using Google.Protobuf;
using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>A collection was weighed in: what happened in the forest is recorded; whether it may carry the claim is ruled.</summary>
internal static class HarvestRuling
{
    public static Refusal? Rule(RulingCase ruled)
    {
        var body = ruled.Message.Harvest;
        var measures = ruled.Statement.Parts.As<V1.HarvestMeasures>();
        var refusal = AreaIsKnown.Check(ruled.Book, StatementId.Of(body.Area), out var area)
            ?? IssuerOperatesArea.Check(ruled, area)
            ?? SlipIsNew.Check(ruled, body.Slip)
            ?? UnitIsTheOperators.Check(ruled, body.Unit);
        if (refusal is null)
        {
            ruled.Note(RecordedInTime.Check(ruled));
            ruled.Note(CollectedInsideArea.Check(area, measures));
            ruled.Note(HarvestIsCertified.Check(ruled, body, out var certificates));
            ruled.Note(NonConformitiesAreClosed.CheckMajor(ruled));
            ruled.Note(CollectorIsApproved.Check(ruled, body));
            ruled.Note(KeyStaysWithinItsDay.Check(ruled, measures));
            var quota = DrawOnQuota(ruled, body, measures);
            ruled.Note(CollectorDayIsUsual.Check(ruled, body, measures));
            ruled.Note(NonConformitiesAreClosed.CheckMinor(ruled));
            Record(ruled, area, measures, certificates, quota);
        }

        return refusal;
    }

    // The quota on which it is counted; empty when on none.
    private static ByteString DrawOnQuota(RulingCase ruled, V1.Harvest body, V1.HarvestMeasures measures)
    {
        var area = StatementId.Of(body.Area);
        var record = ruled.Book.Quotas(area, body.Species, body.Part);
        ruled.Note(SeasonIsOpen.Check(ruled, record, body, out var season));
        ruled.Note(WeighedAsTheQuotaCounts.Check(season, measures));
        ruled.Note(InventoryIsNotOverdue.Check(ruled, season));
        if (season is null || ruled.IsWithheld)
        {
            // Withheld for another reason: it is no certified harvest, so it uses nothing of the quota.
            return ByteString.Empty;
        }

        ruled.Note(FitsTheQuota.Check(ruled, season, measures));
        ruled.Book.Write(StateKey.Quotas(area, body.Species, body.Part), record);
        return ruled.IsWithheld ? ByteString.Empty : season.Id;
    }

    private static void Record(
        RulingCase ruled, AreaRecord area, V1.HarvestMeasures measures, IEnumerable<StatementId> certificates, ByteString quota)
    {
        var body = ruled.Message.Harvest;
        ruled.Book.Write(StateKey.Slip(ruled.Issuer, body.Slip), new PointerRecord { StatementId = ruled.Id.ToByteString() });
        var lot = new LotRecord
        {
            Source = LotSource.Harvest,
            Species = body.Species,
            Part = body.Part,
            MassState = measures.MassState,
            MassMg = measures.MassMg,
            Holder = ruled.Message.Issuer,
            Area = body.Area,
            Unit = body.Unit,
            Certificates = { certificates.Select(certificate => certificate.ToByteString()) },
            OtherClaims = { OtherClaims.OfHarvest(ruled, body, area) },
            Form = V1.GoodsForm.Whole,
            Quota = quota,
        };
        lot.DryMg = DryMatter.MostIn(ruled, lot);
        LotEntry.Enter(ruled, output: 0, lot, parents: []);
    }
}
