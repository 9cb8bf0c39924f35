namespace Traceability.LedgerCore.Statements;

public static partial class Reasons
{
    public static readonly Reason SignatureCount = new("SIGNATURE_COUNT", ReasonKind.Unauthenticated,
        "The statement has {count} signatures; it needs between 1 and {limit}.",
        "Sign it with the issuer's key first, then with up to three others.");

    public static readonly Reason SignatureKeyRepeated = new("SIGNATURE_KEY_REPEATED", ReasonKind.Unauthenticated,
        "Signature {position} is by a key that has signed already.",
        "One signature per key is enough.");

    public static readonly Reason PublicKeyInvalid = new("PUBLIC_KEY_INVALID", ReasonKind.Unauthenticated,
        "{field} is not a secp256k1 public key of 33 bytes.",
        "Send the compressed form (first byte 02 or 03).");

    public static readonly Reason SignatureMalformed = new("SIGNATURE_MALFORMED", ReasonKind.Unauthenticated,
        "Signature {position} is not 64 bytes of r and s, each between 1 and the group order.",
        "Send r and s as 32 big-endian bytes each, not as DER.");

    public static readonly Reason SignatureHighS = new("SIGNATURE_HIGH_S", ReasonKind.Unauthenticated,
        "Signature {position} has an s above half the group order.",
        "Let the signing library normalise it: s' = n - s.");

    public static readonly Reason SignatureWrong = new("SIGNATURE_WRONG", ReasonKind.Unauthenticated,
        "Signature {position} by key {key} does not fit these bytes.",
        "Sign the statement id, and send the very bytes that were signed.");

    public static readonly Reason KeyPossessionWrong = new("KEY_POSSESSION_WRONG", ReasonKind.Unauthenticated,
        "The introduced key {key} has not proved that its holder wants it introduced.",
        "Let the new key sign its own name (docs/formats/statement.md, key possession).");

    public static readonly Reason GenesisNotSelfSigned = new("GENESIS_NOT_SELF_SIGNED", ReasonKind.Unauthenticated,
        "Genesis is not signed by the key that it names.",
        "Sign it first with the scheme owner's own key.");
}
