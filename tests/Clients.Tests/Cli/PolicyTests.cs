using Google.Protobuf;
using Traceability.Client;
using Traceability.Clients.Tests.Client;
using Traceability.LedgerCore.Checkpoints;
using Traceability.TestKit;
using Traceability.V1;

namespace Traceability.Clients.Tests.Cli;

/// <summary>How many witnesses vouch for a receipt that is kept here; the ledger answers nobody.</summary>
public sealed class PolicyTests : IDisposable
{
    private readonly TraceRun trace = new TraceRun().Prepared();
    private readonly History log = new(History.Leaves(3));
    private readonly Cosigner ngo = new("ngo.example/witness", 1);
    private readonly Cosigner university = new("university.example/witness", 2);

    [Theory]
    [InlineData("any", 0, 1, false)]
    [InlineData("any", 1, 0, true)]
    [InlineData("all", 1, 1, false)]
    [InlineData("all", 2, 0, true)]
    public async Task A_receipt_is_judged_by_the_policy_named(string quorum, int cosigned, int exit, bool isMet)
    {
        var statement = Keep(cosigned);

        var (ended, document) = await trace.JsonAsync("show", "receipt", statement, "--policy", Policy(quorum));

        Assert.Equal(exit, ended);
        Assert.Equal(isMet, (bool)document["witnesses"]!["quorum_met"]!);
        Assert.Equal(cosigned, document["witnesses"]!["vouching"]!.AsArray().Count);
        Assert.Equal(2, (int)document["witnesses"]!["known"]!);
    }

    [Fact]
    public async Task Else_by_the_one_pinned_and_without_any_nothing_is_said()
    {
        var statement = Keep(1);
        Assert.Null((await trace.JsonAsync("show", "receipt", statement)).Document["witnesses"]);

        trace.Workspace.SavePolicy(await File.ReadAllBytesAsync(Policy("all")));

        var (exit, output, _) = await trace.RunAsync("show", "receipt", statement);
        Assert.Equal(1, exit);
        Assert.Contains("1 of 2 vouch (ngo): NOT enough", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cosignature_that_is_wrong_is_named()
    {
        var statement = Keep(1, note => note.Replace(log.Note(3), log.Note(2), StringComparison.Ordinal));

        var (exit, output, _) = await trace.RunAsync("show", "receipt", statement, "--policy", Policy("any"));

        Assert.Equal(1, exit);
        Assert.Contains("WRONG", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense", "POLICY_MALFORMED")]
    [InlineData("log {V}\nquorum none", "POLICY_OTHER_LOG")]
    [InlineData(null, "FILE_NOT_FOUND")]
    public async Task A_policy_that_cannot_be_used_is_told_of(string? text, string code)
    {
        var statement = Keep(1);
        var file = text is null
            ? trace.PathOf("missing")
            : trace.Write("policy", text.Replace("{V}", "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx", StringComparison.Ordinal));

        var (exit, document) = await trace.JsonAsync("show", "receipt", statement, "--policy", file);

        Assert.Equal(1, exit);
        Assert.Equal(code, (string?)document["error"]!["code"]);
    }

    public void Dispose()
    {
        trace.Dispose();
        log.Dispose();
        ngo.Dispose();
        university.Dispose();
    }

    private string Policy(string quorum) => trace.Write(
        "policy", $"witness ngo {ngo.Verifier}", $"witness university {university.Verifier}", $"group both {quorum} ngo university", "quorum both");

    // A receipt with that many cosignatures, kept as one that was verified when it came.
    private string Keep(int cosigned, Func<string, string>? change = null)
    {
        var id = Samples.Id("statement");
        var note = new[] { ngo, university }.Take(cosigned).Aggregate(log.Note(3), (text, cosigner) => cosigner.SignNote(text));
        var receipt = new Receipt
        {
            StatementId = ByteString.CopyFrom(id.Span),
            Index = 1,
            Proof = new TlogProof(1, [], change is null ? note : change(note)).ToString(),
        };
        trace.Workspace.Receipts.Keep(new VerifiedReceipt(id, 1, Samples.Now, 3, [], [], receipt));
        return id.ToString();
    }
}
