using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Traceability.LedgerCore.Labels;

/// <summary>
/// What the QR code of one pack holds: a GS1 Digital Link <c>https://{host}/01/{gtin}/10/{lot}/21/{serial}</c>, or
/// <c>https://{host}/id/{own id}/10/{lot}/21/{serial}</c> for issuers without a GS1 prefix. No part of it ever needs
/// percent-encoding, so it has one text.
/// </summary>
/// <param name="Product">What the label names.</param>
/// <param name="Lot">Lot number as printed (AI 10).</param>
/// <param name="Serial">Serial of the pack (AI 21), or the code from under its scratch panel.</param>
public sealed record DigitalLink(ProductId Product, LotCode Lot, PackSerial Serial)
{
    private const string Scheme = "https://";
    private const string GtinKey = "01";
    private const string SelfIssuedKey = "id";
    private const string LotKey = "10";
    private const string SerialKey = "21";
    private const int MaxHostLength = 253 + 6;

    // Longest: a product id, a lot code, a serial, three keys and six slashes.
    private const int MaxPathLength = 20 + 20 + 20 + 6 + 6;

    private static readonly SearchValues<char> HostCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.-:");

    /// <summary>The link of a serial made from a seed.</summary>
    public DigitalLink(ProductId product, LotCode lot, Serial serial)
        : this(product, lot, PackSerial.Of(serial))
    {
    }

    /// <summary>The path, from its first slash.</summary>
    public string Path => $"/{(Product.Gtin is null ? SelfIssuedKey : GtinKey)}/{Product}/{LotKey}/{Lot}/{SerialKey}/{Serial}";

    /// <summary>The whole link.</summary>
    /// <param name="host">Lower-case host name, with a port where it is not 443.</param>
    /// <exception cref="ArgumentException">Not a host.</exception>
    public string At(string host) =>
        IsHost(host) ? Scheme + host + Path : throw new ArgumentException("Not a lower-case host name.", nameof(host));

    /// <summary>The link of an https address with nothing after the serial, or false.</summary>
    public static bool TryParse(string address, [NotNullWhen(true)] out string? host, [NotNullWhen(true)] out DigitalLink? link)
    {
        ArgumentNullException.ThrowIfNull(address);
        host = null;
        link = null;
        var slash = address.StartsWith(Scheme, StringComparison.Ordinal) ? address.IndexOf('/', Scheme.Length) : -1;
        if (slash < 0 || !IsHost(address[Scheme.Length..slash]) || !TryParsePath(address[slash..], out link))
        {
            return false;
        }

        host = address[Scheme.Length..slash];
        return true;
    }

    /// <summary>The link of a path, from its first slash to the serial, or false.</summary>
    public static bool TryParsePath(string path, [NotNullWhen(true)] out DigitalLink? link)
    {
        ArgumentNullException.ThrowIfNull(path);
        link = null;
        if (path.Length > MaxPathLength
            || path.Split('/') is not ["", var key, var id, LotKey, var lotText, SerialKey, var serialText]
            || !TryParseProduct(key, id, out var product)
            || !LotCode.TryParse(lotText, out var lot)
            || !PackSerial.TryParse(serialText, out var serial))
        {
            return false;
        }

        link = new DigitalLink(product, lot, serial);
        return true;
    }

    private static bool TryParseProduct(string key, string id, out ProductId product)
    {
        product = default;
        if (key == GtinKey && Gtin.TryParse(id, out var gtin))
        {
            product = new ProductId(gtin);
            return true;
        }

        if (key == SelfIssuedKey && SelfIssuedId.TryParse(id, out var selfIssued))
        {
            product = new ProductId(selfIssued);
            return true;
        }

        return false;
    }

    private static bool IsHost(string? host) =>
        host is { Length: > 0 and <= MaxHostLength } && !host.AsSpan().ContainsAnyExcept(HostCharacters);
}
