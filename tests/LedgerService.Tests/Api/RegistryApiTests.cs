using Google.Protobuf;
using Grpc.Core;
using Traceability.LedgerCore.Keys;
using Traceability.LedgerService.Api;
using Traceability.LedgerService.Checkpoints;
using Traceability.TestKit;
using Traceability.V1;

namespace Traceability.LedgerService.Tests.Api;

public sealed class RegistryApiTests
{
    [Fact]
    public async Task TheLedgerTellsItsOriginOnceItHasBegunAndItsKeysAlways()
    {
        await using var ledger = TestLedger.Empty();
        var before = await ledger.Api<RegistryApi>().GetLedger(new GetLedgerRequest(), new TestCall());
        Assert.Equal(("", 0ul, 0), (before.Origin, before.Size, before.SchemeOwner.Length));
        Assert.Equal(ledger.Get<LogKeys>().VerifierKeys, before.VerifierKeys);

        await ledger.PlayAsync();
        var after = await ledger.Api<RegistryApi>().GetLedger(new GetLedgerRequest(), new TestCall());
        Assert.Equal((SeasonScript.Origin, "Example scheme"), (after.Origin, after.Scheme));
        Assert.Equal(ledger.Season.Owner.Id.ToByteString(), after.SchemeOwner);
        Assert.Equal((ulong)ledger.Season.Entries.Count, after.Size);
    }

    [Fact]
    public async Task APartyIsFoundByItsIdAndByEachOfItsKeys()
    {
        await using var ledger = await TestLedger.OpenAsync();
        ledger.Season.Record(ledger.Season.KeyGrant(ledger.Season.Cooperative, "phone"));
        await ledger.PlayAsync();
        var api = ledger.Api<RegistryApi>();
        var byId = (await api.GetParty(new GetPartyRequest { Id = ledger.Season.Cooperative.Id.ToByteString() }, new TestCall())).Party;
        Assert.Equal(("Example cooperative", "VN", false), (byId.Name, byId.Country, byId.SchemeOwner));
        Assert.Equal([PartyRole.CollectionOperation], byId.Roles);
        Assert.Equal(
            [ledger.Season.Cooperative.Key.Public.ToString(), TestKeys.Of("phone").Public.ToString()],
            byId.Keys.Select(key => Convert.ToHexStringLower(key.PublicKey.Span)));
        foreach (var key in byId.Keys)
        {
            Assert.True(PublicKey.TryParse(key.PublicKey.Span, out var known));
            var byKey = await api.GetParty(new GetPartyRequest { KeyId = ByteString.CopyFrom(known.Id.Span) }, new TestCall());
            Assert.Equal(byId, byKey.Party);
        }

        var owner = await api.GetParty(new GetPartyRequest { Id = ledger.Season.Owner.Id.ToByteString() }, new TestCall());
        Assert.True(owner.Party.SchemeOwner);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(0)]
    public async Task PagesGiveEachPartyOnceInOrderOfId(int size)
    {
        await using var ledger = await TestLedger.OpenAsync();
        var ids = new List<string>();
        var request = new ListPartiesRequest { PageSize = size };
        do
        {
            var page = await ledger.Api<RegistryApi>().ListParties(request, new TestCall());
            ids.AddRange(page.Parties.Select(party => Convert.ToHexStringLower(party.Id.Span)));
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);

        Assert.Equal(5, ids.Count);
        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
    }

    [Fact]
    public async Task CertificatesSayWhoCertified()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var response = await ledger.Api<RegistryApi>().ListCertificates(
            new ListCertificatesRequest { Operator = ledger.Season.Cooperative.Id.ToByteString() }, new TestCall());
        var certificate = Assert.Single(response.Certificates);
        Assert.Equal("EX-0001", certificate.Certificate.Number);
        Assert.Equal(ledger.Season.Body.Id.ToByteString(), certificate.CertificationBody);
        Assert.Empty((await ledger.Api<RegistryApi>().ListCertificates(
            new ListCertificatesRequest { Operator = ledger.Season.Trader.Id.ToByteString() }, new TestCall())).Certificates);
    }

    [Theory]
    [InlineData("scheme owner", true)]
    [InlineData("certification body", true)]
    [InlineData("cooperative", true)]
    [InlineData("processor", false)]
    [InlineData(null, false)]
    public async Task QuotaAmountsAreSeenByTheOperatorItsBodyAndTheSchemeOwner(string? caller, bool visible)
    {
        await using var ledger = await TestLedger.OpenAsync();
        var season = ledger.Season;
        season.Record(season.Harvest(3 * SeasonScript.Kilogram));
        season.NowMs++;
        season.Record(season.Resolve(season.Body, season.RecordLot(season.Harvest(SeasonScript.QuotaMg)), ClaimDecision.Restore));
        var inventory = season.Record(season.Inventory());
        season.Record(season.NextQuota(inventory));
        await ledger.PlayAsync();
        var party = new[] { season.Owner, season.Body, season.Cooperative, season.Processor }.SingleOrDefault(actor => actor.Name == caller);
        var call = party is null
            ? new TestCall()
            : TestCall.With("Bearer " + CallerToken.Create(party.Key, SeasonScript.Origin, party.Id.Span, ledger.Time.GetUtcNow()));
        var areas = await ledger.Api<RegistryApi>().ListAreas(new ListAreasRequest { Operator = season.Cooperative.Id.ToByteString() }, call);
        var area = Assert.Single(areas.Areas);
        Assert.Equal(2, area.Quotas.Count);
        var quota = area.Quotas[0];
        Assert.Equal((season.Area.ToByteString(), "Example slope"), (area.Id, area.Area.Name));
        Assert.Equal((SeasonScript.Species, PlantPart.Aerial, SeasonScript.Beginning), (quota.Species, quota.Part, quota.SeasonFromMs));
        Assert.Equal(visible ? (SeasonScript.QuotaMg, 3 * SeasonScript.Kilogram) : (0, 0), (quota.MaximumMg, quota.HarvestedMg));
        Assert.Equal(visible ? (SeasonScript.QuotaMg, SeasonScript.QuotaMg) : (0, 0), (quota.WithheldMg, quota.ResolvedMg));
        Assert.Equal((0, SeasonScript.Beginning + (221 * SeasonScript.Day)), (quota.Inventory.Length, quota.FinalFromMs));
        Assert.Equal((inventory.ToByteString(), season.NowMs + (300 * SeasonScript.Day)), (area.Quotas[1].Inventory, area.Quotas[1].InventoryDueMs));
    }

    [Fact]
    public async Task WhatIsNotThereAndWhatCannotBeMeantHaveTheirReasons()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var api = ledger.Api<RegistryApi>();
        var nobody = ledger.Season.Area.ToByteString();
        await Refused.WithAsync(StatusCode.NotFound, "PARTY_UNKNOWN", () => api.GetParty(new GetPartyRequest { Id = nobody }, new TestCall()));
        await Refused.WithAsync(StatusCode.NotFound, "KEY_UNKNOWN", () => api.GetParty(new GetPartyRequest { KeyId = nobody }, new TestCall()));
        await Refused.WithAsync(StatusCode.NotFound, "PARTY_UNKNOWN", () => api.ListAreas(new ListAreasRequest { Operator = nobody }, new TestCall()));
        await Refused.WithAsync(StatusCode.NotFound, "PARTY_UNKNOWN", () => api.ListCertificates(new ListCertificatesRequest { Operator = nobody }, new TestCall()));
        await Refused.WithAsync(StatusCode.InvalidArgument, "FIELD_MISSING", () => api.GetParty(new GetPartyRequest(), new TestCall()));
        await Refused.WithAsync(StatusCode.InvalidArgument, "FIELD_MALFORMED", () => api.GetParty(new GetPartyRequest { Id = ByteString.CopyFromUtf8("x") }, new TestCall()));
        await Refused.WithAsync(StatusCode.InvalidArgument, "FIELD_OUT_OF_RANGE", () => api.ListParties(new ListPartiesRequest { PageSize = -1 }, new TestCall()));
        await Refused.WithAsync(StatusCode.InvalidArgument, "PAGE_TOKEN_INVALID", () => api.ListParties(new ListPartiesRequest { PageToken = "AA" }, new TestCall()));
        await Refused.WithAsync(StatusCode.Unauthenticated, "CALLER_TOKEN_INVALID", () => api.ListAreas(new ListAreasRequest { Operator = nobody }, TestCall.With("Basic eA==")));
    }
}
