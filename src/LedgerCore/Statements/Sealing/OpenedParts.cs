using Google.Protobuf;

namespace Traceability.LedgerCore.Statements;

/// <summary>The sealed parts of a statement, each checked against its commitment.</summary>
/// <param name="Content">What the restricted part says, e.g. HarvestMeasures; null for a body without one.</param>
/// <param name="Collector">The personal part of a harvest; null when there is none or it was erased.</param>
/// <param name="Sealed">As they travelled, to be kept beside the log.</param>
public sealed record OpenedParts(IMessage? Content, string? Collector, IReadOnlyList<V1.SealedPart> Sealed)
{
    internal const string CollectorName = "collector";

    /// <summary>The content, as the message that the statement's body asks for.</summary>
    /// <exception cref="InvalidOperationException">The body has no such part.</exception>
    public T As<T>()
        where T : class, IMessage => Content as T
        ?? throw new InvalidOperationException($"The statement has no sealed {typeof(T).Name}.");
}
