using Traceability.LedgerCore.Checkpoints;

namespace Traceability.LedgerCore.Tests.Checkpoints;

public class SignedNoteTests
{
    private static readonly NoteSigner Ed25519 = NoteSigner.Ed25519("a.example", TestLog.Ed25519);
    private static readonly NoteSigner Secp256k1 = NoteSigner.Secp256k1("a.example", TestLog.Secp256k1);

    [Fact]
    public void Each_kind_of_signature_verifies_on_its_own()
    {
        var note = SignedNote.Sign("one\n\ntwo\n", Ed25519, Secp256k1);

        Assert.True(SignedNote.TryParse(note.ToString(), out var parsed));
        Assert.Equal("one\n\ntwo\n", parsed.Text);
        Assert.Equal(NoteFault.None, parsed.Verify([Ed25519.Verifier]).Fault);
        Assert.Equal(NoteFault.None, parsed.Verify([Secp256k1.Verifier]).Fault);
        Assert.Equal(2, parsed.Verify([Secp256k1.Verifier, Ed25519.Verifier]).Verified.Count);
    }

    [Fact]
    public void One_wrong_signature_of_a_known_key_refuses_the_note()
    {
        var note = SignedNote.Sign("text\n", Ed25519, Secp256k1).ToString();
        var other = SignedNote.Sign("other\n", Secp256k1).ToString();
        var mixed = string.Join('\n', note.Split('\n')[..3]) + "\n" + other.Split('\n')[2] + "\n";

        Assert.True(SignedNote.TryParse(mixed, out var parsed));
        Assert.Equal(NoteFault.None, parsed.Verify([Ed25519.Verifier]).Fault);
        Assert.Equal(NoteFault.InvalidSignature, parsed.Verify([Ed25519.Verifier, Secp256k1.Verifier]).Fault);
    }

    [Fact]
    public void The_same_key_as_log_and_as_witness_signs_different_bytes()
    {
        var witness = VerifierKey.Cosignature("a.example", TestLog.Ed25519.Public);
        Assert.NotEqual(Ed25519.Verifier.KeyHash, witness.KeyHash);

        Assert.True(SignedNote.TryParse(SignedNote.Sign("text\n", Ed25519).ToString(), out var parsed));
        Assert.Equal(NoteFault.Unverified, parsed.Verify([witness]).Fault);
    }

    [Fact]
    public void Our_key_type_is_read_and_written_alike()
    {
        var text = Secp256k1.Verifier.ToString();

        Assert.True(VerifierKey.TryParse(text, out var key));
        Assert.Equal(NoteKeyType.Secp256k1, key.Type);
        Assert.Equal(Secp256k1.Verifier, key);
        Assert.StartsWith(
            "a.example+",
            text,
            StringComparison.Ordinal);
        var typeAndKey = Convert.FromBase64String(text.Split('+', 3)[2]);
        Assert.Equal([0xff, .. "traceability.secp256k1-ecdsa.v1"u8, .. TestLog.Secp256k1.Public.Span], typeAndKey);
    }

    [Theory]
    [InlineData("no newline at the end")]
    [InlineData("tab\there\n")]
    [InlineData("nul\0\n")]
    [InlineData("\r\n")]
    [InlineData("")]
    public void Such_texts_are_not_signed(string text) =>
        Assert.Throws<ArgumentException>(() => SignedNote.Sign(text, Ed25519));

    [Fact]
    public void Half_a_character_is_not_signed() =>
        Assert.Throws<ArgumentException>(() => SignedNote.Sign("\ud800\n", Ed25519));

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a+b")]
    [InlineData("a\u2003b")]
    [InlineData("a\u0001")]
    public void Such_names_are_not_given(string name) =>
        Assert.Throws<ArgumentException>(() => NoteSigner.Ed25519(name, TestLog.Ed25519));

    [Fact]
    public void A_note_of_more_than_a_million_bytes_is_not_read()
    {
        var note = SignedNote.Sign(new string('x', SignedNote.MaxLength) + "\n", Ed25519).ToString();

        Assert.False(SignedNote.TryParse(note, out _));
        Assert.False(SignedNote.TryParse(System.Text.Encoding.UTF8.GetBytes(note), out _));
    }

    [Fact]
    public void No_single_changed_character_goes_unnoticed()
    {
        var note = SignedNote.Sign("ab\n", Ed25519, Secp256k1).ToString();
        VerifierKey[] known = [Ed25519.Verifier, Secp256k1.Verifier];
        for (var i = 0; i < note.Length; i++)
        {
            var changed = note.ToCharArray();
            changed[i]++;
            Assert.False(
                SignedNote.TryParse(new string(changed), out var parsed)
                && parsed.Verify(known) is { Fault: NoteFault.None, Verified.Count: 2 });
        }
    }
}
