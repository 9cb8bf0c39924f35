using System.Collections.Frozen;
using static Traceability.LedgerService.Access.Extent;

namespace Traceability.LedgerService.Access;

/// <summary>
/// Who may read what (DESIGN section 8; docs/access.md says it for people). Asked before every rpc, page and tile; what has no
/// row here is refused to everybody.
/// </summary>
internal static class AccessTable
{
    private const string Ledger = "/traceability.v1.LedgerService/";
    private const string Registry = "/traceability.v1.RegistryService/";
    private const string Custody = "/traceability.v1.CustodyService/";
    private const string Trade = "/traceability.v1.TradeService/";
    private const string Alert = "/traceability.v1.AlertService/";
    private const string Label = "/traceability.v1.LabelService/";
    private const string Listing = "/traceability.v1.ListingService/";
    private const string Scan = "/traceability.v1.ScanService/";
    private const string Report = "/traceability.v1.ReportService/";

    /// <summary>Every surface of the service.</summary>
    public static IReadOnlyList<AccessRow> Rows { get; } =
    [
        // Whoever may sign may append: a statement carries its own proof.
        Everybody(Ledger + "Append"),
        Everybody(Ledger + "AppendBatch"),
        Everybody(Ledger + "GetReceipt"),
        Everybody(Ledger + "GetCheckpoint"),
        Everybody(Ledger + "GetConsistencyProof"),
        new(Ledger + "GetEntry", None, Own, Own, Whole, Whole),
        new(Ledger + "WatchEntries", None, None, None, Whole, Whole),

        Everybody(Registry + "GetLedger"),
        Everybody(Registry + "GetParty"),
        Everybody(Registry + "ListParties"),
        Everybody(Registry + "ListCertificates"),
        Everybody(Registry + "GetDeviceChain"),
        Everybody(Registry + "ListUnits"),
        Everybody(Registry + "ListAudits"),
        Everybody(Registry + "ListAccreditations"),
        new(Registry + "ListAreas", Open, Own, Own, Whole, Whole),

        new(Custody + "GetLot", Open, Own, Own, Whole, Whole),
        new(Custody + "ListLots", None, Own, Own, Whole, Whole),
        new(Custody + "TraceUpstream", Open, Own, Own, Whole, Whole),
        new(Custody + "TraceDownstream", None, Own, Own, Whole, Whole),
        new(Custody + "GetReach", None, Own, Own, Whole, Whole),
        new(Custody + "FindWhereabouts", None, Own, Own, Whole, Whole),
        new(Custody + "ListContents", Open, Own, Own, Whole, Whole),
        new(Custody + "FindTouched", None, None, Own, Whole, Whole),
        new(Custody + "ListQuotaUse", Open, Own, Own, Whole, Whole),
        new(Custody + "SumYear", Open, Own, Own, Whole, Whole),
        new(Custody + "JudgeAsOf", None, Own, Own, Whole, Whole),

        Everybody(Trade + "ExplainTrade"),
        Everybody(Trade + "CheckOrigin"),

        // Why a claim is withheld is for everybody: notices tell no amount.
        Everybody(Custody + "ExplainClaim"),

        Everybody(Label + "GetLabelBatch"),
        Everybody(Label + "VerifyLabel"),
        Everybody(Label + "GetQrCode"),
        Everybody(Label + "GetBundle"),

        // Arithmetic on what the caller sends: it reads nothing but the rules, which are public.
        Everybody(Label + "ComputeLabelCategory"),

        // Marketplaces have no key, and what is answered is what the pages tell.
        Everybody(Listing + "VerifyListings"),
        Everybody("POST /listings/check"),
        // Warnings are for everybody: that is what they are.
        Everybody(Alert + "ListAlerts"),
        Everybody(Alert + "WatchAlerts"),

        // Scans are of buyers: only who issued a code, and who looks after the issuer, hears of them.
        new(Scan + "ListSuspicions", None, Own, Own, Whole, Whole),
        new(Scan + "GetScans", None, Own, Own, Whole, Whole),
        Everybody(Scan + "ListHotspots"),

        // Whom a report accuses does not read it; the contact is the scheme owner's alone, and a reporter's key erases it.
        Everybody(Report + "SubmitReport"),
        new(Report + "ListReports", None, None, Own, Whole, Whole),
        new(Report + "GetReport", None, None, Own, Whole, Whole),
        new(Report + "TriageReport", None, None, Own, None, Whole),
        Everybody(Report + "EraseContact"),

        Everybody("/grpc.health.v1.Health/Check"),
        Everybody("/grpc.health.v1.Health/Watch"),
        Everybody("/grpc.reflection.v1.ServerReflection/ServerReflectionInfo"),

        // Codes and sentences, no names: balancers ask without a key.
        Everybody("GET /health/live"),
        Everybody("GET /health/ready"),

        Everybody("GET /checkpoint"),
        Everybody("GET /log-keys"),
        Everybody("GET /tile/{**path}"),
        new("GET /tile/entries/{**path}", None, None, None, Whole, Whole),
        new("GET /sealed/{**path}", None, None, None, Whole, Whole),
        new("GET /rulings/{**path}", None, None, None, Whole, Whole),
        new("GET /audit/state", None, None, None, Whole, Whole),
        Everybody("GET /checkpoints/{**path}"),
        Everybody("GET /"),
        Everybody("GET /favicon.ico"),
        Everybody("GET /find"),
        Everybody("GET /statistics"),
        Everybody("GET /hotspots"),
        Everybody("GET /report"),
        Everybody("POST /reports"),
        Everybody("POST /reports/erase"),
        Everybody("GET /web/{file}"),
        Everybody("GET /inspector"),
        Everybody("GET /inspector/{file}"),
        Everybody("GET /alerts"),
        Everybody("GET /.well-known/gs1resolver"),
        .. Codes("01"),
        .. Codes("id"),

        // Other spellings of codes, which lead to the right one.
        Everybody("GET /{**code}"),
    ];

    private static readonly FrozenDictionary<string, AccessRow> BySurface = Rows.ToFrozenDictionary(row => row.Surface, StringComparer.Ordinal);

    /// <summary>The row of a surface; null when there is none, and then nobody reads it.</summary>
    public static AccessRow? Find(string surface) => BySurface.GetValueOrDefault(surface);

    private static AccessRow Everybody(string surface) => new(surface, Whole, Whole, Whole, Whole, Whole);

    // What is behind a code is for whoever has the pack in hand.
    private static IEnumerable<AccessRow> Codes(string key) =>
        from pattern in (string[])[$"GET /{key}/{{product}}", $"GET /{key}/{{product}}/10/{{lot}}", $"GET /{key}/{{product}}/10/{{lot}}/21/{{serial}}"]
        from ending in pattern.EndsWith("{product}", StringComparison.Ordinal) ? [""] : (string[])["", "/bundle", "/saved", "/qr.png", "/qr.svg"]
        select Everybody(pattern + ending);
}
