using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Keys;
using Traceability.LedgerCore.Witnessing;

namespace Traceability.TestKit;

/// <summary>A witness's key, which signs whatever a test asks of it.</summary>
public sealed class Cosigner : IDisposable
{
    private readonly Ed25519SigningKey key;
    private readonly CosignatureSigner signer;

    /// <param name="name">Key name.</param>
    /// <param name="seed">Tells keys apart.</param>
    public Cosigner(string name, byte seed)
    {
        key = Ed25519SigningKey.TryCreate([.. Enumerable.Repeat(seed, 32)], out var made) ? made : throw new ArgumentException("No key.", nameof(seed));
        signer = new CosignatureSigner(name, key);
    }

    /// <summary>The public half.</summary>
    public VerifierKey Verifier => signer.Verifier;

    /// <summary>The line, without its newline, over a checkpoint.</summary>
    public string Sign(Checkpoint checkpoint) => signer.Sign(checkpoint, 1_700_000_000).ToString();

    /// <summary>A signed checkpoint with the line under it.</summary>
    public string SignNote(string note) => SignedNote.TryParse(note, out var parsed) && Checkpoint.TryParse(parsed.Text, out var checkpoint)
        ? $"{note}{Sign(checkpoint)}\n"
        : throw new ArgumentException("No checkpoint.", nameof(note));

    public void Dispose() => key.Dispose();
}
