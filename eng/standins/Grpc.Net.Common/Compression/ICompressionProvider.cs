using System.IO.Compression;

namespace Grpc.Net.Compression;

/// <summary>One message encoding (grpc-encoding). A returned stream leaves the given one open.</summary>
public interface ICompressionProvider
{
    string EncodingName { get; }

    Stream CreateCompressionStream(Stream stream, CompressionLevel? compressionLevel);

    Stream CreateDecompressionStream(Stream stream);
}
