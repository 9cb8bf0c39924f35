using Google.Protobuf;
using Traceability.LedgerCore.Names;
using Traceability.State.V1;

namespace Traceability.LedgerService.Listings;

/// <summary>All certificates of a ledger, by id and by number as sellers write it.</summary>
internal sealed class KnownCertificates
{
    // Shorter numbers, and those without a digit, are words too.
    private const int ShortestInText = 5;

    private readonly Dictionary<string, List<KnownCertificate>> byNumber = new(StringComparer.Ordinal);
    private readonly Dictionary<ByteString, KnownCertificate> byId = [];
    private readonly NameIndex numbers;

    public KnownCertificates(IEnumerable<CertificatesRecord> records)
    {
        foreach (var certificate in records.SelectMany(record => record.Items).Select(item => new KnownCertificate(item)))
        {
            var key = KeyOf(certificate.Number);
            byNumber.TryAdd(key, []);
            byNumber[key].Add(certificate);
            byId[certificate.Item.Id] = certificate;
        }

        numbers = new NameIndex(byNumber
            .Where(pair => pair.Key.Length >= ShortestInText && pair.Key.Any(char.IsAsciiDigit))
            .Select(pair => new PlantName(pair.Key, pair.Value[0].Number, NameKind.Accepted, IsBroad: true)));
    }

    /// <summary>Certificates of a number, however it is spaced; none for an unknown one.</summary>
    public IReadOnlyList<KnownCertificate> Find(string number) => byNumber.GetValueOrDefault(KeyOf(number)) ?? [];

    /// <summary>The certificate with an id, or null.</summary>
    public KnownCertificate? Find(ByteString id) => byId.GetValueOrDefault(id);

    /// <summary>The first number in running text that is a certificate's, as printed; null when there is none.</summary>
    public string? FindWithin(FoldedText text) => byNumber.Count > 0 && numbers.Within(text) is [var first, ..] ? first.Name : null;

    private static string KeyOf(string number) => Folding.Squeeze(Folding.Of(number).Text);
}
