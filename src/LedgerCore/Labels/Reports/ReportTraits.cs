using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Traceability.LedgerCore.Labels;

/// <summary>
/// What reports of one matter have in common: the same evidence, the same listing, the same code, nearly the same text. Each trait is
/// a digest, so that one look into a table finds the matter however many reports there are.
/// </summary>
public static class ReportTraits
{
    /// <summary>Length of a trait in bytes.</summary>
    public const int Size = 16;

    // Texts shorter than this many letters and digits are too much alike.
    private const int ShortestText = 40;
    private const int Shingle = 5;

    // Five bands of four: texts that share nine of ten pieces nearly always meet, those that share half seldom do.
    private const int Bands = 5;
    private const int BandRows = 4;

    /// <summary>The traits of a report without fault, the strongest first.</summary>
    public static IReadOnlyList<byte[]> Of(ReportContent report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var traits = new List<byte[]>();
        if (!report.Evidence.IsEmpty)
        {
            traits.Add(Trait("evidence", report.Evidence.Span));
        }

        if (report.Url.Length > 0 && ListingAddress.TryRead(report.Url, out var address))
        {
            traits.Add(Trait("listing", Encoding.UTF8.GetBytes(address)));
        }

        if (report.Code is { } code)
        {
            traits.Add(Trait("code", Encoding.UTF8.GetBytes($"{code.Product}\0{code.LotCode}\0{code.Serial}")));
        }

        traits.AddRange(OfText(report.Text));
        return traits;
    }

    /// <summary>trait = first 16 bytes of SHA-256(kind ‖ 0x00 ‖ content)</summary>
    private static byte[] Trait(string kind, ReadOnlySpan<byte> content) =>
        SHA256.HashData([.. Encoding.ASCII.GetBytes(kind), 0, .. content])[..Size];

    // MinHash over pieces of five letters, which works without spaces between words, in bands (locality-sensitive hashing).
    private static IEnumerable<byte[]> OfText(string text)
    {
        var letters = new string([.. text.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Where(char.IsLetterOrDigit)]);
        if (letters.Length < ShortestText)
        {
            yield break;
        }

        var pieces = Enumerable.Range(0, letters.Length - Shingle + 1)
            .Select(start => Mix(letters.AsSpan(start, Shingle)))
            .Distinct()
            .ToArray();
        for (var band = 0; band < Bands; band++)
        {
            var rows = new byte[BandRows * sizeof(ulong)];
            for (var row = 0; row < BandRows; row++)
            {
                var seed = Mix((ulong)((band * BandRows) + row + 1));
                BinaryPrimitives.WriteUInt64BigEndian(rows.AsSpan(row * sizeof(ulong)), pieces.Min(piece => Mix(piece ^ seed)));
            }

            yield return Trait($"text {band}", rows);
        }
    }

    private static ulong Mix(ReadOnlySpan<char> letters)
    {
        var value = 0xCBF29CE484222325UL;
        foreach (var letter in letters)
        {
            value = Mix(value ^ letter);
        }

        return value;
    }

    // The finalizer of SplitMix64 (Steele, Lea, Flood 2014): every bit of the input reaches every bit of the output.
    private static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15UL;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }
}
