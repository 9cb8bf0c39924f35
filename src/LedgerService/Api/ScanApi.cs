using Google.Protobuf;
using Grpc.Core;
using Traceability.LedgerCore.Labels;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Access;
using Traceability.LedgerService.Queries;
using Traceability.LedgerService.Scans;
using Traceability.LedgerService.Storage;
using Traceability.LedgerService.Verification;
using Traceability.V1;

namespace Traceability.LedgerService.Api;

/// <summary>ScanService: codes that may be copied, for who issued them and who looks after those.</summary>
internal sealed class ScanApi(
    SuspicionQuery suspicions, HotspotQuery hotspots, LabelQuery labels, AmountRights rights, RegistryQuery registry, CallerGate gate)
    : ScanService.ScanServiceBase
{
    private const long DayMs = 86_400_000;

    public override async Task<ListSuspicionsResponse> ListSuspicions(ListSuspicionsRequest request, ServerCallContext context)
    {
        var caller = await gate.IdentifyAsync(context);
        var issuer = RequestFields.OptionalId("issuer", request.Issuer) ?? caller.Party ?? throw CallerGate.NotFor(caller);
        var size = RequestFields.PageSize(request.PageSize);
        var score = (int)RequestFields.Between("minimum_score", request.MinimumScore, 0, Suspicion.MaximumScore);
        if (!SuspicionToken.TryRead(request.PageToken, out var after))
        {
            throw GrpcStatus.Of(Reasons.PageTokenInvalid.With());
        }

        if (!await registry.KnowsAsync(issuer, context.CancellationToken))
        {
            throw GrpcStatus.NotFound(Reasons.PartyUnknown.With(("field", "issuer"), ("party", issuer.ToString())));
        }

        await RefuseOthersAsync(caller, issuer.ToByteString(), context);
        var rows = await suspicions.ListAsync(issuer, after, size + 1, score, context.CancellationToken);
        return new ListSuspicionsResponse
        {
            Suspicions = { rows.Take(size).Select(ViewOf) },
            NextPageToken = rows.Count > size ? SuspicionToken.Of(IdOf(rows[size - 1]), rows[size - 1].Serial) : "",
        };
    }

    public override async Task<GetScansResponse> GetScans(GetScansRequest request, ServerCallContext context)
    {
        var caller = await gate.IdentifyAsync(context);
        var code = LabelApi.CodeOf(request.Code);
        if (ScannedPacks.Of(await labels.AskAsync(code, context.CancellationToken)) is not { } pack)
        {
            throw GrpcStatus.NotFound(Reasons.SuspicionUnknown.With());
        }

        // Asked first: whether a code is listed is not for strangers.
        await RefuseOthersAsync(caller, pack.Issuer.ToByteString(), context);
        var isOne = code.Serial.Length == 0 || pack.Serial != ScanRow.NoSerial;
        var row = isOne ? await suspicions.FindAsync(pack.Batch, pack.Serial, context.CancellationToken) : null;
        return new GetScansResponse
        {
            Suspicion = ViewOf(row ?? throw GrpcStatus.NotFound(Reasons.SuspicionUnknown.With())),
            Weeks =
            {
                (await suspicions.WeeksAsync(pack.Batch, pack.Serial, context.CancellationToken)).Select(week => new ScanWeek
                {
                    WeekMs = week.Day * DayMs, Country = week.Country, ScannedAs = (ScannedAs)(week.Kind + 1), Visitors = week.Visitors,
                }),
            },
        };
    }

    public override async Task<ListHotspotsResponse> ListHotspots(ListHotspotsRequest request, ServerCallContext context) => new()
    {
        Hotspots =
        {
            (await hotspots.ReadAsync(context.CancellationToken))
                .Select(cell => new Hotspot { Month = cell.Month, Country = cell.Country, AtLeast = cell.AtLeast }),
        },
    };

    private static StatementId IdOf(SuspicionRow row) => StatementId.TryFromBytes(row.Batch, out var id) ? id : default;

    private async Task RefuseOthersAsync(Caller caller, ByteString issuer, ServerCallContext context)
    {
        if (!(await rights.OfAsync(caller, [issuer], context.CancellationToken)).SeesParty(issuer))
        {
            throw CallerGate.NotFor(caller);
        }
    }

    private static SuspicionView ViewOf(SuspicionRow row) => new()
    {
        Code = new LabelCode { ProductId = row.Product, LotCode = row.LotCode, Serial = row.SerialText },
        LabelBatch = ByteString.CopyFrom(row.Batch),
        Score = row.Score,
        Audience = Suspicion.LevelOf(row.Score) == SuspicionLevel.Told ? SuspicionAudience.Told : SuspicionAudience.Listed,
        Parts =
        {
            FindingText.Read(row.Findings).Select(finding => new SuspicionPart
            {
                Cause = (SuspicionCause)finding.Reason, Measured = finding.Measured, Points = finding.Points,
            }),
        },
        ListedAtMs = row.ListedDay * DayMs,
        ToldAtMs = (row.ToldDay ?? 0) * DayMs,
        LastScanAtMs = row.Day * DayMs,
    };
}
