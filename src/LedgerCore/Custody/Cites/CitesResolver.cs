namespace Traceability.LedgerCore.Custody;

/// <summary>
/// Name, synonym, listing at that date, annotation, part and form, permit: what the listings in a ledger's state make of a shipment.
/// Pure: the same in a ruling, in a query and in an audit.
/// </summary>
public static class CitesResolver
{
    private const string Remark =
        "Exemptions for personal effects and non-commercial consignments are not applied: a sale is commercial. The country of destination may ask for more.";

    /// <summary>The answer, with each step of the reasoning.</summary>
    public static CitesAnswer Explain(CitesQuestion question, ICustodyState state)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(state);
        return Explain(question, new CustodyBook(state));
    }

    internal static CitesAnswer Explain(CitesQuestion question, CustodyBook book)
    {
        var steps = new List<CitesStep>();
        if (!book.HasCitesListings())
        {
            steps.Add(new CitesStep("The ledger holds no CITES listings: not known."));
            return new CitesAnswer(CitesNeed.Unknown, false, "", new HashSet<string>(), steps);
        }

        var hits = new CitesLookup(book, question.MomentMs, steps).Find(question.Name);
        var names = NamesOf(question, hits);
        var asked = (string[])[TaxonName.Species(question.Name), TaxonName.Genus(question.Name)];
        var judged = hits
            .Select(hit => CitesJudgement.Of(book, question, hit, names.Union(asked).Union(WiderOf(hit.Row)).ToHashSet(StringComparer.Ordinal), steps))
            .OrderByDescending(one => one.Need)
            .ThenBy(one => one.UnlessShown)
            .FirstOrDefault();
        var (need, isOpen, listing) = judged is null ? (CitesNeed.NotListed, false, "") : (judged.Need, judged.UnlessShown, judged.Listing);
        if (need > CitesNeed.NotCovered && question.From == question.To)
        {
            steps.Add(new CitesStep($"From {question.From} to {question.To} no border is crossed."));
            need = CitesNeed.NoBorder;
        }

        steps.Add(new CitesStep(Conclude(question, need)));
        if (need > CitesNeed.NoBorder)
        {
            steps.Add(new CitesStep(Remark));
        }

        return new CitesAnswer(need, isOpen, listing, names, steps);
    }

    private static string Conclude(CitesQuestion question, CitesNeed need) => need switch
    {
        CitesNeed.NoCommercialTrade => "Appendix I: what is collected from the wild is not traded commercially.",
        CitesNeed.ExportPermit => $"It needs a CITES export permit of {question.From}, and no CITES import permit.",
        CitesNeed.ReExportCertificate => $"It was collected in {question.Origin}: it needs a CITES re-export certificate of {question.From}.",
        CitesNeed.CertificateOfOrigin =>
            $"Appendix III: it needs a CITES export permit of {question.From} where that country has listed it, else a certificate of origin.",
        _ => "It needs no CITES document.",
    };

    // What a permit may call it: the name asked for, and each taxon found with its synonyms; a genus is no name of goods.
    private static HashSet<string> NamesOf(CitesQuestion question, IReadOnlyList<CitesHit> hits)
    {
        var own = hits.Where(hit => hit.IsOwn).SelectMany(hit => hit.Row.Synonyms.Append(hit.Row.Name));
        return own.Append(question.Name).Select(TaxonName.Of).ToHashSet(StringComparer.Ordinal);
    }

    private static IEnumerable<string> WiderOf(V1.CitesRow row) =>
        [TaxonName.Of(row.Name), TaxonName.Species(row.Name), TaxonName.Genus(row.Name), TaxonName.Of(row.Family)];
}
