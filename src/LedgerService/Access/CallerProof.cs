using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Keys;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Checkpoints;
using Traceability.LedgerService.Queries;
using Traceability.State.V1;
using Refusal = Traceability.LedgerCore.Statements.Refusal;

namespace Traceability.LedgerService.Access;

/// <summary>
/// Finds out who calls, over gRPC and HTTP alike: "authorization: Bearer TOKEN" (docs/formats/caller-token.md), a key of a party
/// that is in force now, read by the roles that the party holds now. Without it the caller is anybody; a token that proves
/// nothing is refused rather than ignored, so that nobody takes hidden amounts for zero. Tokens are never logged.
/// </summary>
internal sealed class CallerProof(CustodyRecords records, LogKeys keys, TimeProvider time)
{
    private const string Scheme = "Bearer ";

    /// <summary>The caller, or why its token proves nothing: CALLER_TOKEN_INVALID.</summary>
    /// <param name="authorization">Every authorization header as it came.</param>
    public async Task<(Caller? Caller, Refusal? Refusal)> OfAsync(
        IReadOnlyList<string> authorization, CancellationToken cancellation) => authorization switch
        {
            [] => (Caller.Anonymous, null),
            [var only] when only.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) =>
                await ProveAsync(only[Scheme.Length..], cancellation),
            _ => Invalid("there must be one, written as \"Bearer TOKEN\""),
        };

    /// <summary>Whether a caller of a while ago would still be let in as what it was: for streams that outlive a token.</summary>
    public async Task<bool> StillHoldsAsync(Caller caller, CancellationToken cancellation) =>
        caller.Key is not { } id
        || (await KeyAsync(id, cancellation) is { } key && KeyTerm.IsInForce(key, NowMs) && await RoleOfAsync(key, cancellation) >= caller.Role);

    private static (Caller? Caller, Refusal? Refusal) Invalid(string why) => (null, Reasons.CallerTokenInvalid.With(("why", why)));

    private static string Sentence(CallerTokenFault fault) => fault switch
    {
        CallerTokenFault.Audience => "it is meant for another ledger",
        CallerTokenFault.Lifetime => $"it must end within {CallerToken.MaxLifetimeSeconds} seconds after it was made",
        CallerTokenFault.NotYet => "it was made in the future; compare the clocks",
        CallerTokenFault.Expired => "it has expired",
        _ => "it is not signed by the key that it names",
    };

    private long NowMs => time.GetUtcNow().ToUnixTimeMilliseconds();

    private Task<KeyRecord?> KeyAsync(KeyId id, CancellationToken cancellation) =>
        records.FindAsync(StateKey.Key(id), KeyRecord.Parser, cancellation);

    private async Task<(Caller? Caller, Refusal? Refusal)> ProveAsync(string text, CancellationToken cancellation)
    {
        if (!CallerToken.TryRead(text, out var token))
        {
            return Invalid("it cannot be read");
        }

        var record = await KeyAsync(token.KeyId, cancellation);
        if (record is null || !PublicKey.TryParse(record.PublicKey.Span, out var key))
        {
            return Invalid("its key belongs to no party of this ledger");
        }

        if (token.Check(key, keys.Origin, time.GetUtcNow()) is var fault and not CallerTokenFault.None)
        {
            return Invalid(Sentence(fault));
        }

        if (!KeyTerm.IsInForce(record, NowMs))
        {
            return Invalid("its key is not in force now");
        }

        return record.Party.Span.SequenceEqual(token.Issuer) && StatementId.TryFromBytes(token.Issuer, out var party)
            ? (new Caller(party, await RoleOfAsync(record, cancellation), token.KeyId), null)
            : Invalid("its key is not one of the party that it names");
    }

    private async Task<ReaderRole> RoleOfAsync(KeyRecord key, CancellationToken cancellation)
    {
        // A key with limits is a phone's or a collector's: it records, and reads what everybody does.
        var ledger = key.Limits is null ? await records.FindAsync(StateKey.Ledger, LedgerRecord.Parser, cancellation) : null;
        if (ledger is null || !StatementId.TryFromBytes(key.Party.Span, out var id))
        {
            return ReaderRole.Public;
        }

        var party = await records.FindAsync(StateKey.Party(id), PartyRecord.Parser, cancellation);
        return party is null ? ReaderRole.Public : ReaderRoles.Of(ledger, party, NowMs);
    }
}
