using Traceability.LedgerService.Tests.Verification;
using Traceability.TestKit;
using Traceability.V1;

namespace Traceability.LedgerService.Tests.Listings;

/// <summary>What is recorded later changes the next answer.</summary>
public sealed class ChangingListingTests
{
    [Fact]
    public async Task AnswersFollowTheLog()
    {
        var season = new ListedSeason();
        await season.InitializeAsync();
        try
        {
            var goods = new Listing { Code = "https://trace.example" + LabelledSeason.Genuine };
            var certificate = new Listing { Certificate = "EX-0001", Species = "jiaogulan" };
            var before = await season.AskAsync([goods, certificate]);
            Assert.Equal([ListingVerdict.Confirmed, ListingVerdict.Unproven], before.Select(answer => answer.Verdict));

            season.Season.Record(season.Season.Status(season.Season.Body, season.Season.CertificateId, CertificateStanding.Suspended));
            await season.Labelled.Ledger.PlayAsync();
            season.Labelled.Ledger.Time.Set(season.Season.NowMs + (2 * SeasonScript.Day));
            var after = await season.AskAsync([goods, certificate]);
            Assert.Equal(before[0].LogSize + 1, after[0].LogSize);
            Assert.Equal(["CERTIFICATE_STOPPED_SINCE", "CODE_GENUINE"], after[0].Reasons.Select(reason => reason.Code));
            Assert.Equal("CERTIFICATE_NOT_IN_FORCE", after[1].Reasons[0].Code);

            season.Season.Record(season.Season.Listing("I", row => row.Name = season.Season.Certificate().Message.Certificate.Scope[0].Species));
            await season.Labelled.Ledger.PlayAsync();
            var listed = await season.AskAsync(new Listing { Species = "giảo cổ lam", Country = "VN" });
            Assert.Equal(("Appendix I", TradeNeed.NoCommercialTrade), (listed.Species[0].CitesListing, listed.Species[0].TradeNeed));
        }
        finally
        {
            await season.DisposeAsync();
        }
    }
}
