using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Queries;

namespace Traceability.LedgerService.Tests.Queries;

public sealed class PageTokenTests
{
    private static readonly StateKey Lot = StateKey.Lot(new LotKey(StatementId.Of("lot"u8), 3));

    [Fact]
    public void ATokenLeadsBackToItsKey()
    {
        Assert.True(PageToken.TryRead(PageToken.Of(Lot), StateKind.Lot, out var after));
        Assert.Equal(Lot, after);
    }

    [Fact]
    public void NoTokenIsTheFirstPage()
    {
        Assert.True(PageToken.TryRead("", StateKind.Lot, out var after));
        Assert.Null(after);
    }

    [Fact]
    public void AnythingElseIsNoToken()
    {
        var token = PageToken.Of(Lot);
        string[] wrong = [token[..^1], token + "A", token + "=", " " + token, token + "\n", "?", "AA", new('A', 200), PageToken.Of(StateKey.Party(StatementId.Of("lot"u8)))];
        Assert.All(wrong, text => Assert.False(PageToken.TryRead(text, StateKind.Lot, out _)));
    }

    [Fact]
    public void ASecondSpellingOfAKeyIsNoToken()
    {
        // 37 bytes leave two bits of the last character unused.
        var token = PageToken.Of(Lot);
        var spellings = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
            .Select(last => token[..^1] + last)
            .Where(text => PageToken.TryRead(text, StateKind.Lot, out var after) && after == Lot);
        Assert.Equal([token], spellings);
    }
}
