using Traceability.Client;
using Traceability.LedgerCore.Keys;

namespace Traceability.Cli.Commands;

/// <summary>A caller token for work that is longer than a token lives. Safe for use by many threads.</summary>
internal sealed class FreshToken(WorkspaceKey? key, string origin, TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(CallerToken.MaxLifetimeSeconds / 2);

    private readonly Lock guard = new();
    private string? token;
    private DateTimeOffset until;

    /// <summary>A token that is good now; null for a caller without a party, and for an origin that no token can carry.</summary>
    public string? Current()
    {
        if (key is not { Party: { } party } || !CallerToken.IsAudience(origin))
        {
            return null;
        }

        lock (guard)
        {
            var now = time.GetUtcNow();
            if (token is null || now >= until)
            {
                (token, until) = (CallerToken.Create(key.Signing, origin, party.Span, now), now + Fresh);
            }

            return token;
        }
    }
}
