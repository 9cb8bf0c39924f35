using System.Diagnostics.CodeAnalysis;

namespace Traceability.LedgerCore.Checkpoints;

/// <summary>
/// A signed note (C2SP signed-note): a text, an empty line, and one signature line or more. Parsing checks the form
/// only; <see cref="Verify"/> checks the signatures.
/// </summary>
public sealed class SignedNote
{
    /// <summary>Longest note in bytes of UTF-8.</summary>
    public const int MaxLength = 1_000_000;

    /// <summary>Most signature lines.</summary>
    public const int MaxSignatures = 100;

    private SignedNote(string text, IReadOnlyList<NoteSignature> signatures)
    {
        Text = text;
        Signatures = signatures;
    }

    /// <summary>What is signed, with its last newline.</summary>
    public string Text { get; }

    /// <summary>The signatures, in the order of their lines.</summary>
    public IReadOnlyList<NoteSignature> Signatures { get; }

    /// <summary>Signs a text, one line for each signer in the order given.</summary>
    /// <exception cref="ArgumentException">The text does not end in a newline or has control characters; or no signer.</exception>
    public static SignedNote Sign(string text, params IReadOnlyList<NoteSigner> signers)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(signers);
        if (!NoteText.IsWellFormed(text) || signers.Count is 0 or > MaxSignatures)
        {
            throw new ArgumentException("A note has lines of text without control characters, and a signer.", nameof(text));
        }

        var bytes = NoteText.Bytes(text);
        return new SignedNote(text, [.. signers.Select(signer => signer.Sign(bytes))]);
    }

    /// <summary>The note of its UTF-8 bytes, or false.</summary>
    public static bool TryParse(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out SignedNote? note)
    {
        note = null;
        return bytes.Length <= MaxLength && NoteText.TryDecode(bytes, out var text) && TryParse(text, out note);
    }

    /// <summary>The note of a text, or false.</summary>
    public static bool TryParse(string input, [NotNullWhen(true)] out SignedNote? note)
    {
        ArgumentNullException.ThrowIfNull(input);
        note = null;
        if (input.Length > MaxLength || !NoteText.IsWellFormed(input))
        {
            return false;
        }

        // The last empty line ends the text: the text itself may hold others.
        var split = input.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (split < 0 || split + 2 == input.Length)
        {
            return false;
        }

        var signatures = new List<NoteSignature>();
        foreach (var line in input[(split + 2)..^1].Split('\n', MaxSignatures + 1))
        {
            if (signatures.Count == MaxSignatures || !NoteSignature.TryParse(line, out var signature))
            {
                return false;
            }

            signatures.Add(signature);
        }

        note = new SignedNote(input[..(split + 1)], signatures);
        return true;
    }

    /// <summary>
    /// Checks the lines of the keys that the caller knows and leaves the others alone; a second line of one key is
    /// passed over.
    /// </summary>
    public NoteVerification Verify(IReadOnlyList<VerifierKey> known)
    {
        ArgumentNullException.ThrowIfNull(known);
        var bytes = NoteText.Bytes(Text);
        var verified = new List<VerifiedSignature>();
        var unverified = new List<NoteSignature>();
        foreach (var signature in Signatures)
        {
            var keys = known.Where(key => key.Name == signature.Name && key.KeyHash == signature.KeyHash).Take(2).ToArray();
            if (keys.Length == 0)
            {
                unverified.Add(signature);
            }
            else if (keys.Length > 1)
            {
                return NoteVerification.Failed(NoteFault.AmbiguousVerifier);
            }
            else if (verified.All(earlier => !ReferenceEquals(earlier.Key, keys[0])))
            {
                if (!keys[0].Verify(bytes, signature.Bytes.Span, out var timestamp))
                {
                    return NoteVerification.Failed(NoteFault.InvalidSignature);
                }

                verified.Add(new VerifiedSignature(keys[0], timestamp));
            }
        }

        return new NoteVerification(verified.Count > 0 ? NoteFault.None : NoteFault.Unverified, verified, unverified);
    }

    /// <summary>The whole note, as published.</summary>
    public override string ToString() => $"{Text}\n{string.Concat(Signatures.Select(signature => $"{signature}\n"))}";
}
