using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace Traceability.Audit.Replay;

/// <summary>
/// Writes rows in order of key to a file that is never changed, in pages of 4 KiB, so that one can be looked for page by page and nothing
/// need be remembered of the file. A page begins with a byte: 0, rows begin behind it; 1, it goes on with the one row of the page before.
/// A row: length of the key (1 byte, never 0), of the value (4 bytes, little-endian; -1 for a deleted record), key, value. A row that no
/// page holds begins one of its own. Zeros fill a page up.
/// </summary>
internal sealed class RunWriter : IDisposable
{
    public const int PageSize = 4096;
    public const int HeadSize = 1 + sizeof(int);

    private const int BufferedPages = 256;

    private readonly byte[] buffer = new byte[BufferedPages * PageSize];
    private readonly SafeFileHandle file;
    private readonly IncrementalHash? hash;
    private readonly string name;
    private readonly int level;
    private long written;
    private int used;

    /// <param name="folder">Where.</param>
    /// <param name="name">Of the file.</param>
    /// <param name="level">0 for a run as it came, one more for each merge behind it.</param>
    /// <param name="isHashed">Whether somebody will want to know that the file was not changed.</param>
    public RunWriter(string folder, string name, int level, bool isHashed)
    {
        (this.name, this.level) = (name, level);
        file = File.OpenHandle(Path.Combine(folder, name), FileMode.Create, FileAccess.Write, FileShare.None);
        hash = isHashed ? IncrementalHash.CreateHash(HashAlgorithmName.SHA256) : null;
    }

    /// <summary>The keys that pages begin with, as many as are kept.</summary>
    public PageKeys Keys { get; } = new();

    private int Left => PageSize - (used % PageSize);

    /// <summary>Adds a row behind the others.</summary>
    public void Add(ReadOnlySpan<byte> key, ReadOnlySpan<byte> value, bool isDeleted)
    {
        var size = HeadSize + key.Length + value.Length;
        if (used % PageSize == 0 || size > Left)
        {
            BeginPage(isContinued: false);
            Keys.Offer((written + used) / PageSize, key);
        }

        Span<byte> head = [(byte)key.Length, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32LittleEndian(head[1..], isDeleted ? -1 : value.Length);
        Put(head);
        Put(key);
        while (value.Length > Left)
        {
            var part = Left;
            Put(value[..part]);
            value = value[part..];
            BeginPage(isContinued: true);
        }

        Put(value);
        if (size >= PageSize)
        {
            FillPage();
        }
    }

    /// <summary>Ends and closes the file.</summary>
    public RunInfo Finish()
    {
        FillPage();
        Drain();
        file.Dispose();
        return new RunInfo(name, level, hash is null ? "" : Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    public void Dispose()
    {
        file.Dispose();
        hash?.Dispose();
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(buffer.AsSpan(used));
        used += bytes.Length;
    }

    private void BeginPage(bool isContinued)
    {
        FillPage();
        if (used == buffer.Length)
        {
            Drain();
        }

        buffer[used++] = isContinued ? (byte)1 : (byte)0;
    }

    private void FillPage()
    {
        var rest = (PageSize - (used % PageSize)) % PageSize;
        buffer.AsSpan(used, rest).Clear();
        used += rest;
    }

    private void Drain()
    {
        RandomAccess.Write(file, buffer.AsSpan(0, used), written);
        hash?.AppendData(buffer, 0, used);
        written += used;
        used = 0;
    }
}
