using System.Collections.Immutable;
using System.Security.Cryptography;
using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Client;

/// <summary>
/// Writes statements for one issuer. Nothing is checked here but shapes: the ledger's rules are the ledger's to speak.
/// Each method takes the moment of the event; null means now.
/// </summary>
public sealed partial class Drafts
{
    private const uint FormatVersion = 1;

    private readonly string origin;
    private readonly StatementId issuer;
    private readonly TimeProvider time;
    private readonly RandomNumberGenerator random;
    private readonly SeenCheckpoint? seen;

    /// <param name="origin">Origin of the ledger.</param>
    /// <param name="issuer">Party id.</param>
    /// <param name="time">For events without a moment of their own.</param>
    /// <param name="random">Makes salts and label seeds.</param>
    /// <param name="seen">Newest checkpoint known (<see cref="RememberedCheckpoint.ToSeen"/>); null to leave it out.</param>
    public Drafts(
        string origin, StatementId issuer, TimeProvider time, RandomNumberGenerator random, SeenCheckpoint? seen = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(origin);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(random);
        this.origin = origin;
        this.issuer = issuer;
        this.time = time;
        this.random = random;
        this.seen = seen;
    }

    /// <summary>The first statement of a ledger; sign it with the key it introduces.</summary>
    /// <param name="origin">Origin of the ledger.</param>
    /// <param name="scheme">The scheme's name.</param>
    /// <param name="schemeOwner">The scheme owner's name.</param>
    /// <param name="key">The scheme owner's first key.</param>
    /// <param name="occurredAt">The moment.</param>
    /// <param name="predecessor">The log that this one goes on from; null when there is none.</param>
    public static Draft Genesis(
        string origin, string scheme, string schemeOwner, KeyIntroduction key, DateTimeOffset occurredAt, Predecessor? predecessor = null) =>
        new(
            new Statement
            {
                FormatVersion = FormatVersion,
                Origin = origin,
                OccurredAtMs = occurredAt.ToUnixTimeMilliseconds(),
                Genesis = new Genesis { Scheme = scheme, SchemeOwner = schemeOwner, Key = key, Predecessor = predecessor },
            },
            [],
            $"genesis of {scheme}");

    private Sealer Fresh() => Sealer.Fresh(random);

    private Draft Write(DateTimeOffset? occurredAt, string summary, Action<Statement> say, Sealer? parts = null)
    {
        var statement = Begin(occurredAt ?? time.GetUtcNow(), parts);
        statement.Seen = seen;
        say(statement);
        return new Draft(statement, parts?.Parts ?? ImmutableArray<SealedPart>.Empty, summary);
    }

    private Statement Begin(DateTimeOffset occurredAt, Sealer? parts)
    {
        var statement = new Statement
        {
            FormatVersion = FormatVersion,
            Origin = origin,
            Issuer = issuer.ToByteString(),
            OccurredAtMs = occurredAt.ToUnixTimeMilliseconds(),
        };
        statement.Sealed.Add(parts?.Digests ?? []);
        return statement;
    }
}
