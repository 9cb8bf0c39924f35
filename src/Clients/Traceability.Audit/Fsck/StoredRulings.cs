using System.Buffers.Binary;
using Google.Protobuf;
using Traceability.LedgerCore.Custody;
using Traceability.V1;

namespace Traceability.Audit.Fsck;

/// <summary>What a ledger keeps beside the entries of a bundle, to answer with: lots, notices and time (docs/formats/tiles.md).</summary>
internal sealed class StoredRulings
{
    private readonly List<ReadOnlyMemory<byte>> rulings = [];

    /// <param name="bundle">As it was served. Behind a wrong length nothing can be told apart.</param>
    public StoredRulings(ReadOnlyMemory<byte> bundle)
    {
        while (bundle.Length >= sizeof(uint)
            && BinaryPrimitives.ReadUInt32BigEndian(bundle.Span) is var length
            && length <= bundle.Length - sizeof(uint))
        {
            rulings.Add(bundle.Slice(sizeof(uint), (int)length));
            bundle = bundle[(sizeof(uint) + (int)length)..];
        }
    }

    /// <summary>Whether the ruling of an entry is stored as it was made, byte for byte.</summary>
    /// <param name="place">Of the entry in its bundle.</param>
    /// <param name="entry">As it was ruled on.</param>
    /// <param name="ruling">What the rules make of it.</param>
    public bool Holds(int place, RecordedStatement entry, Ruling.Admitted ruling)
    {
        var made = new Receipt
        {
            StatementId = entry.Statement.Id.ToByteString(),
            Index = entry.Index,
            RecordedAtMs = entry.RecordedAtMs,
            Lots = { ruling.Lots },
            Notices = { ruling.Notices },
        };
        return place < rulings.Count && made.ToByteArray().AsSpan().SequenceEqual(rulings[place].Span);
    }
}
