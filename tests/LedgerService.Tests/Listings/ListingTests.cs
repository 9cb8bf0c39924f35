using Grpc.Core;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Listings;
using Traceability.LedgerService.Tests.Verification;
using Traceability.TestKit;
using Traceability.V1;

namespace Traceability.LedgerService.Tests.Listings;

/// <summary>The stream of a running service.</summary>
public sealed class ListingTests(ListedSeason season) : IClassFixture<ListedSeason>
{
    private const string Host = "https://trace.example";
    private static readonly string Genuine = Host + LabelledSeason.Genuine;

    /// <summary>A listing, the codes of its reasons, and its verdict.</summary>
    public static TheoryData<string, string, ListingVerdict> Cases => new()
    {
        { $"code={Genuine}", "CODE_GENUINE", ListingVerdict.Confirmed },
        { $"code={Genuine};species=giao co lam;certificate=ex 0001;quantity=700;lot=L-2026.7", "CODE_GENUINE", ListingVerdict.Confirmed },
        { $"text=Jiaogulan tea FairWild certified {Genuine} best price", "CODE_GENUINE", ListingVerdict.Confirmed },
        { "product_id=8931234567897;lot=L-2026.7", "LOT_GENUINE", ListingVerdict.Confirmed },
        { $"code={Host}{LabelledSeason.Withheld}", "CLAIM_WITHHELD", ListingVerdict.Contradicted },
        { "product_id=JIAOGULAN-TEA;lot=NONE", "CODE_UNKNOWN", ListingVerdict.Contradicted },
        { "product_id=JIAOGULAN-TEA;lot=OWN-1;serial=00000000000000000000", "SERIAL_INVENTED", ListingVerdict.Contradicted },
        { $"code={Genuine};species=Panax ginseng", "CODE_OF_OTHER_SPECIES CODE_GENUINE", ListingVerdict.Contradicted },
        { $"code={Genuine};lot=OWN-1", "CODE_OF_OTHER_LOT CODE_GENUINE", ListingVerdict.Contradicted },
        { $"code={Genuine};quantity=701", "QUANTITY_ABOVE_LABELLED CODE_GENUINE", ListingVerdict.Contradicted },
        { $"code={Genuine};certificate=EX-9999", "CERTIFICATE_UNKNOWN CODE_GENUINE", ListingVerdict.Contradicted },
        { $"code=https://trace.example@evil.example{LabelledSeason.Genuine}", "CODE_LOOKALIKE_ADDRESS CODE_GENUINE", ListingVerdict.Contradicted },
        { $"code=https://trаce.example{LabelledSeason.Genuine}", "CODE_LOOKALIKE_ADDRESS CODE_GENUINE", ListingVerdict.Contradicted },
        { $"code=https://id.brand.example{LabelledSeason.Genuine}", "CODE_LEADS_ELSEWHERE CODE_GENUINE", ListingVerdict.Caution },
        { "code=javascript:alert(1)", "CODE_UNSAFE", ListingVerdict.Caution },
        { "code=https://shop.example/item/7", "CODE_NOT_A_LABEL", ListingVerdict.Unproven },
        { "serial=ABC", "LOT_WITHOUT_PRODUCT", ListingVerdict.Unproven },
        { "text=FairWild certified herbal tea", "CLAIM_WITHOUT_EVIDENCE", ListingVerdict.Unproven },
        { "text=f.a.i.r.w.i.l.d tea", "CLAIM_WITHOUT_EVIDENCE", ListingVerdict.Unproven },
        { "text=Tea of the Example Scheme", "CLAIM_WITHOUT_EVIDENCE", ListingVerdict.Unproven },
        { "text=fair wildlife prints, a wild offer", "NOTHING_CLAIMED", ListingVerdict.NothingClaimed },
        { "certificate=EX-0001;species=jiaogulan", "CERTIFICATE_ALONE", ListingVerdict.Unproven },
        { "text=Jiaogulan, certificate no. EX0001", "CERTIFICATE_ALONE", ListingVerdict.Unproven },
        { "certificate=EX-0001;species=Panax ginseng", "CERTIFICATE_OTHER_SPECIES", ListingVerdict.Contradicted },
        { "certificate=ZZ-1", "CERTIFICATE_UNKNOWN", ListingVerdict.Contradicted },
        { "text=Pure spikenard oil 10 ml", "CITES_WITHOUT_EVIDENCE", ListingVerdict.Caution },
        { "species=甘松", "CITES_WITHOUT_EVIDENCE", ListingVerdict.Caution },
        { "species=s p i k e n a r d", "NAME_DISGUISED CITES_WITHOUT_EVIDENCE", ListingVerdict.Caution },
        { "species=moon dust", "SPECIES_UNKNOWN NOTHING_CLAIMED", ListingVerdict.NothingClaimed },
        { "text=stainless steel teapot", "NOTHING_CLAIMED", ListingVerdict.NothingClaimed },
        { "", "LISTING_EMPTY", ListingVerdict.Unreadable },
        { "text=tea;country=vn", "LISTING_FIELD_MALFORMED", ListingVerdict.Unreadable },
        { "text=tea;quantity=-1", "LISTING_FIELD_MALFORMED", ListingVerdict.Unreadable },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task EveryListingGetsItsReasonsInOrderOfGravity(string fields, string codes, ListingVerdict verdict)
    {
        var answer = await season.AskAsync(Of(fields));
        Assert.Equal(codes, string.Join(' ', answer.Reasons.Select(reason => reason.Code)));
        Assert.Equal(verdict, answer.Verdict);
        Assert.InRange(answer.Confidence, 1u, 100u);
        Assert.Equal(await season.Labelled.Running.Get<ListingFactBook>().SizeAsync(CancellationToken.None), answer.LogSize);
        Assert.All(answer.Reasons, reason => Assert.Matches("^[^{}]+[.]$", reason.Sentence));
    }

    [Fact]
    public async Task OrderIsKeptAndABadRowSpoilsNothing()
    {
        var listings = Enumerable.Range(0, 700).Select(place => (place % 3) switch
        {
            0 => new Listing { ListingId = $"{place}", Code = Host + LabelledSeason.Genuine[..^20] + LabelledSeason.Roll.At(place) },
            1 => new Listing { ListingId = new string('x', 129) },
            _ => new Listing { ListingId = $"{place}", Text = "FairWild \ud800 tea", Species = "giảo cổ lam" },
        }).ToList();
        foreach (var perMessage in (int[])[1, 7, 512])
        {
            var answers = await season.AskAsync(listings, perMessage);
            Assert.Equal(Enumerable.Range(0, 700).Select(place => (ulong)place), answers.Select(answer => answer.Row));
            Assert.All(answers.Zip(listings), pair => Assert.Equal(
                pair.Second.ListingId.Length > 128 ? ("", ListingVerdict.Unreadable)
                : pair.Second.Code.Length > 0 ? (pair.Second.ListingId, ListingVerdict.Confirmed) : (pair.Second.ListingId, ListingVerdict.Unproven),
                (pair.First.ListingId, pair.First.Verdict)));
        }
    }

    [Fact]
    public async Task TheSameListingHasTheSameAnswerForOneSizeOfTheLog()
    {
        var listings = Cases.Select(row => Of((string)((object[])row)[0])).ToList();
        var first = await season.AskAsync(listings, 1);
        Assert.Equal(first, await season.AskAsync(listings, 512));
    }

    [Fact]
    public async Task NothingIsToldThatAPageDoesNotTell()
    {
        var answers = await season.AskAsync(Cases.Select(row => Of((string)((object[])row)[0])));
        Assert.All(LabelledSeason.Amounts, amount => Assert.DoesNotContain(amount, string.Concat(answers.Select(answer => answer.ToString())), StringComparison.Ordinal));
    }

    [Fact]
    public async Task TooManyListingsInAMessageAreRefused()
    {
        var refusal = await Assert.ThrowsAsync<RpcException>(() => season.AskAsync(Enumerable.Repeat(new Listing { Text = "tea" }, 513), 513));
        Assert.Equal(StatusCode.InvalidArgument, refusal.StatusCode);
    }

    [Fact]
    public void TheBookTellsEveryReasonOnce()
    {
        var written = Project.Read("docs/listings.md").Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('`')[1]).Order();
        Assert.Equal(ListingRules.All.Select(rule => rule.Words.Code).Order(), written.Where(code => !code.Any(char.IsAsciiLetterLower)));
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("zh")]
    public void EveryReasonIsToldInEachLanguageWithTheSameValues(string language) => Assert.All(ListingRules.All, rule =>
    {
        var told = ListingWords.In(language, rule.Words);
        Assert.NotEqual(rule.Words.Sentence, told.Sentence);
        Assert.Equal(rule.Words.WayOut.Length == 0, told.WayOut.Length == 0);
        Assert.Equal(ValuesIn(rule.Words), ValuesIn(told));
    });

    private static IEnumerable<string> ValuesIn(Reason reason) =>
        System.Text.RegularExpressions.Regex.Matches(reason.Sentence, "[{][a-z]+[}]").Select(match => match.Value).Order();

    private static Listing Of(string fields)
    {
        var listing = new Listing();
        foreach (var (name, value) in fields.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).Select(pair => (pair[0], pair[1])))
        {
            var field = Listing.Descriptor.FindFieldByName(name);
            field.Accessor.SetValue(listing, name == "quantity" ? long.Parse(value, System.Globalization.CultureInfo.InvariantCulture) : value);
        }

        return listing;
    }
}
