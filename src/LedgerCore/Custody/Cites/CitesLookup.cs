using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Finds the rows that speak of a name at a moment: its own, else those of the names that it is a synonym of, else a wider taxon's.</summary>
internal sealed class CitesLookup(CustodyBook book, long momentMs, List<CitesStep> steps)
{
    /// <summary>Several when the name is a synonym of several taxa; none when nothing is listed.</summary>
    public IReadOnlyList<CitesHit> Find(string name)
    {
        var asked = TaxonName.Of(name);
        foreach (var wider in (string[])[asked, TaxonName.Species(asked), TaxonName.Genus(asked)])
        {
            var found = InForce(wider);
            found = found.Count > 0 ? found : Excepting(wider);
            found = found.Count > 0 ? found : AcceptedOf(wider);
            if (found.Count > 0)
            {
                if (wider != asked)
                {
                    steps.Add(new CitesStep($"{name} has no row of its own; what stands for {found[0].Row.Name} counts for it.", found[0]));
                }

                return [.. found.Select(item => Inherit(new CitesHit(item, wider == asked && !IsExcepted(item.Row, asked)))).OfType<CitesHit>()];
            }
        }

        steps.Add(new CitesStep($"No listing names {name} or its genus. The family is not known from the name alone."));
        return [];
    }

    /// <summary>Rows of a name in force: those of its latest date, of one taxon the one recorded last.</summary>
    private List<CitesTaxonRecord.Types.Item> InForce(string name)
    {
        var begun = book.CitesTaxon(name).Items.Where(item => item.EffectiveFromMs <= momentMs).ToArray();
        return begun.Length == 0
            ? []
            : [.. begun.Where(item => item.EffectiveFromMs == begun[^1].EffectiveFromMs).GroupBy(item => item.Row.TaxonId).Select(taxon => taxon.Last())];
    }

    // What the genus's own words except is not listed, though another author's use of the name be a synonym of what is.
    private List<CitesTaxonRecord.Types.Item> Excepting(string name) =>
        [.. InForce(TaxonName.Genus(name)).Where(item => IsExcepted(item.Row, name))];

    private static bool IsExcepted(V1.CitesRow row, string name) => row.Excepted.Any(excepted => TaxonName.Of(excepted) == name);

    private List<CitesTaxonRecord.Types.Item> AcceptedOf(string synonym)
    {
        var accepted = book.CitesTaxon(synonym).SynonymOf
            .SelectMany(InForce)
            .Where(item => item.Row.Synonyms.Any(one => TaxonName.Of(one) == synonym))
            .ToList();
        foreach (var item in accepted)
        {
            steps.Add(new CitesStep($"{synonym} is a synonym of {item.Row.Name}.", item));
        }

        if (accepted.Count > 1)
        {
            steps.Add(new CitesStep($"The name is ambiguous: it is a synonym of {accepted.Count} listed taxa. The strictest answer counts."));
        }

        return accepted;
    }

    // A row without a listing takes that of its genus, and without one there that of its family.
    private CitesHit? Inherit(CitesHit hit)
    {
        if (hit.Row.Listing.Length > 0)
        {
            return hit;
        }

        foreach (var wider in (string[])[TaxonName.Genus(hit.Row.Name), TaxonName.Of(hit.Row.Family)])
        {
            if (wider.Length > 0 && InForce(wider).FirstOrDefault(item => item.Row.Listing.Length > 0) is { } parent)
            {
                steps.Add(new CitesStep($"The source gives {hit.Row.Name} no listing of its own; {parent.Row.Name} is listed.", parent));
                return new CitesHit(parent, IsOwn: false);
            }
        }

        steps.Add(new CitesStep($"The source gives {hit.Row.Name} no listing, and none to its genus or family.", hit.Item));
        return null;
    }
}
