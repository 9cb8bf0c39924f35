using Google.Protobuf;
using Grpc.Core;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Checkpoints;
using Traceability.LedgerService.Log;
using Traceability.LedgerService.Queries;
using Traceability.LedgerService.Witnessing;
using Traceability.V1;

namespace Traceability.LedgerService.Api;

/// <summary>RegistryService: maps in, asks one query, maps out.</summary>
internal sealed class RegistryApi(
    RegistryQuery registry, DeviceQuery devices, CallerGate gate, LogReader log, LogKeys keys, WitnessClaims claims)
    : RegistryService.RegistryServiceBase
{
    public override async Task<GetLedgerResponse> GetLedger(GetLedgerRequest request, ServerCallContext context)
    {
        var ledger = await registry.LedgerAsync(context.CancellationToken);
        var head = await log.HeadAsync(context.CancellationToken);
        var genesis = await GenesisAsync(context.CancellationToken);
        return new GetLedgerResponse
        {
            Origin = ledger.Origin,
            Scheme = ledger.Scheme,
            SchemeOwner = ledger.SchemeOwner,
            VerifierKeys = { keys.VerifierKeys },
            LogKeys = keys.SignedList,
            Size = genesis.Size,
            Genesis = genesis.Proof,
            Predecessor = ledger.Predecessor,
            FrozenAtMs = head.FrozenAtMs ?? 0,
            Successor = head.Successor,
            WitnessClaims =
            {
                claims.All.Select(claim => new WitnessClaimView
                {
                    Witness = claim.Witness, Says = claim.Says, SinceMs = claim.SinceMs, TakenBackAtMs = claim.TakenBackAtMs,
                }),
            },
        };
    }

    public override async Task<GetPartyResponse> GetParty(GetPartyRequest request, ServerCallContext context) => new()
    {
        Party = request.KeyCase switch
        {
            GetPartyRequest.KeyOneofCase.Id => await ByIdAsync(RequestFields.Id("id", request.Id), context),
            GetPartyRequest.KeyOneofCase.KeyId => await ByKeyAsync(RequestFields.KeyId("key_id", request.KeyId), context),
            _ => throw GrpcStatus.Of(Reasons.FieldMissing.With(("field", "id or key_id"))),
        },
    };

    public override async Task<ListPartiesResponse> ListParties(ListPartiesRequest request, ServerCallContext context)
    {
        var page = await registry.PartiesAsync(
            RequestFields.PageToken(request.PageToken, StateKind.Party),
            RequestFields.PageSize(request.PageSize),
            context.CancellationToken);
        return new ListPartiesResponse
        {
            Parties = { page.Parties },
            NextPageToken = page.Last is { } last ? PageToken.Of(last) : "",
        };
    }

    public override async Task<ListCertificatesResponse> ListCertificates(
        ListCertificatesRequest request, ServerCallContext context)
    {
        var party = await KnownAsync(request.Operator, context);
        return new ListCertificatesResponse { Certificates = { await registry.CertificatesAsync(party, context.CancellationToken) } };
    }

    public override async Task<ListAreasResponse> ListAreas(ListAreasRequest request, ServerCallContext context)
    {
        var caller = await gate.IdentifyAsync(context);
        var party = await KnownAsync(request.Operator, context);
        return new ListAreasResponse { Areas = { await registry.AreasAsync(caller, party, context.CancellationToken) } };
    }

    public override async Task<ListUnitsResponse> ListUnits(ListUnitsRequest request, ServerCallContext context)
    {
        var party = await KnownAsync(request.Operator, context);
        return new ListUnitsResponse { Units = { await registry.UnitsAsync(party, context.CancellationToken) } };
    }

    public override async Task<ListAuditsResponse> ListAudits(ListAuditsRequest request, ServerCallContext context)
    {
        var party = await KnownAsync(request.Operator, context);
        return new ListAuditsResponse { Audits = { await registry.AuditsAsync(party, context.CancellationToken) } };
    }

    public override async Task<ListAccreditationsResponse> ListAccreditations(ListAccreditationsRequest request, ServerCallContext context)
    {
        var party = await KnownAsync(request.CertificationBody, context, "certification_body");
        return new ListAccreditationsResponse { Accreditations = { await registry.AccreditationsAsync(party, context.CancellationToken) } };
    }

    public override async Task<GetDeviceChainResponse> GetDeviceChain(GetDeviceChainRequest request, ServerCallContext context)
    {
        var key = RequestFields.KeyId("key_id", request.KeyId);
        return await devices.ChainAsync(key, request.FromSequence, context.CancellationToken)
            ?? throw GrpcStatus.NotFound(Reasons.KeyUnknown.With(("key", key.ToString())));
    }

    private async Task<(ulong Size, GenesisProof? Proof)> GenesisAsync(CancellationToken cancellation)
    {
        var note = await log.ShownAsync(cancellation);
        var size = note is null ? 0 : SignedCheckpoint.Read(note).Size;
        return size == 0 ? (0, null) : (size, new GenesisProof
        {
            Leaf = UnsafeByteOperations.UnsafeWrap((await log.EntryAsync(0, cancellation))!.Leaf),
            Path = { (await log.InclusionAsync(0, size, cancellation)).Select(hash => ByteString.CopyFrom(hash.Span)) },
            Checkpoint = note,
        });
    }

    private static RpcException NoParty(string field, StatementId id) =>
        GrpcStatus.NotFound(Reasons.PartyUnknown.With(("field", field), ("party", id.ToString())));

    private async Task<PartyView> ByIdAsync(StatementId id, ServerCallContext context) =>
        await registry.PartyAsync(id, context.CancellationToken) ?? throw NoParty("id", id);

    private async Task<PartyView> ByKeyAsync(LedgerCore.Keys.KeyId key, ServerCallContext context) =>
        await registry.PartyAsync(key, context.CancellationToken)
        ?? throw GrpcStatus.NotFound(Reasons.KeyUnknown.With(("key", key.ToString())));

    private async Task<StatementId> KnownAsync(Google.Protobuf.ByteString field, ServerCallContext context, string name = "operator")
    {
        var party = RequestFields.Id(name, field);
        return await registry.KnowsAsync(party, context.CancellationToken) ? party : throw NoParty(name, party);
    }
}
