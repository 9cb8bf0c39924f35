using Google.Protobuf;

namespace Traceability.LedgerCore.Custody;

/// <summary>
/// Records that many rulings read and steps never change (parties, keys, certificates, areas, rule sets), parsed once. One goes
/// with one state, and answers for the very bytes that the state answers with. Not safe for use by several threads.
/// </summary>
public sealed class SharedRecords
{
    private readonly Dictionary<StateKey, (ReadOnlyMemory<byte> Stored, IMessage Record)> parsed = [];

    /// <summary>The record in these bytes. Not to be changed.</summary>
    internal T Of<T>(StateKey key, ReadOnlyMemory<byte> stored, MessageParser<T> parser)
        where T : class, IMessage<T>
    {
        if (!parsed.TryGetValue(key, out var known) || !known.Stored.Equals(stored))
        {
            known = (stored, parser.ParseFrom(stored.Span));
            parsed[key] = known;
        }

        return (T)known.Record;
    }
}
