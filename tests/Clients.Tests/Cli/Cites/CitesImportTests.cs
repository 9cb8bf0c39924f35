using Traceability.TestKit;
using Traceability.V1;

namespace Traceability.Clients.Tests.Cli.Cites;

public sealed class CitesImportTests : IDisposable
{
    private const string Heading = "TaxonId,Family,FullName,RankName,CurrentListing,#AnnotationSymbol,AnnotationEnglish,SynonymsWithAuthors";

    private readonly TraceRun trace = new TraceRun().Prepared();

    private string Texts => trace.Write("texts.csv", "symbol,annotation_text", "#2,All parts but seeds", "#4,All parts but some");

    [SharedFact(ImportedListings.Table, ImportedListings.Texts)]
    public async Task The_whole_table_is_queued_in_pieces_and_a_second_time_changes_nothing()
    {
        string[] words = ["rules", "import", "cites", "--listings", SharedFile.Path(ImportedListings.Table), "--annotations", SharedFile.Path(ImportedListings.Texts), "--effective", "2017-04-04", "--offline"];
        var (exit, first) = await trace.JsonAsync(words);
        var (again, second) = await trace.JsonAsync(words);

        Assert.Equal((0, 0), (exit, again));
        Assert.Equal((7288, 16), ((int)first["rows"]!, (int)first["annotations"]!));
        var queued = trace.Workspace.Outbox.List().Select(item => Statement.Parser.ParseFrom(item.Statement.Statement).CitesListings).ToList();
        Assert.Equal((7288, 16), (queued.Sum(piece => piece.Rows.Count), queued.Sum(piece => piece.Annotations.Count)));
        Assert.Equal(7288, queued.SelectMany(piece => piece.Rows).Select(row => row.TaxonId).Distinct().Count());
        Assert.All(second["statements"]!.AsArray(), one => Assert.True((bool)one!["already"]!));
        Assert.Equal(
            first["statements"]!.AsArray().Select(one => (string?)one!["statement"]),
            second["statements"]!.AsArray().Select(one => (string?)one!["statement"]));
    }

    [Fact]
    public async Task What_was_made_of_a_row_is_told()
    {
        var table = trace.Write(
            "t.csv",
            Heading,
            "1,Araliaceae,Panax ginseng,SPECIES,II/NC,#2,Appendix II:Only the population of the Russian Federation.,\"Aralia ginseng (C.A. Meyer) Baill., Hamer & Siegerist\"",
            "2,Araliaceae,Panax other,SPECIES,II,#2,Appendix II:Only the population of Nowhere.,",
            "3,Araliaceae,Panax third,SPECIES,,,,");

        var (exit, document) = await trace.JsonAsync("rules", "import", "cites", "--listings", table, "--annotations", Texts, "--offline");

        Assert.Equal(0, exit);
        Assert.Equal(
            [
                (2, true, "Taken for authors, not for synonyms: Hamer & Siegerist."),
                (2, true, "Listed populations: RU."),
                (3, false, "The populations are not understood: all count as listed."),
                (4, true, "The source gives no listing: that of its genus or family counts."),
            ],
            document["remarks"]!.AsArray().Select(one => ((int)one!["row"]!, (bool)one["understood"]!, (string)one["sentence"]!)));
    }

    [Fact]
    public async Task A_file_without_its_columns_and_an_annotation_without_a_reading_are_faults()
    {
        var (exit, document) = await trace.JsonAsync("rules", "import", "cites", "--listings", Texts, "--annotations", Texts, "--offline");
        Assert.Equal((1, "COLUMN_MISSING"), (exit, (string)document["error"]!["code"]!));

        var table = trace.Write("t.csv", Heading, "1,A,Panax ginseng,SPECIES,II,#2,,");
        var odd = trace.Write("odd.csv", "symbol,annotation_text", "#77,New");
        (exit, document) = await trace.JsonAsync("rules", "import", "cites", "--listings", table, "--annotations", odd, "--offline");
        Assert.Equal((1, "ROWS_BAD"), (exit, (string)document["error"]!["code"]!));
        Assert.Empty(trace.Workspace.Outbox.List());
    }

    [Fact]
    public async Task A_permit_and_a_certificate_of_compliance_are_queued_as_typed()
    {
        var (exit, _) = await trace.JsonAsync(
            "permit", "add", "VN-17", "500kg", "--species", "Prunus africana", "--country", "vn", "--from", "2026-03-01", "--until", "2026-08-28", "--offline");
        Assert.Equal(0, exit);
        (exit, _) = await trace.JsonAsync(
            "access", "add", "ABSCH-IRCC-VN-000000-1", "--area", trace.Area.ToString(), "--authority", "Ministry", "--provider", "Commune",
            "--subject", "Herb", "--issued", "2026-01-02", "--commercial", "--person", "Nguyễn", "--offline");
        Assert.Equal(0, exit);
        var said = trace.Workspace.Outbox.List().Select(item => Statement.Parser.ParseFrom(item.Statement.Statement)).ToList();
        Assert.Equal(("VN", "VN-17", "T", "W", PermitKind.CitesExport), (
            said[0].TradePermit.Country, said[0].TradePermit.Number, said[0].TradePermit.Purpose, said[0].TradePermit.Source, said[0].TradePermit.Kind));
        Assert.Equal((true, false), (said[1].AccessCompliance.Commercial, said[1].AccessCompliance.PriorInformedConsent));
        Assert.Equal(SealedClass.Personal, Assert.Single(said[1].Sealed).Class);
        var permit = trace.Workspace.Outbox.List().First().Statement.SealedParts.Single();
        Assert.Equal(500_000_000, PermitQuantity.Parser.ParseFrom(permit.Content).MaximumMg);
    }

    public void Dispose() => trace.Dispose();
}
