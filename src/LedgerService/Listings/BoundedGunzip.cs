using System.IO.Compression;

namespace Traceability.LedgerService.Listings;

/// <summary>Unpacks gzip as it is read, and stops where it grows beyond all measure: a few bytes that unpack to gigabytes are an attack.</summary>
internal sealed class BoundedGunzip(CountedReading packed) : CountedReading(new GZipStream(packed, CompressionMode.Decompress))
{
    /// <summary>Most bytes that one packed byte may become, beyond the first <see cref="Free"/>. Listings become ten to twenty.</summary>
    public const int MaxRatio = 60;

    private const long Free = 256 * 1024;

    /// <exception cref="UploadFaultException">It unpacks to too much.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var got = await base.ReadAsync(buffer, cancellationToken);
        return Done <= Free || Done <= packed.Done * MaxRatio
            ? got
            : throw new UploadFaultException("UPLOAD_UNPACKS_TOO_LARGE", $"A packed byte unpacks to more than {MaxRatio}.");
    }
}
