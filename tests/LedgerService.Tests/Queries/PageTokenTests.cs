using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Queries;

namespace Traceability.LedgerService.Tests.Queries;

public sealed class PageTokenTests
{
    private static readonly StateKey Last = StateKey.Slip(StatementId.Of("operator"u8), "S-1");

    [Fact]
    public void ATokenLeadsBackToItsKey()
    {
        Assert.True(PageToken.TryRead(PageToken.Of(Last), StateKind.Slip, out var after));
        Assert.Equal(Last, after);
    }

    [Fact]
    public void NoTokenIsTheFirstPage()
    {
        Assert.True(PageToken.TryRead("", StateKind.Slip, out var after));
        Assert.Null(after);
    }

    [Fact]
    public void AnythingElseIsNoToken()
    {
        var token = PageToken.Of(Last);
        string[] wrong = [token[..^1], token + "A", token + "=", " " + token, token + "\n", "?", "AA", new('A', 200), PageToken.Of(StateKey.Party(StatementId.Of("lot"u8)))];
        Assert.All(wrong, text => Assert.False(PageToken.TryRead(text, StateKind.Slip, out _)));
    }

    [Fact]
    public void ASecondSpellingOfAKeyIsNoToken()
    {
        // 65 bytes leave four bits of the last character unused.
        var token = PageToken.Of(Last);
        var spellings = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
            .Select(last => token[..^1] + last)
            .Where(text => PageToken.TryRead(text, StateKind.Slip, out var after) && after == Last);
        Assert.Equal([token], spellings);
    }
}
