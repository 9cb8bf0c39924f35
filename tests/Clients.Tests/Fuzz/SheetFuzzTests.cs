using System.Text;
using Traceability.Cli.Areas;
using Traceability.Cli.Harvests;
using Traceability.Cli.Recipes;
using Traceability.Cli.Rules;
using Traceability.Cli.Rules.Cites;
using Traceability.Cli.Sheets;
using Traceability.Clients.Tests.Cli;
using Traceability.TestKit.Fuzz;

namespace Traceability.Clients.Tests.Fuzz;

/// <summary>Files that people hand to the command: tables, rule tables, CITES exports, areas.</summary>
public sealed class SheetFuzzTests
{
    private const double Seconds = 0.9;

    // A reader of tables holds several copies of each cell, and a fault of a row quotes it.
    private const long PerByte = 4096;

    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeMilliseconds(1_790_000_000_000);

    private static readonly string[] Words =
    [
        "slip,date,mass,collector,species,part,state,latitude,longitude\n", "\"", "\"\"", ";", "\t", "2026-05-01", "1.5 kg", "1,5", "1.000,5", "%", "20/05/2026", "NaN",
        "aerial", "fresh", "21.0278", "105.8342", "kg", "yes", "no", "1e308", "-0", "79228162514264337593543950336", "0.0000000000000000000000000001",
    ];

    [Fact]
    public void A_csv_file_is_read_or_refused_with_a_fault() => Table("csv", _ => null, "a,b\n\"x,\"\"y\"\"\n\",2\n", "a;b;c\r\n1;2;3\r\n", "a\tb\n1\t2\n");

    [Fact]
    public void A_table_of_harvests_is_read_or_refused_with_faults() => Table(
        "harvests",
        sheet => HarvestFile.TryRead(sheet, new HarvestDefaults(), Now, out var file, out var fault)
            ? Missing(file.Faults)
            : Missing(fault),
        "slip,date,mass,unit,collector,species,part,state,latitude,longitude,accuracy\nS1,2026-05-01T08:00+07:00,12.5,kg,C-1,Gynostemma pentaphyllum,aerial,fresh,21.0278,105.8342,5\n",
        "Phiếu;Ngày;Khối lượng\nS1;01/05/2026;12,5 kg\n");

    [Fact]
    public void Rule_tables_and_recipes_are_read_or_refused_with_faults() => Table(
        "rule-tables",
        sheet => (LabelRulesFile.TryRead(sheet, out _, out var faults, out var fault) ? Missing(faults) : Missing(fault))
            ?? (YieldBandFile.TryRead(sheet, out _, out faults, out fault) ? Missing(faults) : Missing(fault))
            ?? (DryFactorFile.TryRead(sheet, out _, out faults, out fault) ? Missing(faults) : Missing(fault))
            ?? (RecipeFile.TryRead(sheet, out _, out faults, out fault) ? Missing(faults) : Missing(fault)),
        "from,rule,value\n2026-01-01,category-i,75 %\n2026-01-01,threatened,Panax quinquefolius\n2026-01-01,source,a page\n",
        "process,part,species,low,high\ndry,aerial,,15,30\n",
        "part,species,state,low,high\naerial,,fresh,15.5,30\n",
        "lot,mass,ingredient,species,share\nabc:0,1 kg,wild,Gynostemma pentaphyllum,75\n");

    [Fact]
    public void Cites_tables_are_read_or_refused_with_faults()
    {
        Assert.True(CitesReadings.TryRead(CitesReadings.OwnSheet(), out var readings, out _, out _));
        Table(
            "cites",
            sheet => (CitesListingsFile.TryRead(sheet, out _, out var fault) ? null : Missing(fault))
                ?? (CitesAnnotationFile.TryRead(sheet, readings, out _, out var faults, out fault) ? Missing(faults) : Missing(fault))
                ?? (CitesReadings.TryRead(sheet, out _, out faults, out fault) ? Missing(faults) : Missing(fault)),
            "TaxonId,Kingdom,Family,FullName,RankName,CurrentListing,#AnnotationSymbol,AnnotationEnglish,SynonymsWithAuthors\n"
                + "1,Plantae,Araliaceae,Panax ginseng,SPECIES,II,#3,\"Only the population of the Russian Federation, except seeds\",\"Panax schin-seng T.Nees, 1833\"\n",
            "symbol,annotation_text\n#3,\"Whole and sliced roots and parts of roots, excluding manufactured parts\"\n");
    }

    [Fact]
    public void A_workbook_is_read_or_refused_with_a_fault()
    {
        var plain = Workbooks.Of(
            [("Harvests", Workbooks.Row(1, "slip", "mass") + Workbooks.Row(2, "S1", "#12.5")), ("Other", "")],
            "<si><t>one</t></si><si><r><t>two</t></r></si>");
        FuzzRun.Of(
            new FuzzTarget("xlsx", input => Sheet(XlsxWorkbook.TryRead(input, null, out var sheet, out var fault), sheet, fault, _ => null), plain)
            {
                Words = ["PK\u0003\u0004", "PK\u0001\u0002", "PK\u0005\u0006", "xl/workbook.xml"],
                MaxLength = 8 * 1024,
                FixedAllocation = 4 * 1024 * 1024,
                AllocationPerByte = PerByte,
            },
            Seconds);
    }

    // What is in the parts is bent before it is packed: the packing hides it from bits that flip.
    [Fact]
    public void The_sheets_of_a_workbook_are_read_or_refused_with_a_fault() => FuzzRun.Of(
        new FuzzTarget(
            "xlsx-parts",
            input => Sheet(XlsxWorkbook.TryRead(Packed(input), null, out var sheet, out var fault), sheet, fault, _ => null),
            Encoding.UTF8.GetBytes(Workbooks.Row(1, "slip", "mass") + Workbooks.Row(2, "S1", "#12.5")
                + "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>1</v></c><c r=\"ZZ3\" t=\"b\"><v>1</v></c><c t=\"d\"><v>2026-05-01</v></c><c s=\"1\"><f>A1</f><v>45000.5</v></c></row>"))
        {
            Words =
            [
                "<row>", "</row>", "<row r=\"1048577\">", "<c r=\"XFD1\">", "<c r=\"A0\">", "<c r=\"AAAAAAAAAAAA1\" t=\"s\">", "<v>-1</v>", "<v>1e999</v>", "t=\"s\"", "t=\"e\"", "</c>", "<is><t>x</t></is>",
                "<v>99999999999</v>", "r=\"-1\"",
            ],
            MaxLength = 8 * 1024,
            FixedAllocation = 4 * 1024 * 1024,
            AllocationPerByte = PerByte,
        },
        Seconds);

    [Fact]
    public void The_boundary_of_an_area_is_read_or_refused_with_a_fault() => FuzzRun.Of(
        new FuzzTarget(
            "geojson",
            input => BoundaryFile.TryRead(input, "area.geojson", out _, out var fault) ? FuzzAnswer.Taken : FuzzAnswer.RefusedAs(fault.What),
            Encoding.UTF8.GetBytes("""{"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[105.1,21.1],[105.2,21.1],[105.2,21.2],[105.1,21.1]]]}}"""),
            Encoding.UTF8.GetBytes("""{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[1,1],[2,1],[2,2]],[[1.1,1.1],[1.2,1.1],[1.2,1.2]]]}}]}"""))
        {
            Words = ["\"type\"", "\"Polygon\"", "\"Feature\"", "\"geometry\"", "\"coordinates\"", "\"features\"", "\"\\ud800\"", "\"\\u0000\"", "[[[[", "{\"type\":"],
            AllocationPerByte = PerByte,
        },
        Seconds);

    private static void Table(string name, Func<Sheet, string?> use, params string[] seeds) => FuzzRun.Of(
        new FuzzTarget(
            name,
            input => Sheet(CsvSheet.TryRead(input, out var sheet, out var fault), sheet, fault, use),
            [.. seeds.Select(Encoding.UTF8.GetBytes)])
        {
            Words = Words,
            FixedAllocation = 1024 * 1024,
            AllocationPerByte = PerByte,
            MaxLength = 8 * 1024,
        },
        Seconds);

    private static FuzzAnswer Sheet(bool isRead, Sheet? sheet, SheetFault? fault, Func<Sheet, string?> use)
    {
        if (!isRead)
        {
            return Missing(fault) is { } unnamed ? new FuzzAnswer(false, unnamed) : FuzzAnswer.Refused;
        }

        return new FuzzAnswer(true, use(sheet!));
    }

    private static string? Missing(SheetFault? fault) =>
        fault is null || string.IsNullOrWhiteSpace(fault.Code) || string.IsNullOrWhiteSpace(fault.Sentence) ? "a fault is not named" : null;

    private static string? Missing(IReadOnlyList<RowFault> faults) =>
        faults.FirstOrDefault(fault => fault.Row < 1 || string.IsNullOrWhiteSpace(fault.Sentence)) is { } unnamed ? $"the fault of a row is not named: {unnamed}" : null;

    private static byte[] Packed(byte[] rows) => System.Text.Unicode.Utf8.IsValid(rows)
        ? Workbooks.Of([("One", Encoding.UTF8.GetString(rows))], "<si><t>one</t></si><si><t>two</t></si>")
        : Workbooks.Of([("One", Encoding.Latin1.GetString(rows))], Encoding.Latin1.GetString(rows));
}
