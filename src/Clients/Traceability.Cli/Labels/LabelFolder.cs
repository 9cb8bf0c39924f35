using System.Text;
using QRCoder;
using Traceability.Cli.Output;
using Traceability.LedgerCore.Labels;
using Traceability.V1;

namespace Traceability.Cli.Labels;

/// <summary>Writes what a printer needs of a label batch: labels.csv with every serial and address, and a picture of each code.</summary>
internal sealed class LabelFolder
{
    private const int PixelsPerModule = 8;
    private const string ListName = "labels.csv";

    private readonly DigitalLink[] links;
    private readonly Uri web;

    private LabelFolder(DigitalLink[] links, Uri web)
    {
        this.links = links;
        this.web = web;
    }

    /// <summary>Number of labels.</summary>
    public int Count => links.Length;

    /// <summary>The codes of a batch that was signed in this workspace.</summary>
    /// <param name="signed">The statement with the seed beside it.</param>
    /// <param name="web">Address of the ledger's public pages.</param>
    public static LabelFolder Of(SignedStatement signed, Uri web)
    {
        var batch = Statement.Parser.ParseFrom(signed.Statement).LabelBatch;
        var seed = signed.SealedParts.FirstOrDefault(part => part.Name == "serials");
        if (batch is null || seed is null || !TryProduct(batch, out var product) || !LotCode.TryParse(batch.LotCode, out var lot))
        {
            throw new CommandHalt("NOT_A_LABEL_BATCH", "This statement issues no labels.", "trace outbox --all lists the statements of this workspace.");
        }

        var roll = new SerialRoll(SerialSeed.Parser.ParseFrom(seed.Content).Seed.Span, (int)batch.Units);
        return new LabelFolder([.. Enumerable.Range(0, roll.Units).Select(index => new DigitalLink(product, lot, roll.At(index)))], web);
    }

    /// <summary>The address in the code of a label, from 0.</summary>
    public string AddressOf(int index) => new Uri(web, links[index].Path).AbsoluteUri;

    /// <summary>Writes the folder; returns how many pictures it holds.</summary>
    /// <param name="folder">Made when it is not there; files of the same names are replaced.</param>
    /// <param name="kind">"png", "svg" or "none".</param>
    /// <param name="most">At most this many pictures.</param>
    /// <param name="bar">Told of progress.</param>
    /// <param name="cancellation">Stops between pictures.</param>
    public int Write(string folder, string kind, int most, IProgress<double> bar, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        using (var list = new StreamWriter(Path.Combine(folder, ListName), append: false, new UTF8Encoding(false)))
        {
            list.WriteLine("number,serial,url");
            for (var index = 0; index < links.Length; index++)
            {
                list.WriteLine($"{index + 1},{links[index].Serial},{AddressOf(index)}");
            }
        }

        var pictures = kind == "none" ? 0 : Math.Min(most, links.Length);
        for (var index = 0; index < pictures; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            var path = Path.Combine(folder, $"{links[index].Serial}.{kind}");
            using var code = QRCodeGenerator.GenerateQrCode(AddressOf(index), QRCodeGenerator.ECCLevel.M);
            File.WriteAllBytes(path, kind == "svg" ? Svg(code) : Png(code));
            bar.Report((double)(index + 1) / pictures);
        }

        return pictures;
    }

    /// <summary>The code of a label in block characters, for a terminal.</summary>
    public string Blocks(int index)
    {
        using var code = QRCodeGenerator.GenerateQrCode(AddressOf(index), QRCodeGenerator.ECCLevel.M);
        using var blocks = new AsciiQRCode(code);
        return blocks.GetGraphicSmall();
    }

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
