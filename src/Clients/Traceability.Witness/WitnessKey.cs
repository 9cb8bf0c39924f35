using Traceability.LedgerCore.Keys;
using Traceability.LedgerCore.Witnessing;

namespace Traceability.Witness;

/// <summary>A witness's name and secret. Disposing it zeroes the secret.</summary>
public sealed class WitnessKey : IDisposable
{
    private readonly Ed25519SigningKey secret;

    internal WitnessKey(string name, Ed25519SigningKey secret)
    {
        this.secret = secret;
        Signer = new CosignatureSigner(name, secret);
    }

    /// <summary>Verifier key text (C2SP vkey): what logs and monitors pin.</summary>
    public string Vkey => Signer.Verifier.ToString();

    internal CosignatureSigner Signer { get; }

    /// <inheritdoc/>
    public void Dispose() => secret.Dispose();
}
