using System.Text;
using System.Text.Json.Nodes;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerCore.Tests.Checkpoints;
using Traceability.LedgerCore.Tests.Merkle;
using Traceability.LedgerCore.Witnessing;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Witnessing;

public class AddCheckpointRequestTests
{
    private const string Sequence = "vectors/tlog-witness/add-checkpoint-sequence.json";
    private const string HashLine = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n";

    private static readonly string Note = TestLog.Signer.Sign(7, SyntheticTree.Of(7).Root);

    [SharedFact(Sequence)]
    public void Every_published_request_parses_to_itself_but_the_one_with_a_broken_signature()
    {
        var file = JsonNode.Parse(File.ReadAllText(SharedFile.Path(Sequence)))!;
        Assert.All(file["steps"]!.AsArray().Concat(file["additional"]!.AsArray()), step =>
        {
            var body = (string)step!["requestBody"]!;
            AddCheckpointRequest.TryParse(Encoding.UTF8.GetBytes(body), out var request, out var fault);

            // The published wrong signature ends in stray bits, which this reader does not decode.
            Assert.Equal(body.EndsWith("gx=\n", StringComparison.Ordinal) ? AddCheckpointFault.SignatureLines : AddCheckpointFault.None, fault);
            Assert.Equal(fault == AddCheckpointFault.None ? body : null, request?.ToString());
        });
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 7)]
    [InlineData(4, 11)]
    [InlineData(255, 257)]
    public void A_request_shows_growth_from_the_old_root_only(int from, int to)
    {
        var tree = SyntheticTree.Of(to);
        var proof = ConsistencyProof.Build((ulong)from, (ulong)to, tree.Node);
        var request = Of((ulong)from, proof, TestLog.Signer.Sign((ulong)to, tree.Root));

        Assert.True(request.IsConsistentWith(SyntheticTree.Of(from).Root));
        Assert.False(request.IsConsistentWith(TreeHasher.Empty));
        Assert.Equal(proof, request.Proof);
    }

    [Fact]
    public void From_nothing_there_is_nothing_to_prove()
    {
        Assert.True(Of(0, [], Note).IsConsistentWith(TreeHasher.Empty));
        Assert.False(Of(0, [TreeHasher.Empty], Note).IsConsistentWith(TreeHasher.Empty));
        Assert.True(Of(0, [], TestLog.Signer.Sign(0, TreeHasher.Empty)).IsConsistentWith(TreeHasher.Empty));
        Assert.False(Of(0, [], TestLog.Signer.Sign(0, SyntheticTree.Leaf(0))).IsConsistentWith(SyntheticTree.Leaf(0)));
    }

    [Theory]
    [InlineData("", AddCheckpointFault.OldSize)]
    [InlineData("old 1", AddCheckpointFault.OldSize)]
    [InlineData("old 01\n\n", AddCheckpointFault.OldSize)]
    [InlineData("old +1\n\n", AddCheckpointFault.OldSize)]
    [InlineData("old \n\n", AddCheckpointFault.OldSize)]
    [InlineData("old 1 \n\n", AddCheckpointFault.OldSize)]
    [InlineData("Old 1\n\n", AddCheckpointFault.OldSize)]
    [InlineData("old 18446744073709551616\n\n", AddCheckpointFault.OldSize)]
    [InlineData("old 1\r\n\r\n", AddCheckpointFault.OldSize)]
    [InlineData("old 1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n\n", AddCheckpointFault.ProofHash)]
    [InlineData("old 1\nAAAA\n\n", AddCheckpointFault.ProofHash)]
    [InlineData("old 1\n" + HashLine, AddCheckpointFault.NoCheckpoint)]
    [InlineData("old 1\n\n", AddCheckpointFault.Note)]
    [InlineData("old 1\n\no\n1\n" + HashLine + "\n", AddCheckpointFault.Note)]
    [InlineData("old 1\n\no\n1\n" + HashLine + "\n— name AAAAAAB=\n", AddCheckpointFault.SignatureLines)]
    [InlineData("old 1\n\nhello\n\n— name AAAAAAA=\n", AddCheckpointFault.Checkpoint)]
    public void What_is_wrong_is_named(string body, AddCheckpointFault expected)
    {
        Assert.False(AddCheckpointRequest.TryParse(Encoding.UTF8.GetBytes(body), out var request, out var fault));
        Assert.Null(request);
        Assert.Equal(expected, fault);
    }

    [Fact]
    public void Sizes_that_run_backwards_are_refused()
    {
        Assert.Equal(AddCheckpointFault.OldAboveNew, FaultOf($"old 8\n\n{Note}"));
        Assert.Equal(AddCheckpointFault.None, FaultOf($"old 7\n\n{Note}"));
    }

    [Fact]
    public void The_bounds_are_those_of_the_protocol()
    {
        Assert.Equal(AddCheckpointFault.None, FaultOf($"old 1\n{Repeat(HashLine, 63)}\n{Note}"));
        Assert.Equal(AddCheckpointFault.TooManyHashes, FaultOf($"old 1\n{Repeat(HashLine, 64)}\n{Note}"));
        Assert.Equal(AddCheckpointFault.TooManyHashes, FaultOf($"old 1\n{Repeat(HashLine, 1000)}\n{Note}"));

        var room = AddCheckpointRequest.MaxLength - $"old 1\n\n{Note}".Length;
        Assert.Equal(AddCheckpointFault.TooLong, FaultOf($"old 1\n\n{Note}{Repeat("x", room)}"));
        Assert.False(AddCheckpointRequest.TryCreate(1, new Hash[64], Note, out _, out var fault));
        Assert.Equal(AddCheckpointFault.TooManyHashes, fault);
    }

    [Fact]
    public void Bytes_that_are_not_text_are_refused()
    {
        Assert.False(AddCheckpointRequest.TryParse([0x6f, 0x6c, 0x64, 0x20, 0xff, 0x0a], out _, out var fault));
        Assert.Equal(AddCheckpointFault.NotText, fault);
    }

    [Fact]
    public void No_mutilated_request_throws_or_has_a_second_text()
    {
        var whole = Encoding.UTF8.GetBytes(Of(3, ConsistencyProof.Build(3, 7, SyntheticTree.Of(7).Node), Note).ToString());
        var random = new Random(4);
        for (var i = 0; i < 20_000; i++)
        {
            var bytes = whole.ToArray();
            for (var n = random.Next(1, 4); n > 0; n--)
            {
                bytes[random.Next(bytes.Length)] = (byte)"\n 0a—=Z"u8[random.Next(8)];
            }

            if (AddCheckpointRequest.TryParse(bytes.AsSpan(0, random.Next(bytes.Length + 1)), out var request, out _))
            {
                Assert.Equal(request.ToString(), Encoding.UTF8.GetString(bytes)[..request.ToString().Length]);
            }
        }
    }

    [Theory]
    [InlineData("0\n", true, 0)]
    [InlineData("18446744073709551615\n", true, ulong.MaxValue)]
    [InlineData("18446744073709551616\n", false, 0)]
    [InlineData("5", false, 0)]
    [InlineData("05\n", false, 0)]
    [InlineData("5\n\n", false, 0)]
    [InlineData("\n", false, 0)]
    [InlineData("", false, 0)]
    public void A_witnessed_size_has_one_text(string body, bool good, ulong size)
    {
        Assert.Equal(good, WitnessedSize.TryParse(Encoding.UTF8.GetBytes(body), out var read));
        Assert.Equal(good ? size : 0, good ? read : 0);
        Assert.True(!good || WitnessedSize.Format(size) == body);
    }

    private static AddCheckpointRequest Of(ulong oldSize, IReadOnlyList<Hash> proof, string note) =>
        AddCheckpointRequest.TryCreate(oldSize, proof, note, out var request, out var fault)
            ? request
            : throw new InvalidOperationException($"{fault}");

    private static AddCheckpointFault FaultOf(string body)
    {
        AddCheckpointRequest.TryParse(Encoding.UTF8.GetBytes(body), out _, out var fault);
        return fault;
    }

    private static string Repeat(string part, int times) => string.Concat(Enumerable.Repeat(part, times));
}
