using Traceability.LedgerCore.Custody;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Epcis;

/// <summary>Harvest and processing documents that others published, before the rule book.</summary>
public sealed class EpcisTests
{
    private const string Folder = "data/epcis-domain";

    [SharedTheory(Folder, "data/codes")]
    [InlineData("us/fsma204/epcis/harvest-cte.jsonld", "OVER_QUOTA", "INPUT_WITHHELD")]
    [InlineData("us/fsma204/epcis/initial-packing-cte.jsonld", "OVER_QUOTA", "INPUT_WITHHELD", "INPUT_WITHHELD", "no statement: other", "INPUT_WITHHELD")]
    [InlineData("us/fsma204/epcis/cooling-cte.jsonld", "SALE_UNKNOWN", "no statement: other", "LOT_UNKNOWN")]
    [InlineData("us/fsma204/epcis/first-land-based-receiver-cte.jsonld", "KEY_NOT_IN_FORCE")]
    [InlineData("us/fsma204/epcis/transformation-cte.jsonld", "FIELD_OUT_OF_RANGE")]
    [InlineData("eu/eudr/epcis/processing.jsonld", "FIELD_OUT_OF_RANGE")]
    [InlineData("eu/eudr/epcis/supply-chain-transfer.jsonld", "FIELD_OUT_OF_RANGE", "FIELD_OUT_OF_RANGE")]
    [InlineData("eu/iron-steel/epcis/transformation-rolling.jsonld", "LOT_UNKNOWN")]
    [InlineData("eu/electronics/epcis/weee-disposal.jsonld", "no statement: arriving", "no statement: inspecting", "FIELD_OUT_OF_RANGE")]
    [InlineData("eu/ppwr/epcis/commissioning.jsonld", "FIELD_OUT_OF_RANGE")]
    [InlineData("eu/ppwr/epcis/recovery.jsonld", "FIELD_OUT_OF_RANGE")]
    public void A_document_is_ruled_on_event_by_event(string document, params string[] expected)
    {
        var season = SeasonScript.Open();
        var ruled = new EpcisImport(season).Rule(EpcisEvent.Read(SharedFile.Path($"{Folder}/{document}"))).ToArray();
        Assert.Equal(expected, ruled);
    }

    [SharedFact(Folder, "data/codes")]
    public void Every_document_of_the_set_is_ruled_on_without_a_fault()
    {
        var documents = Directory.EnumerateFiles(SharedFile.Path(Folder), "*.jsonld", SearchOption.AllDirectories)
            .Where(path => File.ReadAllText(path).Contains("\"eventList\"", StringComparison.Ordinal))
            .ToArray();
        Assert.True(documents.Length >= 30, $"{documents.Length}");
        var season = SeasonScript.Open();
        foreach (var document in documents)
        {
            Assert.All(new EpcisImport(season).Rule(EpcisEvent.Read(document)), Assert.NotEmpty);
        }

        var replayed = new MemoryCustodyState();
        foreach (var entry in season.Entries)
        {
            replayed.Apply(Assert.IsType<Ruling.Admitted>(CustodyFold.Apply(entry, replayed)).Changes);
        }

        Assert.Equal(season.State.StateHash(), replayed.StateHash());
    }
}
