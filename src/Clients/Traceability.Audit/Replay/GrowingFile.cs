using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace Traceability.Audit.Replay;

/// <summary>Records of one length in a file, appended and read by number. The newest ones are in memory until they fill a page.</summary>
internal sealed class GrowingFile : IDisposable
{
    private const int RecordsOfPage = 2048;

    private readonly SafeFileHandle file;
    private readonly IncrementalHash digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] tail;
    private readonly int width;
    private long written;
    private int waiting;

    /// <param name="path">Made when it is not there.</param>
    /// <param name="width">Bytes of a record.</param>
    /// <param name="count">Records to keep of those that are there; the others are cut off.</param>
    /// <exception cref="InvalidDataException">There are fewer.</exception>
    public GrowingFile(string path, int width, long count)
    {
        this.width = width;
        tail = new byte[width * RecordsOfPage];
        file = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite);
        if (RandomAccess.GetLength(file) < count * width)
        {
            file.Dispose();
            throw new InvalidDataException($"{path} is cut short.");
        }

        RandomAccess.SetLength(file, count * width);
        for (; written < count; written += waiting)
        {
            waiting = (int)Math.Min(RecordsOfPage, count - written);
            ReadWhole(written * width, tail.AsSpan(0, waiting * width));
            digest.AppendData(tail, 0, waiting * width);
        }

        waiting = 0;
    }

    public long Count => written + waiting;

    public void Append(ReadOnlySpan<byte> record)
    {
        record.CopyTo(tail.AsSpan(waiting * width, width));
        if (++waiting == RecordsOfPage)
        {
            Flush();
        }
    }

    /// <summary>Consecutive records from one on.</summary>
    /// <param name="first">Of those that are there.</param>
    /// <param name="records">A whole number of them.</param>
    public void Read(long first, Span<byte> records)
    {
        var stored = (int)Math.Clamp((written - first) * width, 0, records.Length);
        ReadWhole(first * width, records[..stored]);
        if (stored < records.Length)
        {
            var from = (int)(first + (stored / width) - written) * width;
            tail.AsSpan(from, records.Length - stored).CopyTo(records[stored..]);
        }
    }

    /// <summary>SHA-256 of what is in the file.</summary>
    public byte[] Digest() => digest.GetCurrentHash();

    public void Flush()
    {
        RandomAccess.Write(file, tail.AsSpan(0, waiting * width), written * width);
        digest.AppendData(tail, 0, waiting * width);
        written += waiting;
        waiting = 0;
    }

    public void Dispose()
    {
        file.Dispose();
        digest.Dispose();
    }

    private void ReadWhole(long position, Span<byte> into)
    {
        for (var read = 0; read < into.Length;)
        {
            var got = RandomAccess.Read(file, into[read..], position + read);
            read += got > 0 ? got : throw new InvalidDataException("A file of the replay was cut short under it.");
        }
    }
}
