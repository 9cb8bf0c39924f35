using System.Text;
using Google.Protobuf;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerCore.Statements;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Statements;

/// <summary>The worked example of docs/formats/statement.md and docs/formats/leaf.md, and what must not be taken.</summary>
public sealed class StatementFormatTests
{
    [Fact]
    public void The_worked_example_is_what_the_documents_say()
    {
        var signed = new SeasonScript().Genesis().Sign();
        Assert.True(StatementAdmission.TryAdmit(signed, SeasonScript.Origin, out var admitted, out _));
        var statement = Convert.ToHexStringLower(signed.Statement.Span);
        var leaf = LeafCodec.Encode(SeasonScript.Beginning, admitted);
        var (digest, _) = SealedPartSealer.Seal("received", V1.SealedClass.Restricted, new V1.SaleReceived { MassMg = 5_000_000 }, new byte[16]);
        AssertWritten("statement.md", statement, $"{admitted.Id}", Convert.ToHexStringLower(signed.Signatures[0].Value.Span), Convert.ToHexStringLower(digest.Digest.Span));
        AssertWritten("leaf.md", Convert.ToHexStringLower(leaf), TreeHasher.Leaf(leaf).ToHex());
    }

    [Fact]
    public void No_cut_and_no_single_flipped_bit_is_taken()
    {
        var signed = StatementCases.Harvest();
        var bytes = signed.Statement.ToByteArray();
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            var bent = (byte[])bytes.Clone();
            bent[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.NotNull(SeasonScript.Check(Carrying(signed, bent)));
        }

        for (var length = 0; length < bytes.Length; length++)
        {
            Assert.NotNull(SeasonScript.Check(Carrying(signed, bytes[..length])));
        }
    }

    [Fact]
    public void A_leaf_is_read_back_as_it_was_written_and_in_no_other_encoding()
    {
        Assert.True(StatementAdmission.TryAdmit(StatementCases.Harvest(), SeasonScript.Origin, out var admitted, out _));
        var leaf = LeafCodec.Encode(SeasonScript.Beginning, admitted);
        Assert.True(LeafCodec.TryDecode(leaf, out var entry, out _));
        Assert.Equal(admitted.Bytes.ToArray(), entry.Statement.ToByteArray());
        Assert.Equal(admitted.Signatures, entry.Signatures);
        Assert.False(LeafCodec.TryDecode((byte[])[.. leaf, 0xC0, 0x3E, 0x01], out _, out var refusal));
        Assert.Equal("UNKNOWN_FIELDS", refusal.Code);
    }

    [Fact]
    public void What_a_signature_carries_beside_key_and_value_is_refused_for_it_would_spoil_the_leaf()
    {
        var signed = StatementCases.Harvest();
        signed.Signatures[0] = V1.Signature.Parser.ParseFrom((byte[])[.. signed.Signatures[0].ToByteArray(), 0xC0, 0x3E, 0x01]);
        Assert.Equal("UNKNOWN_FIELDS", SeasonScript.Check(signed)?.Code);
    }

    [Fact]
    public void What_a_sealed_part_carries_beside_its_fields_counts_for_its_size()
    {
        var signed = StatementCases.Harvest();
        var much = new V1.Statement { Origin = new string('x', SealedParts.MaximumSize) };
        signed.SealedParts[0] = V1.SealedPart.Parser.ParseFrom((byte[])[.. signed.SealedParts[0].ToByteArray(), 0xC2, 0x3E, .. WithLength(much)]);
        Assert.Equal("SEALED_PARTS_TOO_LARGE", SeasonScript.Check(signed)?.Code);
    }

    [Fact]
    public void An_erased_personal_part_is_missed_at_admission_and_not_in_a_replay()
    {
        var season = SeasonScript.Open();
        var signed = season.Harvest(1).Seal("collector", V1.SealedClass.Personal, Encoding.UTF8.GetBytes("Nguyễn Thị Example")).Sign();
        Assert.True(StatementAdmission.TryAdmit(signed, SeasonScript.Origin, out var whole, out _));
        Assert.Equal("Nguyễn Thị Example", whole.Parts.Collector);
        signed.SealedParts.RemoveAt(0);
        Assert.False(StatementAdmission.TryAdmit(signed, SeasonScript.Origin, out _, out var refusal));
        Assert.Equal("SEALED_PART_MISSING", refusal.Code);
        Assert.True(StatementAdmission.TryAdmit(signed, SeasonScript.Origin, out var replayed, out _, personalMayBeErased: true));
        Assert.Null(replayed.Parts.Collector);
    }

    private static byte[] WithLength(Google.Protobuf.IMessage message)
    {
        using var stream = new MemoryStream();
        message.WriteDelimitedTo(stream);
        return stream.ToArray();
    }

    private static V1.SignedStatement Carrying(V1.SignedStatement signed, byte[] bytes)
    {
        var bent = signed.Clone();
        bent.Statement = Google.Protobuf.ByteString.CopyFrom(bytes);
        return bent;
    }

    private static void AssertWritten(string document, params string[] hex)
    {
        var text = Project.Read($"docs/formats/{document}");
        var blocks = text.Replace("\n", string.Empty, StringComparison.Ordinal).Replace(" ", string.Empty, StringComparison.Ordinal);
        Assert.All(hex, value => Assert.True(blocks.Contains(value, StringComparison.Ordinal), $"{document} lacks {value}"));
    }
}
