using Traceability.LedgerCore.Names;
using Traceability.LedgerService.Verification;
using Traceability.V1;

namespace Traceability.LedgerService.Listings;

/// <summary>Holds one reading against the facts. Pure: the same reading and facts, the same answer.</summary>
internal sealed partial class ListingJudgement(ListingReading reading, ListingFacts facts, string publicHost)
{
    // A name that is less sure contradicts nobody.
    private const int SureName = 60;
    private const int MostReasons = 12;

    private readonly List<(ListingReason Reason, int Confidence)> said = [];

    private Listing Listing => reading.Listing;

    /// <param name="label">The verdict on the code; null when there is none.</param>
    public ListingAnswer Judge(LabelAnswer? label)
    {
        if (reading.Fault is { } fault)
        {
            Say(fault);
            return Answer();
        }

        JudgeCode(label);
        JudgeCertificate(label);
        if (reading.Claim is { } claim && label is null && reading.Certificate.Length == 0)
        {
            Say(ListingRules.ClaimWithoutEvidence.With(("words", claim.Name)), Math.Min(95, claim.Confidence));
        }

        JudgePlants(label);
        if (said.TrueForAll(one => one.Reason.Verdict == ListingVerdict.NothingClaimed))
        {
            Say(ListingRules.NothingClaimed.With(), 90);
        }

        return Answer();
    }

    private void JudgeCertificate(LabelAnswer? label)
    {
        if (reading.Certificate.Length == 0)
        {
            return;
        }

        var found = facts.Certificates.Find(reading.Certificate);
        if (found.Count == 0)
        {
            Say(ListingRules.CertificateUnknown.With(("number", reading.Certificate.Trim())), 95);
            return;
        }

        if (label is { IsKnown: true })
        {
            if (!found.Any(one => label.Lot!.Certificates.Contains(one.Item.Id)))
            {
                Say(ListingRules.CertificateOfOtherGoods.With(("number", found[0].Number)));
            }

            return;
        }

        var standing = found.Select(one => (Certificate: one, Fault: one.FaultAt(facts.AsOfMs))).OrderBy(one => one.Fault is not null).First();
        var sure = reading.Plants.Where(plant => plant.Confidence >= SureName).ToList();
        if (standing.Fault is { } why)
        {
            Say(ListingRules.CertificateNotInForce.With(("number", standing.Certificate.Number), ("why", why)));
        }
        else if (sure.Count > 0 && !sure.Exists(plant => standing.Certificate.Species.Any(species => IsSame(plant.Plant, species))))
        {
            Say(ListingRules.CertificateOtherSpecies.With(("number", standing.Certificate.Number), ("species", sure[0].Plant)), sure[0].Confidence);
        }
        else
        {
            Say(ListingRules.CertificateAlone.With(("number", standing.Certificate.Number)));
        }
    }

    private void JudgePlants(LabelAnswer? label)
    {
        if (Listing.Species.Length > 0 && reading.Plants.Count == 0)
        {
            Say(ListingRules.SpeciesUnknown.With(("name", Listing.Species)), 90);
        }

        foreach (var plant in reading.Plants)
        {
            if (plant.IsDisguised)
            {
                Say(ListingRules.NameDisguised.With(("name", plant.Name)), plant.Confidence);
            }

            if (facts.Cites(plant.Plant, Listing.Country) is { IsListed: true } cites)
            {
                var rule = label?.Verdict == LabelVerdict.Genuine || plant.Confidence < SureName ? ListingRules.CitesListed : ListingRules.CitesWithoutEvidence;
                Say(rule.With(("listing", cites.Listing), ("species", plant.Plant)), plant.Confidence);
            }
        }
    }

    // A genus names each of its species.
    private bool IsSame(string plant, string species) =>
        string.Equals(plant, species, StringComparison.OrdinalIgnoreCase)
        || facts.Names.PlantsOf(species).Contains(plant)
        || (!plant.Contains(' ', StringComparison.Ordinal) && species.StartsWith($"{plant} ", StringComparison.OrdinalIgnoreCase));

    private void Say(ListingReason reason, int confidence = 100) => said.Add((reason, confidence));

    private ListingAnswer Answer()
    {
        var ordered = said.OrderByDescending(one => one.Reason.Verdict).Take(MostReasons).ToList();
        var verdict = ordered[0].Reason.Verdict;
        return new ListingAnswer
        {
            ListingId = ListingReader.IsId(Listing.ListingId) ? Listing.ListingId : "",
            Verdict = verdict,
            Reasons = { ordered.Select(one => one.Reason) },
            Species = { reading.Plants.Select(SpeciesOf) },
            Confidence = (uint)ordered.Where(one => one.Reason.Verdict == verdict).Max(one => one.Confidence),
            LogSize = facts.Size,
            AsOfMs = facts.AsOfMs,
        };
    }

    private MatchedSpecies SpeciesOf(NameMatch match)
    {
        var cites = facts.Cites(match.Plant, Listing.Country);
        return new MatchedSpecies
        {
            ScientificName = match.Plant,
            MatchedName = match.Name,
            Kind = (SpeciesNameKind)match.Kind,
            Confidence = (uint)match.Confidence,
            Disguised = match.IsDisguised,
            Approximate = match.IsApproximate,
            CitesListing = cites?.Listing ?? "",
            CitesPopulations = { cites?.Populations ?? [] },
            TradeNeed = cites?.Need ?? TradeNeed.Unspecified,
            UnlessShown = cites?.UnlessShown ?? false,
        };
    }
}
