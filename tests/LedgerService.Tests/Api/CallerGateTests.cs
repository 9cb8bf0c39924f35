using Grpc.Core;
using Traceability.LedgerCore.Keys;
using Traceability.LedgerService.Api;
using Traceability.TestKit;

namespace Traceability.LedgerService.Tests.Api;

public sealed class CallerGateTests
{
    [Fact]
    public async Task WithoutATokenTheCallerIsAnybody()
    {
        await using var ledger = await TestLedger.OpenAsync();
        Assert.Null((await ledger.Get<CallerGate>().IdentifyAsync(new TestCall())).Party);
    }

    [Fact]
    public async Task ATokenOfAKeyInForceIsItsParty()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var caller = await ledger.Get<CallerGate>().IdentifyAsync(TestCall.With("Bearer " + Token(ledger)));
        Assert.Equal(ledger.Season.Cooperative.Id, caller.Party);
        Assert.Equal(caller, await ledger.Get<CallerGate>().IdentifyAsync(TestCall.With("bearer " + Token(ledger))));
    }

    [Fact]
    public async Task AFurtherKeyOfThePartyWillDo()
    {
        await using var ledger = await TestLedger.OpenAsync();
        ledger.Season.Record(ledger.Season.KeyGrant(ledger.Season.Cooperative, "phone"));
        await ledger.PlayAsync();
        var caller = await ledger.Get<CallerGate>().IdentifyAsync(TestCall.With("Bearer " + Token(ledger, key: "phone")));
        Assert.Equal(ledger.Season.Cooperative.Id, caller.Party);
    }

    [Theory]
    [InlineData("Bearer ", "cannot be read")]
    [InlineData("Bearer x.y.z", "cannot be read")]
    [InlineData("Basic dXNlcjpwYXNz", "written as")]
    [InlineData("", "written as")]
    public async Task WhatIsNoTokenIsRefused(string authorization, string why)
    {
        await using var ledger = await TestLedger.OpenAsync();
        await RefusedAsync(ledger, TestCall.With(authorization), why);
    }

    [Fact]
    public async Task TwoTokensAreRefused()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await RefusedAsync(ledger, TestCall.With("Bearer " + Token(ledger)).And("Bearer " + Token(ledger)), "there must be one");
    }

    [Fact]
    public async Task ATokenThatProvesNothingHereAndNowIsRefusedWithTheReason()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await RefusedAsync(ledger, Call(Token(ledger, key: "nobody")), "belongs to no party");
        await RefusedAsync(ledger, Call(Token(ledger, audience: "ledger.example/other")), "another ledger");
        await RefusedAsync(ledger, Call(Token(ledger, key: "trader")), "not one of the party");
        await RefusedAsync(ledger, Call(Token(ledger, after: TimeSpan.FromSeconds(-361))), "expired");
        await RefusedAsync(ledger, Call(Token(ledger, after: TimeSpan.FromSeconds(61))), "compare the clocks");
        await ledger.Get<CallerGate>().IdentifyAsync(Call(Token(ledger, after: TimeSpan.FromSeconds(60))));
    }

    [Fact]
    public async Task AKeyThatWasEndedOpensNothing()
    {
        await using var ledger = await TestLedger.OpenAsync();
        ledger.Season.Record(ledger.Season.KeyGrant(ledger.Season.Cooperative, "phone"));
        ledger.Season.Record(ledger.Season.KeyRevocation(ledger.Season.Cooperative, "phone"));
        await ledger.PlayAsync();
        await RefusedAsync(ledger, Call(Token(ledger, key: "phone")), "not in force");
    }

    private static TestCall Call(string token) => TestCall.With("Bearer " + token);

    private static string Token(TestLedger ledger, string key = "cooperative", string audience = SeasonScript.Origin, TimeSpan after = default) =>
        CallerToken.Create(TestKeys.Of(key), audience, ledger.Season.Cooperative.Id.Span, ledger.Time.GetUtcNow() + after);

    private static async Task RefusedAsync(TestLedger ledger, TestCall call, string why)
    {
        await Refused.WithAsync(StatusCode.Unauthenticated, "CALLER_TOKEN_INVALID", () => ledger.Get<CallerGate>().IdentifyAsync(call));
        var refusal = await Assert.ThrowsAsync<RpcException>(() => ledger.Get<CallerGate>().IdentifyAsync(call));
        Assert.Contains(why, refusal.Status.Detail, StringComparison.Ordinal);
    }
}
