using System.Diagnostics.CodeAnalysis;
using Google.Protobuf;
using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Bundles;

/// <summary>The bytes of a bundle file: a magic line and one message in its one encoding (docs/formats/bundle.md §1).</summary>
public static class BundleFile
{
    /// <summary>Most bytes of a file: 64 MiB.</summary>
    public const int MaximumSize = 64 * 1024 * 1024;

    /// <summary>The only format version so far.</summary>
    public const uint FormatVersion = 1;

    /// <summary>Ending of a bundle's file name.</summary>
    public const string Extension = ".bundle";

    /// <summary>The first line of every file.</summary>
    public static ReadOnlySpan<byte> Magic => "traceability.bundle.v1\n"u8;

    /// <summary>The file of a bundle.</summary>
    /// <exception cref="ArgumentException">It would be larger than <see cref="MaximumSize"/>.</exception>
    public static byte[] Write(V1.Bundle bundle)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        var size = Magic.Length + bundle.CalculateSize();
        if (size > MaximumSize)
        {
            throw new ArgumentException($"A bundle file has at most {MaximumSize} bytes; this one would have {size}.", nameof(bundle));
        }

        var file = new byte[size];
        Magic.CopyTo(file);
        bundle.WriteTo(file.AsSpan(Magic.Length));
        return file;
    }

    /// <summary>The bundle in a file, or why it is none. Its content is still to be verified. Never throws on bad bytes.</summary>
    public static bool TryRead(
        ReadOnlyMemory<byte> file, [NotNullWhen(true)] out V1.Bundle? bundle, [NotNullWhen(false)] out string? fault)
    {
        bundle = null;
        if (file.Length > MaximumSize)
        {
            fault = $"The file has {file.Length} bytes; a bundle has at most {MaximumSize}.";
            return false;
        }

        if (!file.Span.StartsWith(Magic))
        {
            fault = "The file does not begin with the line \"traceability.bundle.v1\": it is no bundle.";
            return false;
        }

        if (!CanonicalMessage.TryParse(file.Span[Magic.Length..], V1.Bundle.Parser, "bundle", out var read, out var refusal))
        {
            fault = refusal.Sentence;
            return false;
        }

        fault = BundleShape.FaultIn(read);
        bundle = fault is null ? read : null;
        return bundle is not null;
    }
}
