using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using Traceability.LedgerCore.Labels;
using Traceability.LedgerCore.Merkle;

namespace Traceability.LedgerCore.Tests.Labels;

public class SerialTests
{
    private static readonly byte[] Seed = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(1_048_575)]
    public void Serial_is_the_documented_formula(int index)
    {
        // Written down a second time, with big integers.
        var message = new byte[27];
        "traceability.serial.v1"u8.CopyTo(message);
        BinaryPrimitives.WriteInt32BigEndian(message.AsSpan(23), index);
        var code = HMACSHA256.HashData(Seed, message);
        var value = (new BigInteger(index) << 80) + new BigInteger(code.AsSpan(0, 10), isUnsigned: true, isBigEndian: true);
        var expected = new StringBuilder();
        for (var shift = 95; shift >= 0; shift -= 5)
        {
            expected.Append("0123456789ABCDEFGHJKMNPQRSTVWXYZ"[(int)((value >> shift) & 31)]);
        }

        var serial = new SerialRoll(Seed, Serial.MaxUnits).At(index);
        Assert.Equal(expected.ToString(), serial.ToString());
        Assert.Equal(index, serial.Index);
        Assert.True(Serial.TryParse(expected.ToString(), out var parsed));
        Assert.Equal(serial, parsed);
    }

    [Fact]
    public void Index_is_readable_in_the_first_four_characters()
    {
        var roll = new SerialRoll(Seed, Serial.MaxUnits);

        Assert.StartsWith("0000", roll.At(0).ToString(), StringComparison.Ordinal);
        Assert.StartsWith("0010", roll.At(32).ToString(), StringComparison.Ordinal);
        Assert.StartsWith("ZZZZ", roll.At(1_048_575).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0000123456789ABCDEF")]
    [InlineData("0000123456789ABCDEFGH")]
    [InlineData("0000123456789abcdefg")]
    [InlineData("0000123456789ABCDEFI")]
    [InlineData("0000123456789ABCDEFL")]
    [InlineData("0000123456789ABCDEFO")]
    [InlineData("0000123456789ABCDEFU")]
    [InlineData("0000-12345-6789ABCDE")]
    [InlineData("")]
    public void No_serial_has_a_second_text(string text)
    {
        Assert.True(Serial.TryParse("0000123456789ABCDEFG", out _));
        Assert.False(Serial.TryParse(text, out _));
    }

    [Fact]
    public void Roll_knows_its_own_serials_and_no_others()
    {
        var roll = new SerialRoll(Seed, 100);
        for (var i = 0; i < 100; i++)
        {
            var text = roll.At(i).ToString();
            Assert.True(roll.Contains(roll.At(i)));
            for (var at = 0; at < Serial.Length; at++)
            {
                var forged = text[..at] + (text[at] == '7' ? '8' : '7') + text[(at + 1)..];
                Assert.True(Serial.TryParse(forged, out var serial));
                Assert.False(roll.Contains(serial));
            }
        }

        // The same seed makes it, but the batch was issued with fewer units.
        Assert.False(roll.Contains(new SerialRoll(Seed, 101).At(100)));
    }

    [Fact]
    public void Every_serial_is_proved_under_the_root()
    {
        var roll = new SerialRoll(Seed, 37);
        var leaves = Enumerable.Range(0, 37).Select(i => TreeHasher.Leaf(Encoding.ASCII.GetBytes(roll.At(i).ToString())));
        Assert.Equal(MerkleTree.Build([.. leaves]).Root, roll.Root);
        for (var i = 0; i < 37; i++)
        {
            Assert.True(SerialRoll.Verify(roll.At(i), 37, roll.Path(i), roll.Root));
            Assert.False(SerialRoll.Verify(roll.At(i), 38, roll.Path((i + 1) % 37), roll.Root));
            Assert.False(SerialRoll.Verify(roll.At((i + 1) % 37), 37, roll.Path(i), roll.Root));
        }
    }

    [Theory]
    [InlineData(31, 1)]
    [InlineData(33, 1)]
    [InlineData(32, 0)]
    [InlineData(32, 1_048_577)]
    public void A_roll_has_a_32_byte_seed_and_1_to_1048576_units(int seedSize, int units) =>
        Assert.ThrowsAny<ArgumentException>(() => new SerialRoll(new byte[seedSize], units));
}
