using Grpc.Core;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Keys;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Checkpoints;
using Traceability.LedgerService.Queries;
using Traceability.State.V1;

namespace Traceability.LedgerService.Api;

/// <summary>
/// Finds out who calls: metadata "authorization: Bearer TOKEN" (docs/formats/caller-token.md), a key of a party that is
/// in force now. Without it the caller is anybody; a token that proves nothing is refused rather than ignored, so that
/// nobody takes hidden amounts for zero.
/// </summary>
internal sealed class CallerGate(CustodyRecords records, LogKeys keys, TimeProvider time)
{
    private const string Header = "authorization";
    private const string Scheme = "Bearer ";

    /// <summary>The caller of a call.</summary>
    /// <exception cref="RpcException">UNAUTHENTICATED, CALLER_TOKEN_INVALID.</exception>
    public async Task<Caller> IdentifyAsync(ServerCallContext context)
    {
        var headers = context.RequestHeaders.Where(entry => entry.Key == Header).ToList();
        return headers switch
        {
            [] => Caller.Anonymous,
            [var only] when !only.IsBinary && only.Value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) =>
                await ProveAsync(only.Value[Scheme.Length..], context.CancellationToken),
            _ => throw Invalid("there must be one, written as \"Bearer TOKEN\""),
        };
    }

    private static RpcException Invalid(string why) => GrpcStatus.Of(Reasons.CallerTokenInvalid.With(("why", why)));

    private static string Sentence(CallerTokenFault fault) => fault switch
    {
        CallerTokenFault.Audience => "it is meant for another ledger",
        CallerTokenFault.Lifetime => $"it must end within {CallerToken.MaxLifetimeSeconds} seconds after it was made",
        CallerTokenFault.NotYet => "it was made in the future; compare the clocks",
        CallerTokenFault.Expired => "it has expired",
        _ => "it is not signed by the key that it names",
    };

    private async Task<Caller> ProveAsync(string text, CancellationToken cancellation)
    {
        if (!CallerToken.TryRead(text, out var token))
        {
            throw Invalid("it cannot be read");
        }

        var record = await records.FindAsync(StateKey.Key(token.KeyId), KeyRecord.Parser, cancellation);
        if (record is null || !PublicKey.TryParse(record.PublicKey.Span, out var key))
        {
            throw Invalid("its key belongs to no party of this ledger");
        }

        var now = time.GetUtcNow();
        if (token.Check(key, keys.Origin, now) is var fault and not CallerTokenFault.None)
        {
            throw Invalid(Sentence(fault));
        }

        if (!IsInForce(record, now.ToUnixTimeMilliseconds()))
        {
            throw Invalid("its key is not in force now");
        }

        return record.Party.Span.SequenceEqual(token.Issuer) && StatementId.TryFromBytes(token.Issuer, out var party)
            ? new Caller(party)
            : throw Invalid("its key is not one of the party that it names");
    }

    private static bool IsInForce(KeyRecord key, long nowMs) =>
        key.ValidFromMs <= nowMs && (key.ValidUntilMs == 0 || nowMs < key.ValidUntilMs);
}
