using Google.Protobuf;
using Traceability.LedgerCore.Custody;
using Traceability.State.V1;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Statements;

/// <summary>Genesis may name the log before it, by that log's last checkpoint.</summary>
public sealed class PredecessorTests
{
    private const string Before = "ledger.example/last-season";

    [Theory]
    [InlineData(Before, 1, 32, null)]
    [InlineData("", 1, 32, "FIELD_MISSING")]
    [InlineData("two\nlines", 1, 32, "FIELD_MALFORMED")]
    [InlineData(SeasonScript.Origin, 1, 32, "FIELD_MALFORMED")]
    [InlineData(Before, 0, 32, "FIELD_OUT_OF_RANGE")]
    [InlineData(Before, ulong.MaxValue, 32, "FIELD_OUT_OF_RANGE")]
    [InlineData(Before, 1, 0, "FIELD_MISSING")]
    [InlineData(Before, 1, 31, "FIELD_MALFORMED")]
    [InlineData(Before, 1, 33, "FIELD_MALFORMED")]
    public void A_predecessor_is_another_log_with_a_checkpoint(string origin, ulong size, int root, string? code) =>
        Assert.Equal(code, SeasonScript.Check(Naming(origin, size, root).Sign())?.Code);

    [Theory]
    [InlineData(255, null)]
    [InlineData(256, "FIELD_TOO_LONG")]
    public void Its_origin_is_as_long_as_an_origin_may_be(int length, string? code) =>
        Assert.Equal(code, SeasonScript.Check(Naming(new string('x', length), 1, 32).Sign())?.Code);

    [Fact]
    public void The_ledger_remembers_the_log_that_it_goes_on_from()
    {
        var season = new SeasonScript();
        season.Record(Naming(Before, 17, 32));
        Assert.True(season.State.TryGet(StateKey.Ledger, out var stored));
        var predecessor = LedgerRecord.Parser.ParseFrom(stored.Span).Predecessor;
        Assert.Equal((Before, 17UL, 32), (predecessor.Origin, predecessor.Size, predecessor.Root.Length));
    }

    private static Draft Naming(string origin, ulong size, int root) => new SeasonScript().Genesis().With(statement =>
        statement.Genesis.Predecessor = new V1.Predecessor { Origin = origin, Size = size, Root = ByteString.CopyFrom(new byte[root]) });
}
