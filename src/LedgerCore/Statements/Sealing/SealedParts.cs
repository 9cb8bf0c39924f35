using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Google.Protobuf;

namespace Traceability.LedgerCore.Statements;

/// <summary>Opens sealed parts against the commitments of their statement (docs/formats/statement.md §4).</summary>
public static class SealedParts
{
    /// <summary>Most bytes of the parts of one statement together: names, salts and contents.</summary>
    public const int MaximumSize = 1 << 20;

    /// <summary>Length of a salt.</summary>
    public const int SaltSize = 16;

    private const int MaximumCollector = 200;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>digest = SHA-256(16-byte salt ‖ name ‖ 0x00 ‖ content)</summary>
    public static byte[] DigestOf(ReadOnlySpan<byte> salt, string name, ReadOnlySpan<byte> content)
    {
        ArgumentNullException.ThrowIfNull(name);
        var nameLength = Encoding.UTF8.GetByteCount(name);
        var length = salt.Length + nameLength + 1 + content.Length;
        var input = ArrayPool<byte>.Shared.Rent(length);
        salt.CopyTo(input);
        Encoding.UTF8.GetBytes(name, input.AsSpan(salt.Length));
        input[salt.Length + nameLength] = 0;
        content.CopyTo(input.AsSpan(salt.Length + nameLength + 1));
        var digest = SHA256.HashData(input.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(input, clearArray: true);
        return digest;
    }

    /// <summary>Every part that the statement commits to, in its order, and no other; contents strictly read.</summary>
    /// <param name="statement">Shape-checked.</param>
    /// <param name="personalMayBeErased">True in a replay, where personal parts may have been erased; false at admission.</param>
    public static bool TryOpen(
        V1.Statement statement,
        IReadOnlyList<V1.SealedPart> parts,
        [NotNullWhen(true)] out OpenedParts? opened,
        [NotNullWhen(false)] out Refusal? refusal,
        bool personalMayBeErased = false)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(parts);
        opened = null;
        refusal = CheckSize(parts);
        var (content, collector, next) = ((IMessage?)null, (string?)null, 0);
        foreach (var digest in statement.Sealed)
        {
            if (refusal is not null)
            {
                return false;
            }

            if (next >= parts.Count || parts[next].Name != digest.Name)
            {
                var erased = personalMayBeErased && digest.Class == V1.SealedClass.Personal;
                refusal = erased ? null : Reasons.SealedPartMissing.With(("part", digest.Name));
                continue;
            }

            var part = parts[next++];
            refusal = Matches(digest, part) ? null : Reasons.SealedPartMismatch.With(("part", digest.Name));
            refusal ??= Read(statement, part, ref content, ref collector);
        }

        refusal ??= next < parts.Count ? Reasons.SealedPartNotExpected.With(("part", Safe(parts[next].Name))) : null;
        opened = refusal is null ? new OpenedParts(content, collector, parts) : null;
        return opened is not null;
    }

    private static Refusal? CheckSize(IReadOnlyList<V1.SealedPart> parts)
    {
        var size = parts.Sum(part => (long)part.CalculateSize());
        return size <= MaximumSize ? null : Reasons.SealedPartsTooLarge.With(("size", Text.Of(size)), ("limit", Text.Of(MaximumSize)));
    }

    private static bool Matches(V1.SealedPartDigest digest, V1.SealedPart part) =>
        part.Salt.Length == SaltSize && digest.Digest.Span.SequenceEqual(DigestOf(part.Salt.Span, part.Name, part.Content.Span));

    private static Refusal? Read(V1.Statement statement, V1.SealedPart part, ref IMessage? content, ref string? collector)
    {
        if (SealedPartRule.Of(statement.BodyCase).FirstOrDefault(rule => rule.Name == part.Name) is not { } rule)
        {
            return Reasons.SealedPartNotExpected.With(("part", Safe(part.Name)));
        }

        if (rule.Read is null)
        {
            return TryReadWords(part.Content.Span, out collector)
                ? Field.Words(rule.Name, collector, MaximumCollector)
                : Reasons.Malformed.With(("what", $"sealed part \"{rule.Name}\""));
        }

        (content, var refusal) = rule.Read(statement, part.Content.Span);
        return refusal;
    }

    private static bool TryReadWords(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out string? words)
    {
        words = null;
        try
        {
            words = StrictUtf8.GetString(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static string Safe(string name) => Text.Quote(name).Trim('"');
}
