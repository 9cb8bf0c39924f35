using System.Text;
using QRCoder;
using Traceability.Cli.Output;
using Traceability.Client;
using Traceability.LedgerCore.Labels;
using Traceability.V1;

namespace Traceability.Cli.Labels;

/// <summary>
/// Writes what a printer needs of a label batch: labels.csv with every serial and address, and a picture of each code. A
/// file is there whole or not at all: a run that was ended is repeated, and what is there is left as it is.
/// </summary>
internal sealed class LabelFolder
{
    private const int PixelsPerModule = 8;
    private const string ListName = "labels.csv";

    private readonly IPackSerials serials;
    private readonly ProductId product;
    private readonly LotCode lot;
    private readonly Uri web;

    private LabelFolder(LabelBatch batch, IPackSerials serials, ProductId product, LotCode lot, Uri web)
    {
        (Batch, this.serials, this.product, this.lot, this.web) = (batch, serials, product, lot, web);
    }

    /// <summary>As stated.</summary>
    public LabelBatch Batch { get; }

    /// <summary>Number of labels.</summary>
    public int Count => serials.Units;

    /// <summary>The codes of a batch that was signed in this workspace.</summary>
    /// <param name="signed">The statement with the seed or list beside it.</param>
    /// <param name="web">Address of the ledger's public pages.</param>
    /// <param name="isInner">The codes under the scratch panels instead of the serials.</param>
    public static LabelFolder Of(SignedStatement signed, Uri web, bool isInner = false)
    {
        var batch = Statement.Parser.ParseFrom(signed.Statement).LabelBatch;
        if (batch is null || LabelSerials.Of(signed) is not { } printed || !TryProduct(batch, out var product) || !LotCode.TryParse(batch.LotCode, out var lot))
        {
            throw new CommandHalt("NOT_A_LABEL_BATCH", "This statement issues no labels.", "trace outbox --all lists the statements of this workspace.");
        }

        var serials = isInner
            ? LabelSerials.InnerOf(signed)
                ?? throw new CommandHalt("NO_INNER_CODES", "This batch has no codes under scratch panels.", "Issue a batch with trace label --inner.")
            : printed;
        return new LabelFolder(batch, serials, product, lot, web);
    }

    /// <summary>The place of a label, from 0, of which the list has the number, from 1.</summary>
    /// <exception cref="CommandHalt">The batch has no such label.</exception>
    public int PlaceOf(int number) => number <= Count
        ? number - 1
        : throw new CommandHalt("LABEL_NOT_THERE", $"The batch has {Count} labels, and no number {number}.", "Begin with a number in labels.csv.");

    /// <summary>The serial of a label, from 0.</summary>
    public string SerialOf(int index) => serials.TextAt(index);

    /// <summary>The address in the code of a label, from 0.</summary>
    public string AddressOf(int index) => new Uri(web, LinkOf(index).Path).AbsoluteUri;

    /// <summary>Writes the list; returns its path. One line a label, whatever their number.</summary>
    public string WriteList(string folder, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, ListName);
        WholeFile.Write(path, output =>
        {
            using var list = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true);
            list.WriteLine("number,serial,url");
            for (var index = 0; index < Count; index++)
            {
                cancellation.ThrowIfCancellationRequested();
                list.WriteLine($"{index + 1},{SerialOf(index)},{AddressOf(index)}");
            }
        });
        return path;
    }

    /// <summary>Writes pictures of single codes; returns how many there are.</summary>
    /// <param name="folder">Is there.</param>
    /// <param name="kind">"png", "svg" or "none".</param>
    /// <param name="from">First label, from 0.</param>
    /// <param name="most">At most this many.</param>
    /// <param name="bar">Told of progress.</param>
    /// <param name="cancellation">Stops between pictures.</param>
    public int WritePictures(string folder, string kind, int from, int most, IProgress<double> bar, CancellationToken cancellation)
    {
        var pictures = kind == "none" ? 0 : Math.Clamp(Count - from, 0, most);
        for (var place = 0; place < pictures; place++)
        {
            cancellation.ThrowIfCancellationRequested();
            var path = Path.Combine(folder, $"{SerialOf(from + place)}.{kind}");
            if (!File.Exists(path))
            {
                using var code = CodeOf(from + place);
                WholeFile.Write(path, output => output.Write(kind == "svg" ? Svg(code) : Png(code)));
            }

            bar.Report((double)(place + 1) / pictures);
        }

        return pictures;
    }

    /// <summary>The code of a label in block characters, for a terminal.</summary>
    public string Blocks(int index)
    {
        using var code = CodeOf(index);
        using var blocks = new AsciiQRCode(code);
        return blocks.GetGraphicSmall();
    }

    private QRCodeData CodeOf(int index) => QRCodeGenerator.GenerateQrCode(AddressOf(index), QRCodeGenerator.ECCLevel.M);

    private DigitalLink LinkOf(int index) =>
        PackSerial.TryParse(SerialOf(index), out var serial) ? new DigitalLink(product, lot, serial) : throw new InvalidOperationException("No serial.");

    private static byte[] Png(QRCodeData code)
    {
        using var picture = new PngByteQRCode(code);
        return picture.GetGraphic(PixelsPerModule);
    }

    private static byte[] Svg(QRCodeData code)
    {
        using var picture = new SvgQRCode(code);
        return Encoding.UTF8.GetBytes(picture.GetGraphic(PixelsPerModule));
    }

    private static bool TryProduct(LabelBatch batch, out ProductId product)
    {
        var isGtin = Gtin.TryParse(batch.Gtin, out var gtin);
        var isOwn = SelfIssuedId.TryParse(batch.SelfIssuedId, out var own);
        product = isGtin ? new ProductId(gtin) : isOwn ? new ProductId(own) : default;
        return isGtin || isOwn;
    }
}
