using System.Diagnostics.CodeAnalysis;
using Google.Protobuf;
using Traceability.Cli.Texts;
using Traceability.LedgerCore.Keys;
using Traceability.V1;

namespace Traceability.Cli.Workspaces;

/// <summary>
/// What a registrar needs of a new key: its public half and the proof that its holder wants it introduced, as 194 lower-case hex
/// digits (33 bytes, 64 bytes). No secret: it may be sent by mail.
/// </summary>
internal sealed record KeyCard(PublicKey Key, LedgerCore.Keys.Signature Possession)
{
    private const int Bytes = PublicKey.Size + LedgerCore.Keys.Signature.Size;

    public static KeyCard Of(SigningKey key) => new(key.Public, KeyPossession.Prove(key));

    /// <summary>Reads a card, or a file that holds one, and checks its proof.</summary>
    public static bool TryParse(string text, out KeyCard card, [NotNullWhen(false)] out TextFault? fault)
    {
        card = null!;
        fault = new TextFault("This is no key card.", $"Give the {2 * Bytes} hex digits that 'trace keygen' or 'trace keys' prints, or a file that holds them.");
        var hex = string.Concat((File.Exists(text) ? ReadFile(text) : text).Where(letter => !char.IsWhiteSpace(letter)));
        Span<byte> bytes = stackalloc byte[Bytes];
        if (hex.Length != 2 * Bytes
            || Convert.FromHexString(hex, bytes, out _, out _) != System.Buffers.OperationStatus.Done
            || !PublicKey.TryParse(bytes[..PublicKey.Size], out var key)
            || !LedgerCore.Keys.Signature.TryParse(bytes[PublicKey.Size..], out var possession, out _))
        {
            return false;
        }

        if (!KeyPossession.Verify(key, possession.Span))
        {
            fault = new TextFault("The proof on this key card is not by its key.", "Ask for the card again: it was changed on its way.");
            return false;
        }

        card = new KeyCard(key, possession);
        fault = null;
        return true;
    }

    public KeyIntroduction ToMessage() => new()
    {
        PublicKey = ByteString.CopyFrom(Key.Span),
        Possession = ByteString.CopyFrom(Possession.Span),
    };

    public override string ToString() => $"{Key}{Possession}";

    private static string ReadFile(string path) => new FileInfo(path).Length <= 4096 ? File.ReadAllText(path) : string.Empty;
}
