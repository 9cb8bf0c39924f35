using System.Buffers.Binary;
using System.IO.Compression;
using Traceability.Cli.Images;

namespace Traceability.Clients.Tests.Images;

/// <summary>Pictures that say that they are larger, or are, than anybody wants to unpack.</summary>
public sealed class PngBoundsTests
{
    [Theory]
    [InlineData(20_001, 1)]
    [InlineData(1, 20_001)]
    [InlineData(20_000, 20_000)]
    [InlineData(0, 5)]
    [InlineData(int.MaxValue, int.MaxValue)]
    [InlineData(-1, -1)]
    public void A_size_beyond_bounds_is_refused_before_anything_is_unpacked(int width, int height) =>
        Assert.Contains("at most", Assert.Throws<ImageFaultException>(() => PngImage.Read(Png(width, height, []))).Message, StringComparison.Ordinal);

    [Fact]
    public void No_more_is_unpacked_than_there_are_pixels()
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zlib.Write(new byte[64 * 1024 * 1024]);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var image = PngImage.Read(Png(8, 8, packed.ToArray()));
        Assert.Equal((8, 8, 64), (image.Width, image.Height, image.Shades.Length));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1024 * 1024);
    }

    private static byte[] Png(int width, int height, byte[] pixels)
    {
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        head[8] = 8;
        return [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, .. Chunk("IHDR", head), .. Chunk("IDAT", pixels), .. Chunk("IEND", [])];
    }

    private static byte[] Chunk(string name, byte[] data)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        return [.. length, .. System.Text.Encoding.ASCII.GetBytes(name), .. data, 0, 0, 0, 0];
    }
}
