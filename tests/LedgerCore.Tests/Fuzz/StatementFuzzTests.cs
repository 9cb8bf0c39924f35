using Google.Protobuf;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.TestKit;
using Traceability.TestKit.Fuzz;

namespace Traceability.LedgerCore.Tests.Fuzz;

public sealed class StatementFuzzTests
{
    private const double Seconds = 1.5;

    private static readonly SeasonScript Season = BundleSeason.Play().Script;

    private static readonly byte[][] Statements = [.. Season.Entries.Select(entry => entry.Statement.Bytes.ToArray())];

    private static readonly byte[][] Leaves = [.. Season.Entries.TakeLast(4).Select(entry => LeafCodec.Encode(entry.RecordedAtMs, entry.Statement))];

    // Fields that no seed has, each with something in it: their parsers are reached all the same.
    private static readonly string[] Words =
        ["\u0008\u0001", "\u0012\u0003abc", "\u001a\u0000", "\"\u0000", "*\u0002\u0008\u0001", "2\u0000", "z\u0000", "\u0082\u0001\u0000", SeasonScript.Origin];

    [Fact]
    public void The_bytes_of_a_statement_are_read_in_one_encoding_or_refused_with_a_reason() => FuzzRun.Of(
        new FuzzTarget(
            "statement",
            input => StatementCodec.TryDecode(input, SeasonScript.Origin, out var statement, out var refusal)
                ? FuzzAnswer.Same(input, statement.ToByteArray())
                : Named(refusal),
            Statements)
        { Words = Words, AllocationPerByte = 256, MaxLength = StatementCodec.MaximumSize + 64 },
        Seconds);

    [Fact]
    public void A_sealed_bundle_is_read_in_one_encoding_or_refused() => FuzzRun.Of(
        new FuzzTarget(
            "sealed-bundle",
            input =>
            {
                if (!SealedBundle.TryParse(input, out var entries))
                {
                    return FuzzAnswer.Refused;
                }

                foreach (var (entry, parts) in Leaves.Zip(entries))
                {
                    _ = SealedBundle.Fits(entry, parts);
                }

                return FuzzAnswer.Same(input, [.. entries.SelectMany(parts => SealedBundle.Encode(parts))]);
            },
            [.. Season.Entries.TakeLast(4).SelectMany(Restricted)],
            [0, 0, 0, 0],
            [])
        { Words = ["\u0000\u0000\u0000\u0000", "\u001a", "measures", "amounts"], FixedAllocation = 1024 * 1024, AllocationPerByte = 256 },
        Seconds);

    [Fact]
    public void A_leaf_is_read_in_one_encoding_or_refused_with_a_reason() => FuzzRun.Of(
        new FuzzTarget(
            "leaf",
            input => LeafCodec.TryDecode(input, out var entry, out var refusal) ? FuzzAnswer.Same(input, entry.ToByteArray()) : Named(refusal),
            [.. Season.Entries.Select(entry => LeafCodec.Encode(entry.RecordedAtMs, entry.Statement))])
        { Words = Words, AllocationPerByte = 256 },
        Seconds);

    // Signed after it was bent: fields and sealed parts are reached, and not the signature alone.
    [Fact]
    public void Whatever_is_rightly_signed_is_admitted_or_refused_with_a_reason() => FuzzRun.Of(
        new FuzzTarget("door-signed", input => Admit(Signed(input)), [.. Season.Entries.Select(Submission)])
        {
            Words = Words,
            AllocationPerByte = 512,
            FixedAllocation = 512 * 1024,
        },
        Seconds);

    [Fact]
    public void Whatever_comes_to_the_door_is_admitted_or_refused_with_a_reason() => FuzzRun.Of(
        new FuzzTarget("door", input => Admit(Read(input)), [.. Season.Entries.Select(Submission)])
        {
            Words = Words,
            AllocationPerByte = 512,
            FixedAllocation = 256 * 1024,
        },
        Seconds);

    // Protobuf itself stands before the door: what it refuses never arrives.
    private static V1.SignedStatement? Read(byte[] input)
    {
        try
        {
            return V1.SignedStatement.Parser.ParseFrom(input);
        }
        catch (InvalidProtocolBufferException)
        {
            return null;
        }
    }

    private static V1.SignedStatement? Signed(byte[] input)
    {
        if (Read(input) is not { } submitted)
        {
            return null;
        }

        var key = Season.Cooperative.Key;
        submitted.Signatures.Clear();
        submitted.Signatures.Add(new V1.Signature
        {
            PublicKey = ByteString.CopyFrom(key.Public.Span),
            Value = ByteString.CopyFrom(key.Sign(StatementId.Of(submitted.Statement.Span).Span).Span),
        });

        // And its digests are made anew where it can be read, so that contents are reached too.
        if (!StatementCodec.TryDecode(submitted.Statement.Memory, SeasonScript.Origin, out var message, out _)
            || message.Sealed.Count != submitted.SealedParts.Count
            || submitted.SealedParts.Any(part => part.Salt.Length != SealedParts.SaltSize))
        {
            return submitted;
        }

        for (var i = 0; i < message.Sealed.Count; i++)
        {
            var part = submitted.SealedParts[i];
            message.Sealed[i].Digest = ByteString.CopyFrom(SealedParts.DigestOf(part.Salt.Span, part.Name, part.Content.Span));
        }

        return StatementSigner.Sign(message, submitted.SealedParts, key);
    }

    private static FuzzAnswer Admit(V1.SignedStatement? submitted) =>
        submitted is null ? FuzzAnswer.Refused
        : !StatementAdmission.TryAdmit(submitted, SeasonScript.Origin, out var admitted, out var refusal) ? Named(refusal)
        : FuzzAnswer.Same(submitted.Statement.Span, admitted.Message.ToByteArray());

    private static byte[] Submission(Traceability.LedgerCore.Custody.RecordedStatement entry) => new V1.SignedStatement
    {
        Statement = ByteString.CopyFrom(entry.Statement.Bytes.Span),
        Signatures = { entry.Statement.Signatures },
        SealedParts = { entry.Statement.Parts.Sealed },
    }.ToByteArray();

    private static FuzzAnswer Named(Refusal refusal) => FuzzAnswer.RefusedAs(
        string.IsNullOrEmpty(refusal.Code) || string.IsNullOrWhiteSpace(refusal.Sentence) ? null : refusal.Sentence);

    private static byte[] Restricted(RecordedStatement entry) => SealedBundle.Encode(entry.Statement.Parts.Sealed.Where(
        part => entry.Statement.Message.Sealed.Any(digest => digest.Name == part.Name && digest.Class == V1.SealedClass.Restricted)));
}
