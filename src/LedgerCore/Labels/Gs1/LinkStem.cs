using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Traceability.LedgerCore.Labels.Gs1;

/// <summary>
/// What a link begins with: scheme, host, perhaps a port and folders, without a slash at the end. Hosts are ASCII and lower
/// case, so that two that look alike to a reader are alike; a name and password before them is not let through.
/// </summary>
public sealed record LinkStem
{
    private const int MaxHostLength = 253;
    private const int MaxPort = 65535;

    private static readonly SearchValues<char> HostCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.-");
    private static readonly SearchValues<char> FolderCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");

    private LinkStem(string text)
    {
        Text = text;
    }

    /// <summary>The stem of canonical links (GS1 Digital Link: URI Syntax, canonical form).</summary>
    public static LinkStem Canonical { get; } = new("https://id.gs1.org");

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The stem of a text, a slash at its end and the port that its scheme has anyway taken off, or false.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out LinkStem? stem)
    {
        ArgumentNullException.ThrowIfNull(text);
        stem = null;
        var bare = text.EndsWith('/') ? text[..^1] : text;
        if (!TrySplit(bare, out var scheme, out var authority, out var path) || !IsAuthority(authority) || !IsPath(path))
        {
            return false;
        }

        var defaultPort = scheme == "https://" ? ":443" : ":80";
        var bareAuthority = authority.EndsWith(defaultPort, StringComparison.Ordinal) ? authority[..^defaultPort.Length] : authority;
        stem = new LinkStem(scheme + bareAuthority + path);
        return true;
    }

    /// <summary>The stem.</summary>
    public override string ToString() => Text;

    /// <summary>
    /// The scheme with its slashes, the authority in lower case, and the rest from its first slash; false when it is no web address.
    /// </summary>
    internal static bool TrySplit(string text, out string scheme, out string authority, out string rest)
    {
        scheme = authority = rest = "";
        foreach (var known in (ReadOnlySpan<string>)["https://", "http://"])
        {
            if (text.StartsWith(known, StringComparison.OrdinalIgnoreCase))
            {
                var end = text.AsSpan(known.Length).IndexOfAny('/', '?', '#');
                var length = end < 0 ? text.Length - known.Length : end;
                (scheme, authority, rest) = (known, text.Substring(known.Length, length), text[(known.Length + length)..]);
                authority = authority.ToLowerInvariant();
                return text.AsSpan(known.Length, length).IndexOfAnyExceptInRange('!', '~') < 0;
            }
        }

        return false;
    }

    private static bool IsAuthority(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var host = colon < 0 ? text : text[..colon];
        return host.Length is > 0 and <= MaxHostLength
            && !host.AsSpan().ContainsAnyExcept(HostCharacters)
            && host.Split('.').All(label => label.Length is > 0 and <= 63 && label[0] != '-' && label[^1] != '-')
            && (colon < 0
                || (text.Length - colon is > 1 and <= 6
                    && int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
                    && port is > 0 and <= MaxPort));
    }

    private static bool IsPath(string path) => path.Length == 0
        || (path[0] == '/' && path[1..].Split('/').All(folder =>
            folder is not ("" or "." or "..") && !folder.AsSpan().ContainsAnyExcept(FolderCharacters)));
}
