using System.Text.Json;
using Traceability.LedgerCore.Bundles;
using Traceability.LedgerCore.Listings;
using Traceability.V1;

namespace Traceability.Cli.Views;

/// <summary>What came of checking a code, in one sentence.</summary>
/// <param name="IsGenuine">Whether the ledger says so and its bundle proves it.</param>
/// <param name="Verdict">One word.</param>
/// <param name="Sentence">For people.</param>
/// <param name="Remarks">What else to know.</param>
internal sealed record CodeCheck(bool IsGenuine, string Verdict, string Sentence, IReadOnlyList<string> Remarks)
{
    /// <param name="report">What the bundle proves; null when the ledger does not know the code.</param>
    /// <param name="ownHost">Host of the pinned ledger's pages; empty when it is not known.</param>
    public static CodeCheck Of(CodeText code, LabelVerdict verdict, BundleReport? report, string ownHost)
    {
        var remarks = new List<string>();
        if (code.Host.Length > 0 && code.Host != ownHost)
        {
            remarks.Add(ownHost.Length > 0
                ? $"The code's address leads to {code.Host}, and not to {ownHost}. It was not opened; the ledger was asked by the numbers alone."
                : $"The code's address leads to {code.Host}. It was not opened.");
        }

        if (code.HostIsDoubtful)
        {
            return new CodeCheck(false, "look_alike_address", $"Not genuine: the code's address hides where it leads ({code.Host}).", remarks);
        }

        if (report is { IsSound: false } || (report is not null && report.Verdict != BundleVerdict.Genuine && verdict == LabelVerdict.Genuine))
        {
            return new CodeCheck(false, "not_proved", $"Not proved: {report.Sentence}", remarks);
        }

        remarks.AddRange((report?.NotProved ?? []).Select(sentence => $"Not proved: {sentence}"));
        var word = JsonNamingPolicy.SnakeCaseLower.ConvertName($"{verdict}");
        return verdict switch
        {
            LabelVerdict.Genuine when code.Serial.Length == 0 => new CodeCheck(true, word, $"Genuine lot, proved: {report!.Sentence} No single pack was named.", remarks),
            LabelVerdict.Genuine => new CodeCheck(true, word, $"Genuine, proved: {report!.Sentence}", remarks),
            LabelVerdict.Withheld => new CodeCheck(false, word, "The code is real, but the claim of its goods is withheld.", remarks),
            LabelVerdict.Recalled => new CodeCheck(false, word, "The code is real, but its goods are recalled.", remarks),
            LabelVerdict.UnknownSerial => new CodeCheck(false, word, $"Not genuine: serial {code.Serial} is none of lot {code.Lot}. The code is invented.", remarks),
            LabelVerdict.UnknownBatch => new CodeCheck(false, word, $"Not known: the ledger has no product {code.Product} with lot code {code.Lot}.", remarks),
            _ => new CodeCheck(false, word, $"Not genuine: the ledger says {word.Replace('_', ' ')} of this code.", remarks),
        };
    }
}
