using System.Buffers;
using Traceability.V1;

namespace Traceability.LedgerService.Listings;

/// <summary>Takes lines out of what has come of an upload. A line that is too long is passed over without being kept.</summary>
internal sealed class ListingLines
{
    private List<ListingRow> waiting = [];
    private bool isPassing;

    /// <summary>Lines so far.</summary>
    public ulong Count { get; private set; }

    /// <summary>Rows that were not drained yet.</summary>
    public int Waiting => waiting.Count;

    /// <summary>Takes the next line off the front; false when there is no whole one.</summary>
    /// <param name="isEnd">Whether nothing more comes: the rest is a line too.</param>
    public bool TryTake(ref ReadOnlySequence<byte> bytes, bool isEnd)
    {
        if (bytes.PositionOf((byte)'\n') is { } end)
        {
            Take(bytes.Slice(0, end));
            bytes = bytes.Slice(bytes.GetPosition(1, end));
            return true;
        }

        if (isEnd && (bytes.Length > 0 || isPassing))
        {
            Take(bytes);
            bytes = bytes.Slice(bytes.End);
            return true;
        }

        if (bytes.Length > ListingLine.MaxLength)
        {
            isPassing = true;
            bytes = bytes.Slice(bytes.End);
        }

        return false;
    }

    /// <summary>The rows since the last time.</summary>
    public IReadOnlyList<ListingRow> Drain()
    {
        var drained = waiting;
        waiting = [];
        return drained;
    }

    private void Take(ReadOnlySequence<byte> line)
    {
        Count++;
        var isTooLong = isPassing || line.Length > ListingLine.MaxLength;
        isPassing = false;
        if (isTooLong)
        {
            waiting.Add(new ListingRow(Count, new Listing(), $"it has more than {ListingLine.MaxLength} bytes"));
            return;
        }

        var bytes = line.IsSingleSegment ? line.FirstSpan : line.ToArray();
        if (bytes.Trim(" \r\t"u8).IsEmpty)
        {
            // An empty line is no listing, as at the end of a file.
            return;
        }

        waiting.Add(ListingLine.TryRead(bytes, out var listing, out var why) ? new ListingRow(Count, listing, null) : new ListingRow(Count, new Listing(), why));
    }
}
