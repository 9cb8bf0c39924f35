using Grpc.Core;
using Grpc.Net.Client;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Access;
using Traceability.LedgerService.Tests.Queries;
using Traceability.TestKit;

namespace Traceability.LedgerService.Tests.Access;

/// <summary>
/// A traded season, served, with somebody for each role: the cooperative is the participant, its body the certification body, and
/// what is the processor's or the other cooperative's is somebody else's to both.
/// </summary>
public sealed class AccessSeason : IAsyncLifetime
{
    internal TradedSeason Played { get; private set; } = null!;

    internal RunningLedger Running { get; private set; } = null!;

    internal GrpcChannel Channel { get; private set; } = null!;

    /// <summary>An operator with an area that another body looks after.</summary>
    internal Actor OtherCooperative { get; private set; } = null!;

    /// <summary>That operator's certificate.</summary>
    internal StatementId OtherCertificate { get; private set; }

    /// <summary>A code of the cooperative's labels.</summary>
    internal V1.LabelCode OwnCode { get; } = new() { ProductId = "OWN-TEA", LotCode = "OWN-1" };

    /// <summary>A code of the processor's labels.</summary>
    internal V1.LabelCode OthersCode { get; } = new() { ProductId = "JIAOGULAN-TEA", LotCode = "L1" };

    /// <summary>A report about the cooperative's labels.</summary>
    internal Google.Protobuf.ByteString OwnReport { get; private set; } = null!;

    /// <summary>A report about the processor's labels.</summary>
    internal Google.Protobuf.ByteString OthersReport { get; private set; } = null!;

    private Actor Auditor { get; set; } = null!;

    public async Task InitializeAsync()
    {
        Played = await TradedSeason.PlayAsync();
        var season = Played.Season;
        Auditor = season.Register("auditor", V1.PartyRole.Auditor);
        OtherCooperative = season.Register("other cooperative", V1.PartyRole.CollectionOperation);
        var body = season.Register("other body", V1.PartyRole.CertificationBody);
        season.Record(season.Accreditation().With(statement => statement.Accreditation.CertificationBody = body.Id.ToByteString()));
        var area = season.Record(By(body, season.AreaOf(OtherCooperative)));
        season.Record(By(body, season.Quota()).With(statement => statement.Quota.Area = area.ToByteString()));
        OtherCertificate = season.Record(By(body, season.Certificate()).With(statement =>
        {
            statement.Certificate.Operator = OtherCooperative.Id.ToByteString();
            statement.Certificate.Number = "EX-0002";
            statement.Certificate.Scope[0].Area = area.ToByteString();
        }));
        season.Record(season.Label(season.Processor, Played.Packed, 1, SeasonScript.Kilogram / 10, "L1"));
        var ownPacks = season.RecordLot(season.Pack(season.Cooperative, Played.Blend, 1, SeasonScript.Kilogram / 10));
        season.Record(season.Label(season.Cooperative, ownPacks, 1, SeasonScript.Kilogram / 10, "OWN-1")
            .With(statement => statement.LabelBatch.SelfIssuedId = "OWN-TEA"));
        await Played.Ledger.PlayAsync();
        Running = await RunningLedger.StartAsync(Played.Ledger, "--Ledger:ReportsPerMinute=0");
        OwnReport = await ReportAsync(OwnCode);
        OthersReport = await ReportAsync(OthersCode);
        Channel = GrpcChannel.ForAddress(Running.Grpc);
    }

    public async Task DisposeAsync()
    {
        Channel.Dispose();
        await Running.DisposeAsync();
        await Played.DisposeAsync();
    }

    /// <summary>Who reads in a role; null for anybody.</summary>
    internal Actor? Reader(ReaderRole role) => role switch
    {
        ReaderRole.Participant => Played.Season.Cooperative,
        ReaderRole.CertificationBody => Played.Season.Body,
        ReaderRole.Auditor => Auditor,
        ReaderRole.SchemeOwner => Played.Season.Owner,
        _ => null,
    };

    /// <summary>Options of a call in a role.</summary>
    internal CallOptions In(ReaderRole role) =>
        new(Reader(role) is { } reader ? new Metadata { { "authorization", Played.Ledger.Proof(reader) } } : [], TimeProvider.System.GetUtcNow().AddSeconds(30).UtcDateTime);

    private static Draft By(Actor issuer, Draft draft)
    {
        draft.Keys[0] = issuer.Key;
        return draft.With(statement => statement.Issuer = issuer.Id.ToByteString());
    }

    private async Task<Google.Protobuf.ByteString> ReportAsync(V1.LabelCode code)
    {
        var report = new V1.SubmitReportRequest { Kind = V1.ReportKind.CopiedPack, Code = code, Text = "A copy" };
        var (taken, _) = await Running.Get<LedgerService.Reports.ReportIntake>().TakeAsync(report, CancellationToken.None);
        return taken!.Id;
    }
}
