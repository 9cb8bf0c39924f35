using Traceability.V1;

namespace Traceability.Clients.Tests.Cli;

public sealed class CorrectionCommandTests : IDisposable
{
    private const string Id = "1f3a55c01f3a55c01f3a55c01f3a55c01f3a55c01f3a55c01f3a55c01f3a55c0";

    private readonly TraceRun trace = new TraceRun().Prepared();

    public void Dispose() => trace.Dispose();

    [Theory]
    [InlineData("recall", Id, "--reason", "moths")]
    [InlineData("recall", Id, "--lift", "--reason", "over", "--advice", "drink it")]
    [InlineData("settle", Id, "--outcome", "forgotten", "--reason", "x")]
    [InlineData("declare-error", Id)]
    public async Task A_wrong_command_line_ends_with_2(params string[] arguments)
    {
        var (exit, document) = await trace.JsonAsync(arguments);
        Assert.Equal((2, "USAGE"), (exit, (string)document["error"]!["code"]!));
    }

    [Fact]
    public async Task Each_is_queued_as_the_statement_that_was_meant()
    {
        await QueueAsync("recall", Id + ":2", "--reason", "moths", "--advice", "bring it back");
        await QueueAsync("recall", Id, "--lift", "--reason", "nothing found");
        await QueueAsync("declare-error", Id, "--reason", "typed twice", "--corrected-by", Id, "--corrected-by", Id.Replace('1', '2'));
        await QueueAsync("dispute", Id, "--reason", "smoke");
        await QueueAsync("settle", Id, "--outcome", "upheld", "--reason", "as claimed");

        var said = trace.Workspace.Outbox.List().Select(item => Statement.Parser.ParseFrom(item.Statement.Statement)).ToList();
        Assert.Equal(("bring it back", 2u), (said.Single(one => one.Recall is not null).Recall.Advice, said.Single(one => one.Recall is not null).Recall.Lot.OutputIndex));
        Assert.Equal("nothing found", said.Single(one => one.RecallLift is not null).RecallLift.Reason);
        Assert.Equal(2, said.Single(one => one.ErrorDeclaration is not null).ErrorDeclaration.CorrectedBy.Count);
        Assert.Equal("smoke", said.Single(one => one.Dispute is not null).Dispute.Reason);
        Assert.Equal(DisputeOutcome.Upheld, said.Single(one => one.DisputeSettlement is not null).DisputeSettlement.Outcome);
    }

    private async Task QueueAsync(params string[] arguments)
    {
        var (exit, document) = await trace.JsonAsync([.. arguments, "--offline"]);
        Assert.True(exit == 0, document.ToJsonString());
    }
}
