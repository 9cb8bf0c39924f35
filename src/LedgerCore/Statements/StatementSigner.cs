using Google.Protobuf;
using Traceability.LedgerCore.Keys;

namespace Traceability.LedgerCore.Statements;

/// <summary>Signs a statement: the one place where its bytes are made.</summary>
public static class StatementSigner
{
    /// <summary>Serializes once and signs those bytes.</summary>
    /// <param name="parts">The sealed parts that the statement commits to, in its order.</param>
    /// <param name="keys">The issuer's key first; 1 to 4.</param>
    public static V1.SignedStatement Sign(V1.Statement statement, IEnumerable<V1.SealedPart> parts, params SigningKey[] keys)
    {
        ArgumentNullException.ThrowIfNull(statement);
        var bytes = statement.ToByteString();
        var id = StatementId.Of(bytes.Span);
        return new V1.SignedStatement
        {
            Statement = bytes,
            Signatures = { keys.Select(key => Sign(id, key)) },
            SealedParts = { parts },
        };
    }

    /// <summary>One signature over a statement id.</summary>
    public static V1.Signature Sign(StatementId id, SigningKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new V1.Signature
        {
            PublicKey = ByteString.CopyFrom(key.Public.Span),
            Value = ByteString.CopyFrom(key.Sign(id.Span).Span),
        };
    }
}
