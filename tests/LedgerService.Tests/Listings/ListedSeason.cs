using Grpc.Net.Client;
using Traceability.LedgerService.Tests.Verification;
using Traceability.TestKit;
using Traceability.V1;

namespace Traceability.LedgerService.Tests.Listings;

/// <summary>The labelled season with a CITES listing, served, and a client of its listings.</summary>
public sealed class ListedSeason : IAsyncLifetime
{
    internal LabelledSeason Labelled { get; } = new();

    internal GrpcChannel Channel { get; private set; } = null!;

    internal HttpClient Web => Labelled.Running.Web;

    internal SeasonScript Season => Labelled.Ledger.Season;

    public async Task InitializeAsync()
    {
        await Labelled.InitializeAsync();
        Season.Record(Season.Listing("II", row => row.Name = "Nardostachys grandiflora")
            .With(statement => statement.CitesListings.Rows[0].Synonyms.Add("Nardostachys jatamansi")));
        await Labelled.Ledger.PlayAsync();
        Channel = GrpcChannel.ForAddress(Labelled.Running.Grpc);
    }

    public async Task DisposeAsync()
    {
        Channel.Dispose();
        await Labelled.DisposeAsync();
    }

    /// <summary>Answers over a real stream, so many listings a message.</summary>
    internal async Task<IReadOnlyList<ListingAnswer>> AskAsync(IEnumerable<Listing> listings, int perMessage = 100)
    {
        using var call = new GrpcCalls(Channel.CreateCallInvoker()).VerifyListings();
        foreach (var some in listings.Chunk(perMessage))
        {
            await call.RequestStream.WriteAsync(new VerifyListingsRequest { Listings = { some }, WithSentences = true });
        }

        await call.RequestStream.CompleteAsync();
        var answers = new List<ListingAnswer>();
        while (await call.ResponseStream.MoveNext(CancellationToken.None))
        {
            answers.AddRange(call.ResponseStream.Current.Answers);
        }

        return answers;
    }

    internal async Task<ListingAnswer> AskAsync(Listing listing) => Assert.Single(await AskAsync([listing]));
}
