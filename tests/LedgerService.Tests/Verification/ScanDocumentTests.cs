using System.Net.Http.Headers;
using System.Text.Json;
using Traceability.LedgerCore.Labels;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerService.Verification;

namespace Traceability.LedgerService.Tests.Verification;

public sealed class ScanDocumentTests(LabelledSeason season) : IClassFixture<LabelledSeason>
{
    [Fact]
    public async Task AMachineGetsTheVerdictAndThePathOfTheSerial()
    {
        using var document = await AcceptAsync(LabelledSeason.Genuine, "application/json");
        var root = document.RootElement;

        Assert.Equal("genuine", root.GetProperty("verdict").GetString());
        Assert.Equal(LabelledSeason.Gtin, root.GetProperty("code").GetProperty("product").GetString());
        Assert.Equal(LabelledSeason.HostileName, root.GetProperty("issuer").GetString());
        var certificate = root.GetProperty("certificates")[0];
        Assert.True(certificate.GetProperty("inForceNow").GetBoolean());
        var index = season.Ledger.Season.Entries.First(entry => entry.Statement.Message.Certificate is not null).Index;
        var recorded = Assert.Single(await season.Running.Get<StatementReader>().AtAsync([index], CancellationToken.None)).Entry.RecordedAtMs;
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(recorded), certificate.GetProperty("recordedAt").GetDateTimeOffset());
        Assert.True(certificate.GetProperty("validFrom").GetDateTimeOffset() < DateTimeOffset.FromUnixTimeMilliseconds(recorded));
        var proof = root.GetProperty("serialProof");
        var path = proof.GetProperty("path").EnumerateArray().Select(hash => Hash.FromBytes(hash.GetBytesFromBase64())).ToArray();
        Assert.True(SerialRoll.Verify(
            LabelledSeason.Roll.At(42), LabelledSeason.Units, path, Hash.FromBytes(proof.GetProperty("serialRoot").GetBytesFromBase64())));
    }

    [Fact]
    public async Task AnInventedSerialGetsAVerdictAndNoProof()
    {
        using var document = await AcceptAsync("/id/JIAOGULAN-TEA/10/OWN-1/21/00000000000000000000", "application/json");

        Assert.Equal("unknown_serial", document.RootElement.GetProperty("verdict").GetString());
        Assert.Equal(JsonValueKind.Null, document.RootElement.GetProperty("serialProof").ValueKind);
        Assert.Equal(JsonValueKind.Null, document.RootElement.GetProperty("links").ValueKind);
    }

    [Fact]
    public async Task AWithheldClaimCarriesItsReasons()
    {
        using var document = await AcceptAsync(LabelledSeason.Withheld, "application/json");

        Assert.Equal("withheld", document.RootElement.GetProperty("verdict").GetString());
        Assert.Contains(
            document.RootElement.GetProperty("withheld").EnumerateArray(), reason => reason.GetProperty("code").GetString() == "OUTSIDE_AREA");
    }

    [Fact]
    public async Task ALinksetLeadsToPageVerdictBundleAndPicture()
    {
        using var document = await AcceptAsync(LabelledSeason.Genuine, "application/linkset+json");
        var context = document.RootElement.GetProperty("linkset")[0];
        var address = "https://trace.example" + LabelledSeason.Genuine;

        Assert.Equal(address, context.GetProperty("anchor").GetString());
        Assert.Equal(address, context.GetProperty("https://gs1.org/voc/defaultLink")[0].GetProperty("href").GetString());
        Assert.Equal(
            [address, address + "?format=json", address + "/bundle"],
            context.GetProperty("https://gs1.org/voc/traceability").EnumerateArray().Select(link => link.GetProperty("href").GetString()!));
    }

    private async Task<JsonDocument> AcceptAsync(string path, string type)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(type));
        using var response = await season.Running.Web.SendAsync(request);
        Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
        return JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync());
    }
}
