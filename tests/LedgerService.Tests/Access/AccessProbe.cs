using System.Net;
using Google.Protobuf;
using Grpc.Core;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Access;
using Traceability.V1;

namespace Traceability.LedgerService.Tests.Access;

/// <summary>Really asks a running service for something, of one's own or of somebody else's, and says what came.</summary>
internal sealed class AccessProbe(AccessSeason season)
{
    private static readonly Marshaller<byte[]> Bytes = Marshallers.Create(bytes => bytes, bytes => bytes);

    /// <summary>What a role sees of a surface.</summary>
    /// <param name="isOwn">Whether the cooperative's is asked for, else what is neither its nor its body's.</param>
    public Task<Sight> OfAsync(string surface, ReaderRole role, bool isOwn) => surface[(surface.LastIndexOf('/') + 1)..] switch
    {
        _ when surface.StartsWith("GET ", StringComparison.Ordinal) => PageAsync(surface[4..], role),
        _ when surface.StartsWith("POST ", StringComparison.Ordinal) => FormAsync(surface[5..], role),
        "GetEntry" => AskAsync(surface, role, new GetEntryRequest { StatementId = (isOwn ? season.Played.First : season.Played.Packed).Statement.ToByteString() }, _ => true),
        "WatchEntries" => AskAsync(surface, role, new WatchEntriesRequest(), answer => WatchEntriesResponse.Parser.ParseFrom(answer).Entry is not null),
        "ListAreas" => AskAsync(
            surface,
            role,
            new ListAreasRequest { Operator = (isOwn ? season.Played.Season.Cooperative : season.OtherCooperative).Id.ToByteString() },
            answer => ListAreasResponse.Parser.ParseFrom(answer).Areas.Single().Quotas.Single().MaximumMg > 0),
        "GetLot" => AskAsync(
            surface, role, new GetLotRequest { Id = Lot(isOwn).ToMessage() }, answer => GetLotResponse.Parser.ParseFrom(answer).Lot.AmountsVisible),
        "ListLots" => AskAsync(
            surface,
            role,
            new ListLotsRequest { Holder = (isOwn ? season.Played.Season.Cooperative : season.Played.Season.Processor).Id.ToByteString() },
            answer => ListLotsResponse.Parser.ParseFrom(answer).Lots.All(lot => lot.AmountsVisible)),
        "TraceUpstream" => AskAsync(
            surface,
            role,
            new TraceUpstreamRequest { Id = Lot(isOwn).ToMessage() },
            answer => TraceUpstreamResponse.Parser.ParseFrom(answer).Lots[0].AmountsVisible),
        "TraceDownstream" => AskAsync(
            surface,
            role,
            new TraceDownstreamRequest { Id = Lot(isOwn).ToMessage() },
            answer => TraceDownstreamResponse.Parser.ParseFrom(answer).Lots[0].AmountsVisible),

        "GetReach" => AskAsync(
            surface,
            role,
            new GetReachRequest { Lot = Lot(isOwn).ToMessage() },
            answer => GetReachResponse.Parser.ParseFrom(answer).Lots[0].AmountsVisible),
        "FindWhereabouts" => AskAsync(
            surface,
            role,
            new FindWhereaboutsRequest { Id = Lot(isOwn).ToMessage() },
            answer => FindWhereaboutsResponse.Parser.ParseFrom(answer).Places[0].AmountsVisible),
        "ListContents" => AskAsync(
            surface, role, new ListContentsRequest { Id = Lot(isOwn).ToMessage() }, answer => ListContentsResponse.Parser.ParseFrom(answer).SharesVisible),
        "FindTouched" => AskAsync(
            surface,
            role,
            new FindTouchedRequest { Certificate = (isOwn ? season.Played.Season.CertificateId : season.OtherCertificate).ToByteString() },
            _ => true),
        "ListQuotaUse" => AskAsync(
            surface,
            role,
            new ListQuotaUseRequest { Operator = (isOwn ? season.Played.Season.Cooperative : season.OtherCooperative).Id.ToByteString() },
            answer => ListQuotaUseResponse.Parser.ParseFrom(answer).Quotas.Single().AmountsVisible),
        "SumYear" => AskAsync(
            surface,
            role,
            new SumYearRequest { Party = (isOwn ? season.Played.Season.Cooperative : season.Played.Season.Processor).Id.ToByteString(), Year = 2026 },
            answer => SumYearResponse.Parser.ParseFrom(answer).AmountsVisible),
        "ListSuspicions" => AskAsync(
            surface,
            role,
            new ListSuspicionsRequest { Issuer = (isOwn ? season.Played.Season.Cooperative : season.Played.Season.Processor).Id.ToByteString() },
            _ => true),

        // Nothing is listed: who may know hears that, and nobody else.
        "GetScans" => AskAsync(surface, role, new GetScansRequest { Code = isOwn ? season.OwnCode : season.OthersCode }, _ => true, canBeMissing: true),
        "ListReports" => AskAsync(
            surface,
            role,
            new ListReportsRequest { Issuer = (isOwn ? season.Played.Season.Cooperative : season.Played.Season.Processor).Id.ToByteString() },
            answer => ListReportsResponse.Parser.ParseFrom(answer).Reports.Count == 1),
        "GetReport" => AskAsync(surface, role, new GetReportRequest { Id = isOwn ? season.OwnReport : season.OthersReport }, _ => true),
        "TriageReport" => AskAsync(
            surface,
            role,
            new TriageReportRequest { Id = isOwn ? season.OwnReport : season.OthersReport, State = ReportState.Confirmed, Note = "seen" },
            _ => true),
        "JudgeAsOf" => AskAsync(
            surface, role, new JudgeAsOfRequest { Id = Lot(isOwn).ToMessage(), AsOfMs = season.Played.Season.NowMs }, _ => true),

        // What is open to everybody answers an empty message, or says what is wrong with it, but asks nobody who it is.
        _ => AskAsync(surface, role, null, _ => true),
    };

    private LotKey Lot(bool isOwn) => isOwn ? season.Played.Blend : season.Played.Packed;

    // Every rpc is a stream to whoever sends one message and reads the first.
    private async Task<Sight> AskAsync(string surface, ReaderRole role, IMessage? request, Func<byte[], bool> isWhole, bool canBeMissing = false)
    {
        var names = surface.Split('/');
        var method = new Method<byte[], byte[]>(MethodType.DuplexStreaming, names[1], names[2], Bytes, Bytes);
        try
        {
            using var call = season.Channel.CreateCallInvoker().AsyncDuplexStreamingCall(method, null, season.In(role));
            await call.RequestStream.WriteAsync(request?.ToByteArray() ?? []);
            await call.RequestStream.CompleteAsync();
            return !await call.ResponseStream.MoveNext(CancellationToken.None) || isWhole(call.ResponseStream.Current) ? Sight.Whole : Sight.Public;
        }
        catch (RpcException refusal)
        {
            return (refusal.StatusCode, request) switch
            {
                (StatusCode.PermissionDenied, _) => Sight.Denied,
                (StatusCode.NotFound, _) when canBeMissing => Sight.Whole,
                (StatusCode.InvalidArgument or StatusCode.NotFound or StatusCode.OutOfRange, null) => Sight.Whole,
                _ => throw new InvalidOperationException($"{surface} answers {refusal.Status}", refusal),
            };
        }
    }

    private async Task<Sight> FormAsync(string path, ReaderRole role)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent([]) };
        if (season.Reader(role) is { } reader)
        {
            request.Headers.Add("Authorization", season.Played.Ledger.Proof(reader));
        }

        using var response = await season.Running.Web.SendAsync(request);
        return response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden ? Sight.Denied : Sight.Whole;
    }

    private async Task<Sight> PageAsync(string pattern, ReaderRole role)
    {
        var path = pattern
            .Replace("entries/{**path}", "entries/000.p/1", StringComparison.Ordinal)
            .Replace("sealed/{**path}", "sealed/000.p/1", StringComparison.Ordinal)
            .Replace("rulings/{**path}", "rulings/000.p/1", StringComparison.Ordinal)
            .Replace("checkpoints/{**path}", "checkpoints/000", StringComparison.Ordinal)
            .Replace("{**code}", "nowhere", StringComparison.Ordinal)
            .Replace("{**path}", "0/000.p/1", StringComparison.Ordinal)
            .Replace("{product}", "X", StringComparison.Ordinal)
            .Replace("{lot}", "L1", StringComparison.Ordinal)
            .Replace("{serial}", "S", StringComparison.Ordinal)
            .Replace("{file}", "worker.js", StringComparison.Ordinal);
        var (status, _) = await season.Running.ReadAsync(path, proof: season.Reader(role) is { } reader ? season.Played.Ledger.Proof(reader) : null);
        return (HttpStatusCode)status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden ? Sight.Denied : Sight.Whole;
    }
}
