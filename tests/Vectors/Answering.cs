using System.Text;
using System.Text.Json.Nodes;
using Google.Protobuf;
using Traceability.LedgerCore.Bundles;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Keys;
using Traceability.LedgerCore.Labels;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerCore.Witnessing;

namespace Traceability.Vectors;

/// <summary>Our own verifier behind the kit's protocol: the product's types and nothing else. Null means valid.</summary>
public static class Answering
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>One line for one line.</summary>
    public static string To(string line)
    {
        var question = JsonNode.Parse(line)!.AsObject();
        var fault = FaultIn((string)question["format"]!, Convert.FromBase64String((string)question["input"]!), question["params"]!.AsObject());
        var answer = new JsonObject { ["name"] = (string?)question["name"], ["verdict"] = fault is null ? "valid" : fault == Unknown ? "skip" : "invalid" };
        if (fault is not null)
        {
            answer["fault"] = fault;
        }

        return answer.ToJsonString();
    }

    /// <summary>The word for what is wrong, or null.</summary>
    public static string? FaultIn(string format, byte[] input, JsonObject told) => format switch
    {
        "vkey" => Text(input) is { } text && VerifierKey.TryParse(text, out _) ? null : Malformed,
        "note" => SignedNote.TryParse(input, out var note) ? Word(note.Verify(Keys(told)).Fault) : Malformed,
        "checkpoint" => Text(input) is not { } text ? Malformed : Verifier(told).TryOpen(text, out Checkpoint? _, out var fault) ? null : Word(fault),
        "lot-status" => Text(input) is not { } text ? Malformed : Verifier(told).TryOpen(text, out LotStatus? _, out var fault) ? null : Word(fault),
        "key-list" => Text(input) is not { } text ? Malformed : LogKeyList.TryOpen(text, Keys(told), out _, out var fault) ? null : Word(fault),
        "evidence" => OfEvidence(input, told),
        "receipt" => OfReceipt(input, told),
        "statement" => OfStatement(input, told, told["parts"]!.AsArray()),
        "leaf" => OfLeaf(input, told),
        "serial" => OfSerial(input, told),
        "link" => Text(input) is { } text && DigitalLink.TryParse(text, out _, out _) ? null : Malformed,
        "token" => OfToken(input, told),
        "bundle" => OfBundle(input, told),
        _ => Unknown,
    };

    private const string Malformed = "malformed";
    private const string Unknown = "unknown-format";

    private static string? OfEvidence(byte[] input, JsonObject told) => !ForkEvidence.TryParse(input, out var evidence)
        ? Malformed
        : evidence.Verify(Keys(told)) switch
        {
            ForkEvidenceFault.None => null,
            ForkEvidenceFault.PathLeadsElsewhere => "path",
            ForkEvidenceFault.NoContradiction => "no-contradiction",
            _ => "unverified",
        };

    private static string? OfReceipt(byte[] input, JsonObject told)
    {
        if (Text(input) is not { } text || !TlogProof.TryParse(text, out var proof))
        {
            return Malformed;
        }

        var leaf = TreeHasher.Leaf(Convert.FromBase64String((string)told["entry"]!));
        return proof.TryVerify(leaf, Verifier(told), out _, out var fault) ? null : Word(fault);
    }

    private static string? OfStatement(byte[] input, JsonObject told, JsonArray parts)
    {
        var signed = new V1.SignedStatement
        {
            Statement = ByteString.CopyFrom(input),
            Signatures =
            {
                told["signatures"]!.AsArray().Select(one => new V1.Signature { PublicKey = Bytes(one!["key"]), Value = Bytes(one["value"]) }),
            },
            SealedParts =
            {
                parts.Select(one => new V1.SealedPart { Name = (string)one!["name"]!, Salt = Bytes(one["salt"]), Content = Bytes(one["content"]) }),
            },
        };
        if (!StatementCodec.TryDecode(input, (string)told["origin"]!, out _, out var refusal))
        {
            return Word(refusal);
        }

        // What the bytes themselves say is right: so it is a signature or a sealed part.
        return StatementAdmission.TryAdmit(signed, (string)told["origin"]!, out _, out refusal)
            ? null
            : refusal.Code is "MALFORMED" or "UNKNOWN_FIELDS" or "NOT_CANONICAL" || refusal.Code.StartsWith("SEALED_", StringComparison.Ordinal)
                ? "sealed"
                : "signature";
    }

    private static string? OfLeaf(byte[] input, JsonObject told)
    {
        if (!LeafCodec.TryDecode(input, out var entry, out var refusal))
        {
            return Word(refusal);
        }

        if (!StatementCodec.TryDecode(entry.Statement.Memory, (string)told["origin"]!, out _, out refusal))
        {
            return Word(refusal);
        }

        var signed = new V1.SignedStatement { Statement = entry.Statement, Signatures = { entry.Signatures } };
        return StatementAdmission.TryAdmit(signed, (string)told["origin"]!, out _, out refusal) ? null : "signature";
    }

    private static string? OfSerial(byte[] input, JsonObject told)
    {
        var isOwn = (bool?)told["own"] ?? false;
        var serial = default(Serial);
        if (Text(input) is not { } text || !(isOwn ? PackSerial.TryParse(text, out _) : Serial.TryParse(text, out serial)))
        {
            return Malformed;
        }

        var path = told["path"]!.AsArray().Select(hash => Hash.FromBytes(Convert.FromBase64String((string)hash!))).ToArray();
        var root = Hash.FromBytes(Convert.FromBase64String((string)told["root"]!));
        var index = isOwn ? (ulong)(int)told["index"]! : (ulong)serial.Index;
        return SerialPath.Holds(text, index, isOwn, (int)told["units"]!, path, root) ? null : "not-included";
    }

    private static string? OfToken(byte[] input, JsonObject told)
    {
        if (!CallerToken.TryRead(Text(input), out var token)
            || !PublicKey.TryParse(Convert.FromBase64String((string)told["key"]!), out var key))
        {
            return Malformed;
        }

        return token.Check(key, (string)told["origin"]!, DateTimeOffset.FromUnixTimeSeconds((long)told["now"]!)) switch
        {
            CallerTokenFault.None => null,
            CallerTokenFault.Signature => "signature",
            CallerTokenFault.Audience => "origin",
            _ => "time",
        };
    }

    private static string? OfBundle(byte[] input, JsonObject told)
    {
        var code = (string?)told["code"] is { } path && DigitalLink.TryParsePath(path, out var link) ? link : null;
        var report = BundleVerifier.Verify(input, Keys(told), code);
        return report.IsSound ? null : report.Checks.First(check => check.Outcome == CheckOutcome.Failed).Name;
    }

    private static string Word(Refusal refusal) => refusal.Code switch
    {
        "MALFORMED" or "UNKNOWN_FIELDS" or "NOT_CANONICAL" or "STATEMENT_TOO_LARGE" or "LEAF_TOO_LARGE" => Malformed,
        "WRONG_ORIGIN" => "origin",
        _ => "content",
    };

    private static string? Word(NoteFault fault) => fault switch
    {
        NoteFault.None => null,
        NoteFault.InvalidSignature => "signature",
        NoteFault.Unverified => "unverified",
        NoteFault.AmbiguousVerifier => "ambiguous",
        NoteFault.WrongContent => "content",
        NoteFault.WrongOrigin => "origin",
        NoteFault.NotIncluded => "not-included",
        _ => Malformed,
    };

    private static CheckpointVerifier Verifier(JsonObject told) => new((string)told["origin"]!, Keys(told));

    private static VerifierKey[] Keys(JsonObject told) => [.. told["keys"]!.AsArray().Select(text =>
        VerifierKey.TryParse((string)text!, out var key) ? key : throw new FormatException($"Not a key: {text}"))];

    private static ByteString Bytes(JsonNode? base64) => ByteString.FromBase64((string)base64!);

    private static string? Text(byte[] input)
    {
        try
        {
            return Strict.GetString(input);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
