using QRCoder;
using Traceability.Client;
using Traceability.LedgerCore.Labels;
using Traceability.Season.Commands;
using Traceability.V1;

namespace Traceability.Season.Results;

/// <summary>What a stranger gets of the season: the first label's code, as an address, a picture and a file.</summary>
/// <param name="ScanUrl">The address in the code.</param>
/// <param name="Picture">Absolute path of the code as PNG.</param>
/// <param name="Bundle">Absolute path of the offline bundle.</param>
internal sealed record FirstLabel(string ScanUrl, string Picture, string Bundle)
{
    /// <summary>Writes labels.csv with all codes, the first code's picture and its bundle, below the data folder.</summary>
    /// <param name="trace">The command.</param>
    /// <param name="folder">Where to.</param>
    /// <param name="batch">Statement id of the label batch.</param>
    /// <param name="name">Folder of the labels below the data folder.</param>
    /// <param name="party">Workspace that issued the batch.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<FirstLabel> WriteAsync(
        Trace trace, DataFolder folder, string batch, string name, string party, CancellationToken cancellation)
    {
        var target = Path.Combine(folder.Root, name);
        var answer = await trace.MustAsync(party, ["labels", batch, "--out", target, "--first", "1"], cancellation);
        var url = answer.Word("first_url")!;
        var code = CodeIn(url);
        var bundle = Path.Combine(target, $"{code.Serial}.bundle");
        await using var client = Workspace.Open(folder.Party(party), TimeProvider.System).Connect();
        await File.WriteAllBytesAsync(bundle, (await client.GetBundleAsync(code, cancellation)).ToArray(), cancellation);
        return new FirstLabel(url, Path.Combine(target, $"{code.Serial}.png"), bundle);
    }

    /// <summary>The code in block characters, for a terminal.</summary>
    public string Blocks()
    {
        using var code = QRCodeGenerator.GenerateQrCode(ScanUrl, QRCodeGenerator.ECCLevel.M);
        using var blocks = new AsciiQRCode(code);
        return blocks.GetGraphicSmall();
    }

    /// <summary>The label that an address names.</summary>
    public static LabelCode CodeIn(string url) => DigitalLink.TryParsePath(new Uri(url).AbsolutePath, out var link)
        ? new LabelCode { ProductId = $"{link.Product}", LotCode = $"{link.Lot}", Serial = $"{link.Serial}" }
        : throw new SeasonFault($"{url} is no address of a label.");
}
