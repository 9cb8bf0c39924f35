using Traceability.LedgerCore.Keys;
using Traceability.LedgerCore.Statements;

namespace Traceability.Client;

/// <summary>Keeps a caller token fresh.</summary>
internal sealed class CallerTokens
{
    // A new one well before the old one ends, so that a call on its way does not arrive with a dead one.
    private const int RenewBeforeSeconds = 60;

    private readonly SigningKey key;
    private readonly StatementId party;
    private readonly string origin;
    private readonly TimeProvider time;
    private readonly Lock guard = new();
    private string? token;
    private long renewAt;

    private CallerTokens(SigningKey key, StatementId party, string origin, TimeProvider time)
    {
        this.key = key;
        this.party = party;
        this.origin = origin;
        this.time = time;
    }

    /// <summary>Null for a key without a party, and for an origin that no token can carry: the caller stays a stranger.</summary>
    internal static CallerTokens? For(WorkspaceKey? caller, string origin, TimeProvider time) =>
        caller is { Party: { } party } && CallerToken.IsAudience(origin)
            ? new CallerTokens(caller.Signing, party, origin, time)
            : null;

    internal string Current()
    {
        lock (guard)
        {
            var now = time.GetUtcNow();
            if (token is null || now.ToUnixTimeSeconds() >= renewAt)
            {
                token = CallerToken.Create(key, origin, party.Span, now);
                renewAt = now.ToUnixTimeSeconds() + CallerToken.MaxLifetimeSeconds - RenewBeforeSeconds;
            }

            return token;
        }
    }
}
