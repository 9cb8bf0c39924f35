using System.Buffers;
using System.Globalization;
using Traceability.LedgerCore.Labels;
using Traceability.LedgerCore.Labels.Gs1;

namespace Traceability.LedgerCore.Listings;

/// <summary>
/// The text of a code, or what somebody typed for one: untrusted, read and never opened. PRODUCT/LOT, PRODUCT/LOT/SERIAL, an address that
/// means a label in any form that the resolver takes, or GS1 element strings, as scanners send them or with brackets.
/// </summary>
/// <param name="Kind">What it is.</param>
/// <param name="Product">GTIN or the issuer's own id, as read; empty unless a label's.</param>
/// <param name="Lot">Lot code, as read.</param>
/// <param name="Serial">Serial, as read; empty for the whole lot.</param>
/// <param name="Host">Host of an address, with its port where it is not the usual one, in ASCII; empty for none.</param>
/// <param name="HostIsDoubtful">Whether the host hides what it is: other alphabets, or a name and "@" before it.</param>
public sealed record CodeText(CodeKind Kind, string Product, string Lot, string Serial, string Host, bool HostIsDoubtful)
{
    /// <summary>Most characters that are looked at: more than a QR code can hold of an address.</summary>
    public const int MaxLength = 2_048;

    private const int MaxPart = 40;

    // Other spellings are read off path and query: the host is judged apart.
    private const string AnyHost = "https://any.example";

    private static readonly SearchValues<char> SchemeLetters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");

    private static readonly CodeText Nothing = new(CodeKind.Text, "", "", "", "", false);

    /// <summary>What a text is. Never fails.</summary>
    public static CodeText Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var trimmed = text.Trim();
        if (trimmed.Length is 0 or > MaxLength)
        {
            return Nothing;
        }

        return SchemeOf(trimmed) switch
        {
            "" when OfPath($"/{trimmed}").Kind == CodeKind.Label && trimmed.IndexOf('.', StringComparison.Ordinal) > 0 => OfAddress($"https://{trimmed}"),
            "" when OfParts(trimmed.Split('/')) is { Kind: CodeKind.Label } typed => typed,
            "" => OfElements(trimmed),
            "http" or "https" => OfAddress(trimmed),
            _ => Nothing with { Kind = CodeKind.Unsafe },
        };
    }

    private static CodeText OfAddress(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Host.Length == 0)
        {
            return Nothing with { Kind = CodeKind.OtherAddress, HostIsDoubtful = true };
        }

        string host;
        try
        {
            host = address.IsDefaultPort ? address.IdnHost : string.Create(CultureInfo.InvariantCulture, $"{address.IdnHost}:{address.Port}");
        }
        catch (UriFormatException)
        {
            return Nothing with { Kind = CodeKind.OtherAddress, HostIsDoubtful = true };
        }

        var isDoubtful = address.UserInfo.Length > 0
            || host.Split('.').Any(label => label.StartsWith("xn--", StringComparison.OrdinalIgnoreCase))
            || host.Any(letter => !char.IsAscii(letter));
        var found = OfPath(address.AbsolutePath) is { Kind: CodeKind.Label } plain ? plain : OfOtherWriting(address);
        return found with
        {
            Kind = found.Kind == CodeKind.Label ? CodeKind.Label : CodeKind.OtherAddress,
            Host = host.ToLowerInvariant(),
            HostIsDoubtful = isDoubtful,
        };
    }

    private static CodeText OfPath(string path)
    {
        var words = path.Split('/').Select(Uri.UnescapeDataString).ToArray();
        for (var place = 0; place + 3 < words.Length; place++)
        {
            if (words[place] is "01" or "id" && words[place + 2] == "10")
            {
                var serial = place + 5 < words.Length && words[place + 4] == "21" ? words[place + 5] : "";
                return OfParts([words[place + 1], words[place + 3], serial]);
            }
        }

        return Nothing;
    }

    // Short names, compressed, lot and serial in the query.
    private static CodeText OfOtherWriting(Uri address) =>
        PackAddress.TryParse(AnyHost + address.PathAndQuery, out var meant) && meant.Lot is { } lot
            ? OfParts([$"{meant.Product}", $"{lot}", meant.Serial])
            : Nothing;

    private static CodeText OfElements(string text) =>
        ElementString.TryRead(text, out var elements) && AiPairs.Hold(elements)
            ? OfParts([ValueOf(elements, "01"), ValueOf(elements, "10"), ValueOf(elements, "21")])
            : Nothing;

    private static string ValueOf(IReadOnlyList<Gs1Element> elements, string ai) =>
        elements.FirstOrDefault(element => element.Ai.Code == ai).Value ?? "";

    private static CodeText OfParts(string[] parts)
    {
        if (parts.Length is not (2 or 3) || parts.Any(part => part.Length > MaxPart || part.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter)))
            || parts[0].Length == 0 || parts[1].Length == 0)
        {
            return Nothing;
        }

        // GTINs of fewer digits stand for the same with zeros before.
        var product = parts[0].Length is 8 or 12 or 13 && parts[0].All(char.IsAsciiDigit) ? parts[0].PadLeft(14, '0') : parts[0];
        return new CodeText(CodeKind.Label, product, parts[1], parts.Length == 3 ? parts[2] : "", "", false);
    }

    // A scheme as RFC 3986 has it; empty when there is none.
    private static string SchemeOf(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && char.IsAsciiLetter(text[0]) && text.AsSpan(0, colon).IndexOfAnyExcept(SchemeLetters) < 0
            ? text[..colon].ToLowerInvariant()
            : "";
    }
}
