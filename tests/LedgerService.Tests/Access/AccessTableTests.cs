using Grpc.AspNetCore.Server;
using Grpc.Core;
using Traceability.LedgerCore.Keys;
using Traceability.LedgerService.Access;
using Traceability.LedgerService.Api;
using Traceability.TestKit;
using Traceability.V1;

namespace Traceability.LedgerService.Tests.Access;

public sealed class AccessTableTests(AccessSeason season) : IClassFixture<AccessSeason>
{
    /// <summary>Every cell of the table.</summary>
    public static TheoryData<string, string> Cells
    {
        get
        {
            var cells = new TheoryData<string, string>();
            foreach (var row in AccessTable.Rows)
            {
                foreach (var role in Enum.GetNames<ReaderRole>())
                {
                    cells.Add(row.Surface, role);
                }
            }

            return cells;
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task EveryCellAnswersAsItSays(string surface, string roleName)
    {
        var (row, role) = (AccessTable.Find(surface)!, Enum.Parse<ReaderRole>(roleName));
        var probe = new AccessProbe(season);
        var ofOthers = row.Public == Extent.Open ? Sight.Public : Sight.Denied;
        switch (row.Of(role))
        {
            case Extent.None:
                Assert.Equal((Sight.Denied, Sight.Denied), (await probe.OfAsync(surface, role, true), await probe.OfAsync(surface, role, false)));
                break;
            case Extent.Own:
                Assert.Equal((Sight.Whole, ofOthers), (await probe.OfAsync(surface, role, true), await probe.OfAsync(surface, role, false)));
                break;
            case Extent.Open:
                Assert.Equal(Sight.Public, await probe.OfAsync(surface, role, false));
                break;
            default:
                Assert.Equal((Sight.Whole, Sight.Whole), (await probe.OfAsync(surface, role, true), await probe.OfAsync(surface, role, false)));
                break;
        }
    }

    [Fact]
    public void EveryRpcAndEveryPageHasItsRowAndNoRowIsLeftOver()
    {
        var mapped = season.Running.Endpoints
            .Select(endpoint => endpoint.Metadata.GetMetadata<GrpcMethodMetadata>()?.Method.FullName ?? PageGate.SurfaceOf(endpoint))
            .OfType<string>()
            .Distinct()
            .Order(StringComparer.Ordinal);
        Assert.Equal(AccessTable.Rows.Select(row => row.Surface).Order(StringComparer.Ordinal), mapped);
    }

    [Fact]
    public void EveryRpcOfTheContractIsInTheTable() => Assert.All(
        Surface.Services.SelectMany(service => service.Methods.Select(method => $"/{service.FullName}/{method.Name}")),
        method => Assert.NotNull(AccessTable.Find(method)));

    [Fact]
    public void TheDocumentSaysWhatTheTableDoes()
    {
        var written = Project.Read("docs/access.md").Split('\n')
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => string.Join('|', line.Trim('|', ' ').Split('|').Select(cell => cell.Trim(' ', '`'))));
        var table = AccessTable.Rows.Select(row => string.Join(
            '|', [row.Surface, .. Enum.GetValues<ReaderRole>().Select(role => row.Of(role).ToString().ToLowerInvariant())]));
        Assert.Equal(table, written);
    }

    [Fact]
    public async Task WhatHasNoRowIsRefusedToEverybody()
    {
        foreach (var role in Enum.GetValues<ReaderRole>())
        {
            var call = season.Reader(role) is { } reader ? TestCall.With(season.Played.Ledger.Proof(reader)) : new TestCall();
            await Refused.WithAsync(
                StatusCode.PermissionDenied, "READ_NOT_ALLOWED", () => season.Played.Ledger.Get<CallerGate>().EnterAsync(call));
        }
    }

    [Fact]
    public async Task AnAuditorIsOneByTheSchemeOwnersWordOnly()
    {
        var scene = season.Played.Season;
        var ruling = scene.Offer(scene.Party(scene.Body, SeasonScript.Unknown("friend"), PartyRole.Auditor));
        Assert.Equal("ISSUER_NOT_SCHEME_OWNER", (ruling as LedgerCore.Custody.Ruling.Refused)?.Refusal.Code);
        await Task.CompletedTask;
    }

    [Fact]
    public async Task ATokenThatProvesNothingOpensNothingAndIsToldSo()
    {
        var token = CallerToken.Create(
            season.Played.Season.Owner.Key, SeasonScript.Origin, season.Played.Season.Owner.Id.Span, season.Played.Ledger.Time.GetUtcNow().AddMinutes(-10));
        var (status, body) = await season.Running.ReadAsync("/tile/entries/000.p/1", proof: $"Bearer {token}");
        Assert.Equal(401, status);
        Assert.Contains("expired", body, StringComparison.Ordinal);
        Assert.DoesNotContain(token, body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AKeyThatIsTakenAwayStopsAWatchThatHasBegun()
    {
        await using var played = await Queries.TradedSeason.PlayAsync();
        var scene = played.Season;
        scene.Record(scene.KeyGrant(scene.Owner, "office"));
        await played.Ledger.PlayAsync();
        var gate = played.Ledger.Get<CallerGate>();
        var call = TestCall.With("Bearer " + CallerToken.Create(
            TestKeys.Of("office"), SeasonScript.Origin, scene.Owner.Id.Span, played.Ledger.Time.GetUtcNow()));
        await gate.StayAsync(call, CancellationToken.None);
        scene.Record(scene.KeyRevocation(scene.Owner, "office"));
        await played.Ledger.PlayAsync();
        await Refused.WithAsync(StatusCode.PermissionDenied, "READ_NOT_ALLOWED", () => gate.StayAsync(call, CancellationToken.None));
    }

    [Fact]
    public async Task NoTokenIsEverLogged()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var proof = ledger.Proof(ledger.Season.Owner);
        await ledger.Get<CallerGate>().IdentifyAsync(TestCall.With(proof));
        await Assert.ThrowsAsync<RpcException>(() => ledger.Get<CallerGate>().IdentifyAsync(TestCall.With(proof + "x")));
        Assert.DoesNotContain(ledger.Log.Lines, line => line.Contains(proof["Bearer ".Length..][..40], StringComparison.Ordinal));
    }
}
