using Google.Protobuf;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Tests.Verification;

namespace Traceability.LedgerService.Tests.Resolution;

/// <summary>A labelled season, served, of which a product id was corrected, and about which two alerts were published, one of them taken back.</summary>
[CollectionDefinition(Collection)]
public sealed class WarnedSeason : IAsyncLifetime, ICollectionFixture<WarnedSeason>
{
    /// <summary>Name of the tests that share it.</summary>
    public const string Collection = "warned season";

    /// <summary>The id that the labels of LATE-1 should have had.</summary>
    public const string Right = "09506000134352";

    private readonly LabelledSeason season = new();

    internal TestLedger Ledger => season.Ledger;

    internal RunningLedger Running => season.Running;

    internal StatementId Alert { get; private set; }

    internal StatementId Recalled { get; private set; }

    internal StatementId Recall { get; private set; }

    public async Task InitializeAsync()
    {
        await season.InitializeAsync();
        var scene = Ledger.Season;
        scene.Record(scene.CorrectProduct(scene.Processor, "JIAOGULAN-TEA", "LATE-1", Right));
        Alert = scene.Record(scene.Alert(
            scene.Owner, new V1.AlertSubject { Code = new V1.PrintedCode { ProductId = LabelledSeason.Gtin, LotCode = "L-2026.7" } }, scene.Body.Key));
        Recalled = scene.Record(scene.Alert(scene.Body, new V1.AlertSubject { Listing = ByteString.CopyFrom(new byte[32]) }, scene.Owner.Key)
            .With(statement => statement.Alert.Jurisdictions.Clear())
            .With(statement => statement.Alert.Jurisdictions.Add("CN")));
        Recall = scene.Record(scene.RecallAlert(scene.Body, Recalled, scene.Owner.Key));
        await Ledger.PlayAsync();
    }

    public Task DisposeAsync() => season.DisposeAsync();

    /// <summary>The status of a path that is sent as it stands, and where it leads.</summary>
    internal async Task<(int Status, string? Location, string Body)> AskAsync(string path, string accept = "text/html", string language = "en")
    {
        var target = new Uri(
            Running.Web.BaseAddress!.GetLeftPart(UriPartial.Authority) + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        using var request = new HttpRequestMessage(HttpMethod.Get, target);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        request.Headers.TryAddWithoutValidation("Accept-Language", language);
        using var response = await Running.Web.SendAsync(request);
        return ((int)response.StatusCode, response.Headers.Location?.OriginalString, await response.Content.ReadAsStringAsync());
    }
}
