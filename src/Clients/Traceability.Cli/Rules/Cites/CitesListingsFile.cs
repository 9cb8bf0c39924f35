using System.Diagnostics.CodeAnalysis;
using System.Text;
using Traceability.Cli.Sheets;
using Traceability.V1;

namespace Traceability.Cli.Rules.Cites;

/// <summary>
/// A table of listings as the Checklist of CITES Species exports it (TaxonId, FullName, RankName, CurrentListing, #AnnotationSymbol,
/// AnnotationEnglish, SynonymsWithAuthors; Kingdom and Family where they are). What is not understood counts on the safe side.
/// </summary>
internal static class CitesListingsFile
{
    private const int MostWords = 2000;
    private const int MostSynonyms = 200;

    private static readonly string[] Needed =
        ["TaxonId", "FullName", "RankName", "CurrentListing", "#AnnotationSymbol", "AnnotationEnglish", "SynonymsWithAuthors"];

    public static bool TryRead(Sheet sheet, [NotNullWhen(true)] out CitesFileRead? read, [NotNullWhen(false)] out SheetFault? fault)
    {
        read = null;
        if (!CitesColumns.TryRead(sheet, Needed, out var columns, out fault))
        {
            return false;
        }

        var (rows, remarks, others) = (new List<CitesRow>(), new List<CitesRemark>(), 0);
        foreach (var row in sheet.Rows.Skip(1))
        {
            if (columns.Of(row, "Kingdom") is { Length: > 0 } kingdom && kingdom != "Plantae")
            {
                others++;
            }
            else
            {
                rows.Add(RowOf(row, columns, remarks));
            }
        }

        TakeFromGenus(rows);
        read = new CitesFileRead(rows, others, remarks);
        return true;
    }

    private static CitesRow RowOf(SheetRow row, CitesColumns columns, List<CitesRemark> remarks)
    {
        var read = new CitesRow
        {
            TaxonId = columns.Of(row, "TaxonId"),
            Name = columns.Of(row, "FullName"),
            Rank = columns.Of(row, "RankName"),
            Listing = columns.Of(row, "CurrentListing"),
            Annotation = columns.Of(row, "#AnnotationSymbol"),
            Words = Shorten(columns.Of(row, "AnnotationEnglish")),
            Family = columns.Of(row, "Family"),
        };
        if (read.Listing.Length == 0)
        {
            Tell(true, "The source gives no listing: that of its genus or family counts.");
        }

        TakeSynonyms(read, columns.Of(row, "SynonymsWithAuthors"), Tell);
        TakeWords(read, Tell);
        return read;

        void Tell(bool isUnderstood, string sentence) => remarks.Add(new CitesRemark(row.Number, read.Name, isUnderstood, sentence));
    }

    private static void TakeSynonyms(CitesRow row, string text, Action<bool, string> tell)
    {
        row.Synonyms.Add(SynonymText.Read(text, IsWide(row), out var unread).Take(MostSynonyms));
        if (unread.Count > 0)
        {
            tell(true, $"Taken for authors, not for synonyms: {string.Join("; ", unread)}.");
        }
    }

    private static void TakeWords(CitesRow row, Action<bool, string> tell)
    {
        row.Excepted.Add(ExceptionText.Read(row.Words));
        if (row.Excepted.Count > 0 && IsWide(row))
        {
            tell(true, $"Excepted: {string.Join(", ", row.Excepted)}.");
        }

        if (PopulationText.TryRead(row.Words, out var populations))
        {
            row.Populations.Add(populations);
            if (populations.Count > 0)
            {
                tell(true, $"Listed populations: {string.Join(' ', populations)}.");
            }
        }
        else
        {
            tell(false, "The populations are not understood: all count as listed.");
        }

        // On a genus it leaves open which of its species are meant; a species with a row of its own is meant.
        row.Conditional = IsWide(row) && row.Populations.Count == 0 && row.Words.Contains("species only", StringComparison.Ordinal);
        if (row.Conditional)
        {
            tell(false, "The words hold a condition: species without a row of their own count as listed unless shown otherwise.");
        }
    }

    // "Included in Diospyros spp.": what limits the genus limits the species.
    private static void TakeFromGenus(List<CitesRow> rows)
    {
        var genera = rows.Where(row => row.Rank == "GENUS").GroupBy(row => row.Name).ToDictionary(group => group.Key, group => group.First());
        foreach (var row in rows.Where(row => row.Rank != "GENUS" && row.Words.Contains("Included in ", StringComparison.Ordinal)))
        {
            if (genera.TryGetValue(row.Name.Split(' ')[0], out var genus)
                && row.Populations.Count == 0
                && row.Words.Contains($"Included in {genus.Name} spp", StringComparison.Ordinal))
            {
                row.Populations.Add(genus.Populations);
            }
        }
    }

    private static bool IsWide(CitesRow row) => row.Rank is "GENUS" or "FAMILY";

    private static string Shorten(string words)
    {
        while (Encoding.UTF8.GetByteCount(words) > MostWords)
        {
            words = words[..^1];
        }

        return words;
    }
}
