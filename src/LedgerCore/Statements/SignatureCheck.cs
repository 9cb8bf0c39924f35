using System.Diagnostics.CodeAnalysis;
using Google.Protobuf;
using Traceability.LedgerCore.Keys;
using Body = Traceability.V1.Statement.BodyOneofCase;

namespace Traceability.LedgerCore.Statements;

/// <summary>Checks who signed, without any state: whether they had the right is the custody fold's question.</summary>
internal static class SignatureCheck
{
    private const int MaximumSignatures = 4;

    /// <summary>Every signature fits the id; introduced keys are possessed by who introduces them.</summary>
    public static Refusal? Check(StatementId id, V1.Statement statement, IReadOnlyList<V1.Signature> signatures, out KeyId[] signers, ParsedKeys? parsed = null)
    {
        signers = new KeyId[signatures.Count];
        if (signatures.Count is 0 or > MaximumSignatures)
        {
            return Reasons.SignatureCount.With(("count", Text.Of(signatures.Count)), ("limit", Text.Of(MaximumSignatures)));
        }

        for (var place = 0; place < signatures.Count; place++)
        {
            if (Check(id, signatures[place], place, signers, parsed) is { } refusal)
            {
                return refusal;
            }
        }

        return CheckIntroduction(statement, signatures[0]);
    }

    private static bool TryParse(ByteString bytes, ParsedKeys? parsed, [NotNullWhen(true)] out PublicKey? key) =>
        parsed is null ? PublicKey.TryParse(bytes.Span, out key) : parsed.TryParse(bytes, out key);

    private static Refusal? Check(StatementId id, V1.Signature signature, int place, KeyId[] signers, ParsedKeys? parsed)
    {
        var position = Text.Of(place + 1);
        if (HoldsMore(signature))
        {
            return Reasons.UnknownFields.With(("what", $"signature {position}"));
        }

        if (!TryParse(signature.PublicKey, parsed, out var key))
        {
            return Reasons.PublicKeyInvalid.With(("field", $"signatures[{place}].public_key"));
        }

        if (signers.AsSpan(0, place).Contains(key.Id))
        {
            return Reasons.SignatureKeyRepeated.With(("position", position));
        }

        signers[place] = key.Id;
        if (!Signature.TryParse(signature.Value.Span, out var value, out var fault))
        {
            return (fault == SignatureFault.HighS ? Reasons.SignatureHighS : Reasons.SignatureMalformed).With(("position", position));
        }

        return key.Verify(id.Span, value) ? null : Reasons.SignatureWrong.With(("position", position), ("key", $"{key.Id}"));
    }

    // Signatures become part of the leaf: what else they carried would make a leaf that nobody can read back.
    private static bool HoldsMore(V1.Signature signature) =>
        signature.CalculateSize() != new V1.Signature { PublicKey = signature.PublicKey, Value = signature.Value }.CalculateSize();

    private static Refusal? CheckIntroduction(V1.Statement statement, V1.Signature first) => statement.BodyCase switch
    {
        Body.Genesis => CheckOwn(statement.Genesis.Key, first.PublicKey) ?? CheckPossession("genesis.key", statement.Genesis.Key),
        Body.Party => CheckPossession("party.key", statement.Party.Key),
        Body.KeyGrant => CheckPossession("key_grant.key", statement.KeyGrant.Key),
        _ => null,
    };

    private static Refusal? CheckOwn(V1.KeyIntroduction introduced, ByteString signer) =>
        introduced.PublicKey.Equals(signer) ? null : Reasons.GenesisNotSelfSigned.With();

    private static Refusal? CheckPossession(string field, V1.KeyIntroduction introduced)
    {
        if (!PublicKey.TryParse(introduced.PublicKey.Span, out var key))
        {
            return Reasons.PublicKeyInvalid.With(("field", $"{field}.public_key"));
        }

        return KeyPossession.Verify(key, introduced.Possession.Span) ? null : Reasons.KeyPossessionWrong.With(("key", $"{key.Id}"));
    }
}
