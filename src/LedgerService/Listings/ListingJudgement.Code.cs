using System.Globalization;
using Traceability.LedgerCore.Listings;
using Traceability.LedgerService.Verification;
using Traceability.V1;

namespace Traceability.LedgerService.Listings;

/// <summary>What a listing's code says of it.</summary>
internal sealed partial class ListingJudgement
{
    private void JudgeCode(LabelAnswer? label)
    {
        switch (reading.Code?.Kind)
        {
            case null when Listing.Lot.Length > 0 || Listing.Serial.Length > 0:
                Say(ListingRules.LotWithoutProduct.With());
                break;
            case CodeKind.Unsafe:
                Say(ListingRules.CodeUnsafe.With());
                break;
            case CodeKind.Text or CodeKind.OtherAddress:
                Say(ListingRules.CodeNotALabel.With());
                break;
            default:
                break;
        }

        if (reading.Code is { HostIsDoubtful: true } doubtful)
        {
            Say(ListingRules.CodeLookAlikeAddress.With(("host", doubtful.Host)));
        }
        else if (label is { IsKnown: true } && reading.Code is { Host.Length: > 0 } code && publicHost.Length > 0 && code.Host != publicHost)
        {
            Say(ListingRules.CodeLeadsElsewhere.With(("host", code.Host)));
        }

        if (label is not null)
        {
            SayVerdict(label);
            if (label.IsKnown)
            {
                JudgeGoods(label);
            }
        }
    }

    private void SayVerdict(LabelAnswer label)
    {
        var (product, lot) = (label.Code.Product, label.Code.Lot);
        Say(label.Verdict switch
        {
            LabelVerdict.Genuine when label.Code.Serial.Length > 0 => ListingRules.CodeGenuine.With(("product", label.Batch!.Batch.ProductName)),
            LabelVerdict.Genuine => ListingRules.LotGenuine.With(("product", label.Batch!.Batch.ProductName)),
            LabelVerdict.Withheld => ListingRules.ClaimWithheld.With(("why", label.Withholding.FirstOrDefault()?.Code ?? "")),
            LabelVerdict.Recalled => ListingRules.GoodsRecalled.With(),
            LabelVerdict.UnknownSerial => ListingRules.SerialInvented.With(("lot", lot), ("product", product), ("serial", label.Code.Serial)),
            LabelVerdict.UnknownBatch => ListingRules.CodeUnknown.With(("lot", lot), ("product", product)),
            var other => ListingRules.CodeNotGood.With(("verdict", WordsOf(other))),
        });
    }

    private void JudgeGoods(LabelAnswer label)
    {
        var sure = reading.Plants.Where(plant => plant.Confidence >= SureName).ToList();
        var goods = label.Lot!.Goods.Select(one => one.Species).DefaultIfEmpty(label.Lot.Species).ToList();
        if (sure.Count > 0 && !sure.Exists(plant => goods.Exists(species => IsSame(plant.Plant, species))))
        {
            Say(ListingRules.CodeOfOtherSpecies.With(("ledger", string.Join(", ", goods)), ("listed", sure[0].Plant)), sure[0].Confidence);
        }

        if (Listing.Code.Length > 0 && Listing.Lot.Length > 0 && Listing.Lot.Trim() != label.Code.Lot)
        {
            Say(ListingRules.CodeOfOtherLot.With(("code", label.Code.Lot), ("listed", Listing.Lot.Trim())));
        }

        // A batch that others follow is one of several with its lot code; all of them are labels of the lot.
        var units = Math.Max(label.Batch!.Batch.Units, label.Lot.LabelledUnits);
        if (Listing.Quantity > units)
        {
            Say(ListingRules.QuantityAboveLabelled.With(
                ("quantity", Listing.Quantity.ToString(CultureInfo.InvariantCulture)), ("units", units.ToString(CultureInfo.InvariantCulture))));
        }

        foreach (var stopped in label.Lot.Certificates.Select(facts.Certificates.Find).OfType<KnownCertificate>())
        {
            // Its end by its own date is the way of every certificate.
            if (stopped.Item.Statuses.Count > 0 && stopped.FaultAt(facts.AsOfMs) is { } why && !why.StartsWith("ended", StringComparison.Ordinal))
            {
                Say(ListingRules.CertificateStoppedSince.With(("number", stopped.Number), ("why", why)));
            }
        }
    }

    // NotActivated is "not activated".
    private static string WordsOf(LabelVerdict verdict) =>
        string.Concat($"{verdict}".Select((letter, place) => char.IsAsciiLetterUpper(letter) ? $"{(place > 0 ? " " : "")}{char.ToLowerInvariant(letter)}" : $"{letter}"));
}
