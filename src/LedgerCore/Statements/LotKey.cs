namespace Traceability.LedgerCore.Statements;

/// <summary>Names a lot: an output of a statement. Written as "64 hex digits:index".</summary>
/// <param name="Statement">The statement that made it.</param>
/// <param name="Output">Which of its outputs, from 0; at most 63.</param>
public readonly record struct LotKey(StatementId Statement, uint Output)
{
    /// <summary>The highest output index.</summary>
    public const uint MaximumOutput = 63;

    /// <summary>A lot from a message; false for an id of another length or an index above 63.</summary>
    public static bool TryFrom(V1.LotId? message, out LotKey key)
    {
        key = default;
        if (message is null || message.OutputIndex > MaximumOutput || !StatementId.TryFromBytes(message.StatementId.Span, out var id))
        {
            return false;
        }

        key = new LotKey(id, message.OutputIndex);
        return true;
    }

    /// <summary>The message form.</summary>
    public V1.LotId ToMessage() => new() { StatementId = Statement.ToByteString(), OutputIndex = Output };

    /// <inheritdoc/>
    public override string ToString() => $"{Statement}:{Output}";

    internal static LotKey Of(V1.LotId message) => new(StatementId.Of(message.StatementId), message.OutputIndex);
}
