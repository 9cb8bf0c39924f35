using Traceability.Cli.Rules.Cites;
using Traceability.Cli.Sheets;
using Traceability.LedgerCore.Custody;
using Traceability.TestKit;
using Traceability.V1;

namespace Traceability.Clients.Tests.Cli.Cites;

/// <summary>The shared table of listings of 2017, imported and recorded in a ledger in memory.</summary>
internal sealed class ImportedListings
{
    public const string Table = "data/cites/cites_plants_2017-04-21.csv";
    public const string Texts = "data/cites/cites_hash_annotations.csv";

    private static readonly Lazy<ImportedListings> All = new(() => new ImportedListings());

    private ImportedListings()
    {
        Read = ReadTable();
        Pieces = CitesPieces.Cut("Checklist of CITES Species 2017-04-21", SeasonScript.Beginning, Annotations(), Read.Rows);
        Season = SeasonScript.Open();
        foreach (var piece in Pieces)
        {
            Season.Record(Season.Draft(Season.Owner, statement => statement.CitesListings = piece));
        }
    }

    public static ImportedListings Once => All.Value;

    public CitesFileRead Read { get; }

    public IReadOnlyList<CitesListings> Pieces { get; }

    public SeasonScript Season { get; }

    public CitesRow Row(string name) => Read.Rows.Single(row => row.Name == name);

    public CitesAnswer Explain(string name, PlantPart part, GoodsForm form, string origin, string? from = null, string to = "DE") =>
        CitesResolver.Explain(new CitesQuestion(name, part, form, origin, from ?? origin, to, SeasonScript.Beginning), Season.State);

    public static IReadOnlyList<CitesAnnotation> Annotations()
    {
        Assert.True(CitesReadings.TryRead(CitesReadings.OwnSheet(), out var readings, out var wrong, out _));
        Assert.Empty(wrong);
        Assert.True(SheetFile.TryRead(SharedFile.Path(Texts), null, out var sheet, out _));
        Assert.True(CitesAnnotationFile.TryRead(sheet, readings, out var annotations, out var faults, out _));
        Assert.Empty(faults);
        return annotations;
    }

    private static CitesFileRead ReadTable()
    {
        Assert.True(SheetFile.TryRead(SharedFile.Path(Table), null, out var sheet, out _));
        Assert.True(CitesListingsFile.TryRead(sheet, out var read, out _));
        return read;
    }
}
