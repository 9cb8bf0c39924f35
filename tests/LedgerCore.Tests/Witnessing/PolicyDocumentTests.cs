using System.Text;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Witnessing;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Witnessing;

public class PolicyDocumentTests
{
    [Fact]
    public void The_worked_example_is_met_with_the_witness_and_not_without()
    {
        var file = Block("policy.md", "# Whoever");
        var note = Block("checkpoint.md", "ledger.example/season\n7\n");
        var line = Block("witness.md", "— witness.example/ngo ");

        Assert.True(WitnessPolicy.TryParse(Encoding.UTF8.GetBytes(file), out var policy, out var fault), $"{fault}");
        Assert.False(policy.Judge(Note(note)).IsMet);
        Assert.Equal("ngo", Assert.Single(policy.Judge(Note(note + line)).Vouching).Name);
        Assert.True(policy.Judge(Note(note + line)).IsMet);
        Assert.Equal("https://witness.example/ngo/", policy.Witnesses[0].Url);
    }

    private static string Block(string document, string start)
    {
        const string fence = "```text\n";
        var text = Project.Read($"docs/formats/{document}");
        var from = text.IndexOf(fence + start, StringComparison.Ordinal) + fence.Length;
        return text[from..text.IndexOf("```", from, StringComparison.Ordinal)];
    }

    private static SignedNote Note(string text) => SignedNote.TryParse(text, out var note) ? note : throw new FormatException(text);
}
