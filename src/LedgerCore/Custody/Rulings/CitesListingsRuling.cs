using Google.Protobuf.Collections;
using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Listings change from a moment on. They may be recorded in any order.</summary>
internal static class CitesListingsRuling
{
    private const int MaximumItems = 100;

    public static Refusal? Rule(RulingCase ruled)
    {
        var body = ruled.Message.CitesListings;
        if (IssuerIsSchemeOwner.Check(ruled, "changes the listings") is { } refusal)
        {
            return refusal;
        }

        foreach (var row in body.Rows)
        {
            if (Enter(ruled, body, row) is { } full)
            {
                return full;
            }
        }

        foreach (var annotation in body.Annotations)
        {
            if (Enter(ruled, body, annotation) is { } full)
            {
                return full;
            }
        }

        ruled.Book.Write(StateKey.CitesTaxon(""), new CitesTaxonRecord());
        return null;
    }

    private static Refusal? Enter(RulingCase ruled, V1.CitesListings body, V1.CitesRow row)
    {
        var taxon = ruled.Book.CitesTaxon(row.Name);
        if (RecordHasRoom.Check(taxon.Items.Count, MaximumItems, "rows of one name") is { } full)
        {
            return full;
        }

        Insert(taxon.Items, body.EffectiveFromMs, item => item.EffectiveFromMs, new CitesTaxonRecord.Types.Item
        {
            Statement = ruled.Id.ToByteString(),
            Version = body.Version,
            EffectiveFromMs = body.EffectiveFromMs,
            Row = row,
        });
        ruled.Book.Write(StateKey.CitesTaxon(row.Name), taxon);
        return EnterSynonyms(ruled, row);
    }

    private static Refusal? EnterSynonyms(RulingCase ruled, V1.CitesRow row)
    {
        var name = TaxonName.Of(row.Name);
        foreach (var synonym in row.Synonyms)
        {
            var taxon = ruled.Book.CitesTaxon(synonym);
            if (taxon.SynonymOf.Contains(name))
            {
                continue;
            }

            if (RecordHasRoom.Check(taxon.SynonymOf.Count, MaximumItems, "taxa of one synonym") is { } full)
            {
                return full;
            }

            taxon.SynonymOf.Add(name);
            ruled.Book.Write(StateKey.CitesTaxon(synonym), taxon);
        }

        return null;
    }

    private static Refusal? Enter(RulingCase ruled, V1.CitesListings body, V1.CitesAnnotation annotation)
    {
        var record = ruled.Book.CitesAnnotation(annotation.Symbol);
        if (RecordHasRoom.Check(record.Items.Count, MaximumItems, "versions of one annotation") is { } full)
        {
            return full;
        }

        Insert(record.Items, body.EffectiveFromMs, item => item.EffectiveFromMs, new CitesAnnotationRecord.Types.Item
        {
            Statement = ruled.Id.ToByteString(),
            Version = body.Version,
            EffectiveFromMs = body.EffectiveFromMs,
            Annotation = annotation,
        });
        ruled.Book.Write(StateKey.CitesAnnotation(annotation.Symbol), record);
        return null;
    }

    // Of two for the same moment, the one recorded later counts.
    private static void Insert<T>(RepeatedField<T> items, long moment, Func<T, long> momentOf, T item) =>
        items.Insert(items.Count(earlier => momentOf(earlier) <= moment), item);
}
