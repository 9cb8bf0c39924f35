using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Client;

public sealed partial class LedgerClient
{
    /// <summary>An entry by index: the caller's own, or for who reads them all.</summary>
    public async Task<LedgerEntry> GetEntryAsync(ulong index, CancellationToken cancellation = default)
    {
        var entry = await GetEntryAsync(new GetEntryRequest { Index = index }, cancellation);
        return entry.Index == index ? entry : throw new UnprovenAnswerException($"The ledger gave another entry than {index}.");
    }

    /// <summary>An entry by statement id.</summary>
    public async Task<LedgerEntry> GetEntryAsync(StatementId id, CancellationToken cancellation = default)
    {
        var entry = await GetEntryAsync(new GetEntryRequest { StatementId = id.ToByteString() }, cancellation);
        return entry.Id == id ? entry : throw new UnprovenAnswerException($"The ledger gave another statement than {id}.");
    }

    /// <summary>Whether the ledger has recorded a statement, as it says itself.</summary>
    public async Task<bool> HasRecordedAsync(StatementId id, CancellationToken cancellation = default)
    {
        try
        {
            await calls.AskAsync(o => ledger.GetReceiptAsync(new GetReceiptRequest { StatementId = id.ToByteString() }, o), cancellation);
            return true;
        }
        catch (LedgerRefusedException refused) when (refused.Refusal.Status == Grpc.Core.StatusCode.NotFound)
        {
            return false;
        }
    }

    /// <summary>The receipt of a statement whose entry the caller may read, verified against the entry's own bytes.</summary>
    public async Task<VerifiedReceipt> GetReceiptAsync(StatementId id, CancellationToken cancellation = default)
    {
        var entry = (await GetEntryAsync(id, cancellation)).Entry;
        return await GetReceiptAsync(
            new SignedStatement { Statement = entry.Statement, Signatures = { entry.Signatures } }, cancellation);
    }

    /// <summary>Origin, scheme and keys as the ledger tells them.</summary>
    public Task<GetLedgerResponse> GetLedgerAsync(CancellationToken cancellation = default) =>
        calls.AskAsync(o => registry.GetLedgerAsync(new GetLedgerRequest(), o), cancellation);

    /// <summary>The genesis of what a ledger told, proved; null while it has no entries.</summary>
    /// <exception cref="UnprovenAnswerException">It is not proved, or says something else than was told.</exception>
    public async Task<ProvenGenesis?> ProveGenesisAsync(GetLedgerResponse told, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(told);
        if (told.Genesis is not { } proof)
        {
            return told.Size == 0 && told.Scheme.Length == 0 && told.Predecessor is null
                ? null
                : throw new UnprovenAnswerException("The ledger tells how it began, and does not prove it.");
        }

        var checkpoint = await Memory.AcceptAsync(proof.Checkpoint, ProveConsistencyAsync, cancellation);
        var proven = GenesisVerifier.Verify(proof, Profile.Origin, checkpoint);
        return GenesisVerifier.Agrees(told, proven)
            ? proven
            : throw new UnprovenAnswerException("The ledger tells another scheme, owner or predecessor than its genesis says.");
    }

    /// <summary>A party by its id.</summary>
    public async Task<PartyView> GetPartyAsync(StatementId id, CancellationToken cancellation = default) =>
        (await asParty.AskAsync(o => registry.GetPartyAsync(new GetPartyRequest { Id = id.ToByteString() }, o), cancellation)).Party;

    /// <summary>The party that holds a key; null when the ledger knows none.</summary>
    public async Task<PartyView?> FindPartyOfKeyAsync(LedgerCore.Keys.KeyId key, CancellationToken cancellation = default)
    {
        var request = new GetPartyRequest { KeyId = Google.Protobuf.ByteString.CopyFrom(key.Span) };
        try
        {
            return (await asParty.AskAsync(o => registry.GetPartyAsync(request, o), cancellation)).Party;
        }
        catch (LedgerRefusedException refused) when (refused.Refusal.Status == Grpc.Core.StatusCode.NotFound)
        {
            return null;
        }
    }

    /// <summary>All parties, page by page, in order of id.</summary>
    public IAsyncEnumerable<PartyView> ListPartiesAsync(CancellationToken cancellation = default) =>
        Pages.WalkAsync(
            (token, c) => asParty.AskAsync(o => registry.ListPartiesAsync(new ListPartiesRequest { PageToken = token }, o), c),
            page => page.Parties,
            page => page.NextPageToken,
            cancellation);

    /// <summary>Certificates of an operator, oldest first.</summary>
    public async Task<IReadOnlyList<CertificateView>> ListCertificatesAsync(StatementId party, CancellationToken cancellation = default)
    {
        var request = new ListCertificatesRequest { Operator = party.ToByteString() };
        return (await asParty.AskAsync(o => registry.ListCertificatesAsync(request, o), cancellation)).Certificates;
    }

    /// <summary>Areas of an operator, with their quotas, in order of id.</summary>
    public async Task<IReadOnlyList<AreaView>> ListAreasAsync(StatementId party, CancellationToken cancellation = default)
    {
        var request = new ListAreasRequest { Operator = party.ToByteString() };
        return (await asParty.AskAsync(o => registry.ListAreasAsync(request, o), cancellation)).Areas;
    }

    /// <summary>Units of an operator in order of id.</summary>
    public async Task<IReadOnlyList<UnitView>> ListUnitsAsync(StatementId party, CancellationToken cancellation = default)
    {
        var request = new ListUnitsRequest { Operator = party.ToByteString() };
        return (await asParty.AskAsync(o => registry.ListUnitsAsync(request, o), cancellation)).Units;
    }

    /// <summary>Audits of an operator, oldest first.</summary>
    public async Task<IReadOnlyList<AuditView>> ListAuditsAsync(StatementId party, CancellationToken cancellation = default)
    {
        var request = new ListAuditsRequest { Operator = party.ToByteString() };
        return (await asParty.AskAsync(o => registry.ListAuditsAsync(request, o), cancellation)).Audits;
    }

    /// <summary>Accreditations of a certification body, oldest first.</summary>
    public async Task<IReadOnlyList<AccreditationView>> ListAccreditationsAsync(StatementId body, CancellationToken cancellation = default)
    {
        var request = new ListAccreditationsRequest { CertificationBody = body.ToByteString() };
        return (await asParty.AskAsync(o => registry.ListAccreditationsAsync(request, o), cancellation)).Accreditations;
    }

    /// <summary>The chain of a signing device, whole; null when the ledger does not know the key.</summary>
    public async Task<GetDeviceChainResponse?> FindDeviceChainAsync(LedgerCore.Keys.KeyId key, CancellationToken cancellation = default)
    {
        var request = new GetDeviceChainRequest { KeyId = Google.Protobuf.ByteString.CopyFrom(key.Span) };
        try
        {
            var chain = await asParty.AskAsync(o => registry.GetDeviceChainAsync(request, o), cancellation);
            for (var page = chain; page.NextSequence > request.FromSequence;)
            {
                request.FromSequence = page.NextSequence;
                page = await asParty.AskAsync(o => registry.GetDeviceChainAsync(request, o), cancellation);
                chain.Gaps.Add(page.Gaps);
            }

            return chain;
        }
        catch (LedgerRefusedException refused) when (refused.Refusal.Status == Grpc.Core.StatusCode.NotFound)
        {
            return null;
        }
    }

    /// <summary>A lot.</summary>
    public async Task<LotView> GetLotAsync(LotKey lot, CancellationToken cancellation = default) =>
        (await asParty.AskAsync(o => custody.GetLotAsync(new GetLotRequest { Id = lot.ToMessage() }, o), cancellation)).Lot;

    /// <summary>Lots that a party holds, page by page, in order of id.</summary>
    /// <param name="holder">The party.</param>
    /// <param name="includeSpent">Also lots of which nothing is left.</param>
    /// <param name="cancellation">Ends the walk.</param>
    public IAsyncEnumerable<LotView> ListLotsAsync(
        StatementId holder, bool includeSpent = false, CancellationToken cancellation = default) =>
        Pages.WalkAsync(
            (token, c) => asParty.AskAsync(
                o => custody.ListLotsAsync(
                    new ListLotsRequest { Holder = holder.ToByteString(), IncludeSpent = includeSpent, PageToken = token }, o),
                c),
            page => page.Lots,
            page => page.NextPageToken,
            cancellation);

    /// <summary>Everything a lot was made from, the lot first.</summary>
    /// <param name="lot">The lot.</param>
    /// <param name="limit">At most this many lots, 1 to 100,000; 0 means 10,000.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<TraceUpstreamResponse> TraceUpstreamAsync(LotKey lot, int limit = 0, CancellationToken cancellation = default)
    {
        var request = new TraceUpstreamRequest { Id = lot.ToMessage(), Limit = limit };
        return asParty.AskAsync(o => custody.TraceUpstreamAsync(request, o), cancellation);
    }

    /// <summary>Everything made from a lot, the lot first.</summary>
    /// <param name="lot">The lot.</param>
    /// <param name="limit">At most this many lots, 1 to 100,000; 0 means 10,000.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<TraceDownstreamResponse> TraceDownstreamAsync(LotKey lot, int limit = 0, CancellationToken cancellation = default)
    {
        var request = new TraceDownstreamRequest { Id = lot.ToMessage(), Limit = limit };
        return asParty.AskAsync(o => custody.TraceDownstreamAsync(request, o), cancellation);
    }

    /// <summary>A label batch.</summary>
    public Task<GetLabelBatchResponse> GetLabelBatchAsync(StatementId id, CancellationToken cancellation = default) =>
        asParty.AskAsync(o => labels.GetLabelBatchAsync(new GetLabelBatchRequest { Id = id.ToByteString() }, o), cancellation);

    /// <summary>What a code stands for, as the ledger says. The bundle proves it.</summary>
    public Task<VerifyLabelResponse> VerifyLabelAsync(LabelCode code, CancellationToken cancellation = default) =>
        asParty.AskAsync(o => labels.VerifyLabelAsync(new VerifyLabelRequest { Code = code }, o), cancellation);

    /// <summary>The label category of a recipe by the rules of a date. Nothing is written.</summary>
    public Task<ComputeLabelCategoryResponse> ComputeLabelCategoryAsync(
        ComputeLabelCategoryRequest request, CancellationToken cancellation = default) =>
        asParty.AskAsync(o => labels.ComputeLabelCategoryAsync(request, o), cancellation);

    /// <summary>The picture of a code.</summary>
    /// <param name="code">The code.</param>
    /// <param name="format">PNG unless said otherwise.</param>
    /// <param name="pixelsPerModule">PNG: 1 to 40; 0 means 8.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<GetQrCodeResponse> GetQrCodeAsync(
        LabelCode code, QrFormat format = QrFormat.Png, int pixelsPerModule = 0, CancellationToken cancellation = default)
    {
        var request = new GetQrCodeRequest { Code = code, Format = format, PixelsPerModule = pixelsPerModule };
        return asParty.AskAsync(o => labels.GetQrCodeAsync(request, o), cancellation);
    }

    /// <summary>The offline bundle behind a label: the file's bytes, not yet verified.</summary>
    public async Task<ReadOnlyMemory<byte>> GetBundleAsync(LabelCode code, CancellationToken cancellation = default) =>
        (await asParty.AskAsync(o => labels.GetBundleAsync(new GetBundleRequest { Code = code }, o), cancellation)).File.Memory;

    private async Task<LedgerEntry> GetEntryAsync(GetEntryRequest request, CancellationToken cancellation) =>
        LedgerEntry.From(await asParty.AskAsync(o => ledger.GetEntryAsync(request, o), cancellation));
}
