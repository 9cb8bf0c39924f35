using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Keys;

namespace Traceability.TestKit;

/// <summary>A witness's key, which signs whatever a test asks of it.</summary>
public sealed class Cosigner : IDisposable
{
    private readonly Ed25519SigningKey key;

    /// <param name="name">Key name.</param>
    /// <param name="seed">Tells keys apart.</param>
    public Cosigner(string name, byte seed)
    {
        key = Ed25519SigningKey.TryCreate([.. Enumerable.Repeat(seed, 32)], out var made) ? made : throw new ArgumentException("No key.", nameof(seed));
        Verifier = VerifierKey.Cosignature(name, key.Public);
    }

    /// <summary>The public half.</summary>
    public VerifierKey Verifier { get; }

    /// <summary>The line, without its newline, over a note's text (C2SP tlog-cosignature).</summary>
    public string Sign(string text, ulong time = 1_700_000_000)
    {
        var message = string.Create(CultureInfo.InvariantCulture, $"cosignature/v1\ntime {time}\n{text}");
        var signature = new byte[sizeof(ulong) + Ed25519PublicKey.SignatureSize];
        BinaryPrimitives.WriteUInt64BigEndian(signature, time);
        key.Sign(Encoding.UTF8.GetBytes(message)).CopyTo(signature, sizeof(ulong));
        return new NoteSignature(Verifier.Name, Verifier.KeyHash, signature).ToString();
    }

    /// <summary>A whole note with the line under it.</summary>
    public string SignNote(string note) =>
        SignedNote.TryParse(note, out var parsed) ? $"{note}{Sign(parsed.Text)}\n" : throw new ArgumentException("No note.", nameof(note));

    public void Dispose() => key.Dispose();
}
