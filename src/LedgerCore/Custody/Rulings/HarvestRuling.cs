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
            ?? SlipIsNew.Check(ruled, body.Slip);
        if (refusal is null)
        {
            ruled.Note(RecordedInTime.Check(ruled));
            ruled.Note(CollectedInsideArea.Check(area, measures));
            ruled.Note(HarvestIsCertified.Check(ruled, body, out var certificates));
            DrawOnQuota(ruled, body, measures);
            Record(ruled, body, measures, certificates);
        }

        return refusal;
    }

    private static void DrawOnQuota(RulingCase ruled, V1.Harvest body, V1.HarvestMeasures measures)
    {
        var area = StatementId.Of(body.Area);
        var record = ruled.Book.Quotas(area, body.Species, body.Part);
        var notice = SeasonIsOpen.Check(ruled, record, body, out var season) ?? WeighedAsTheQuotaCounts.Check(season, measures);
        ruled.Note(notice);
        if (season is null || ruled.Notices.Count > 0)
        {
            // Withheld for another reason: it is no certified harvest, so it uses nothing of the quota.
            return;
        }

        ruled.Note(FitsTheQuota.Check(season, measures));
        if (ruled.Notices.Count == 0)
        {
            season.HarvestedMg = checked(season.HarvestedMg + measures.MassMg);
        }
        else
        {
            // Capped, not overflowed: what is withheld has no bound of its own.
            season.WithheldMg = (long)Int128.Min((Int128)season.WithheldMg + measures.MassMg, long.MaxValue);
        }

        ruled.Book.Write(StateKey.Quotas(area, body.Species, body.Part), record);
    }

    private static void Record(RulingCase ruled, V1.Harvest body, V1.HarvestMeasures measures, IEnumerable<StatementId> certificates)
    {
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
            Certificates = { certificates.Select(certificate => certificate.ToByteString()) },
            OtherClaims = { OtherClaims.OfHarvest(ruled, body) },
            Form = V1.GoodsForm.Whole,
            Unit = body.Unit,
        };
        lot.DryMg = DryMatter.MostIn(ruled, lot);
        LotEntry.Enter(ruled, output: 0, lot, parents: []);
    }
}
