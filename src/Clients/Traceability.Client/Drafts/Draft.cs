using System.Collections.Immutable;
using Google.Protobuf;
using Traceability.LedgerCore.Keys;
using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Client;

/// <summary>A statement that is written and not yet signed, with the sealed parts that travel beside it.</summary>
public sealed class Draft
{
    private readonly ImmutableArray<SealedPart> parts;

    internal Draft(Statement statement, ImmutableArray<SealedPart> parts, string summary)
    {
        Statement = statement;
        this.parts = parts;
        Summary = summary;
        Id = StatementId.Of(statement.ToByteArray());
    }

    /// <summary>The id it will have, whoever signs; the outbox gives it another with its place in the key's chain.</summary>
    public StatementId Id { get; }

    /// <summary>What it says. Do not change it.</summary>
    public Statement Statement { get; }

    /// <summary>One line for people.</summary>
    public string Summary { get; }

    /// <summary>A lot that it makes.</summary>
    /// <param name="output">From 0.</param>
    public LotKey Lot(uint output = 0) => new(Id, output);

    /// <summary>Signs it, with a place in the first key's chain; its id becomes another.</summary>
    internal SignedStatement Sign(DeviceLink link, params SigningKey[] keys)
    {
        var linked = Statement.Clone();
        linked.Device = link;
        return StatementSigner.Sign(linked, parts, keys);
    }

    /// <summary>Signs it.</summary>
    /// <param name="keys">The issuer's key first; 1 to 4.</param>
    public SignedStatement Sign(params SigningKey[] keys) => StatementSigner.Sign(Statement, parts, keys);
}
