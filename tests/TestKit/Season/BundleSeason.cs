using System.Security.Cryptography;
using Google.Protobuf;
using Traceability.LedgerCore.Bundles;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Keys;
using Traceability.LedgerCore.Labels;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerCore.Statements;

namespace Traceability.TestKit;

/// <summary>A small season up to labels, and the bundles of it: put together here by hand, so that a test can bend any piece.</summary>
public sealed class BundleSeason
{
    /// <summary>Labels of the batch.</summary>
    public const int Units = 10;

    private BundleSeason(SeasonScript script, LotKey lot, StatementId batch)
    {
        Script = script;
        Lot = lot;
        Batch = batch;
    }

    public SeasonScript Script { get; }

    public LotKey Lot { get; }

    public StatementId Batch { get; }

    public CheckpointSigner Signer { get; } = SignerOf("log");

    public SerialRoll Roll { get; } = new(new byte[32], Units);

    /// <summary>A season that a test has played itself, up to a batch of <see cref="Units"/> labels.</summary>
    public static BundleSeason Of(SeasonScript script, LotKey lot, StatementId batch) => new(script, lot, batch);

    /// <summary>Two harvests, dried together, sold, received, packed, labelled.</summary>
    /// <param name="before">What happens first.</param>
    /// <param name="bendHarvest">Changes the first harvest.</param>
    /// <param name="bendCooperative">Changes both harvests and the drying.</param>
    /// <param name="work">What the cooperative does with the dried goods before it sells them; answers what it sells from, 4 kg.</param>
    /// <param name="bendSale">Changes the sale.</param>
    /// <param name="bendLabels">Changes the label batch, which is then recorded against the rules.</param>
    public static BundleSeason Play(
        Action<SeasonScript>? before = null,
        Func<SeasonScript, Draft, Draft>? bendHarvest = null,
        Func<SeasonScript, Draft, Draft>? bendCooperative = null,
        Func<SeasonScript, LotKey, LotKey>? work = null,
        Func<Draft, Draft>? bendSale = null,
        Func<Draft, Draft>? bendLabels = null)
    {
        var own = bendCooperative ?? ((_, draft) => draft);
        var script = SeasonScript.Open();
        before?.Invoke(script);
        var bend = bendHarvest ?? ((_, draft) => draft);
        var first = script.RecordLot(bend(script, own(script, script.Harvest(10 * SeasonScript.Kilogram))));
        var second = script.RecordLot(own(script, script.Harvest(10 * SeasonScript.Kilogram)));
        script.NowMs += SeasonScript.Day;
        var dried = script.RecordLot(own(script, script.Process(
            script.Cooperative,
            V1.ProcessKind.Dry,
            V1.MassState.Dry,
            4 * SeasonScript.Kilogram,
            (first, 10 * SeasonScript.Kilogram),
            (second, 10 * SeasonScript.Kilogram))));
        script.NowMs += SeasonScript.Day;
        dried = work?.Invoke(script, dried) ?? dried;
        var sold = script.Sell(script.Cooperative, dried, 4 * SeasonScript.Kilogram, script.Processor);
        var sale = script.Record(bendSale?.Invoke(sold) ?? sold);
        script.NowMs += SeasonScript.Day;
        var received = script.RecordLot(script.Receive(script.Processor, sale, 4 * SeasonScript.Kilogram));
        var packed = script.RecordLot(script.Pack(script.Processor, received, Units, SeasonScript.Kilogram / 10));
        var labels = script.Label(script.Processor, packed, Units, SeasonScript.Kilogram / 10, "L1");
        var batch = bendLabels is null ? script.Record(labels) : script.Force(bendLabels(labels));
        return new BundleSeason(script, packed, batch);
    }

    /// <summary>The same with one harvest outside its area: the claim is withheld.</summary>
    public static BundleSeason PlayOutside() => Play(bendHarvest: (_, draft) => draft.Seal("measures", new V1.HarvestMeasures
    {
        MassMg = 10 * SeasonScript.Kilogram,
        MassState = V1.MassState.Fresh,
        Position = new V1.Position { LatitudeE7 = 100_000_000, LongitudeE7 = 100_000_000 },
        AccuracyCm = 500,
    }));

    /// <summary>Keys of a log named for a test.</summary>
    public static CheckpointSigner SignerOf(string name, string origin = SeasonScript.Origin) =>
        Ed25519SigningKey.TryCreate(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes("ed25519 " + name)), out var ed25519)
            ? new CheckpointSigner(origin, ed25519, TestKeys.Of(name))
            : throw new InvalidOperationException();

    /// <summary>The bundle of the third label; entries that a test leaves out or changes keep their place in the tree.</summary>
    /// <param name="bendLeaf">Changes the leaf of an entry before the tree is made.</param>
    /// <param name="leaveOut">Entries that the bundle does not bring.</param>
    public V1.Bundle Bundle(Func<RecordedStatement, byte[], byte[]>? bendLeaf = null, Func<RecordedStatement, bool>? leaveOut = null)
    {
        var entries = Script.Entries;
        var leaves = entries.Select(entry =>
        {
            var leaf = LeafCodec.Encode(entry.RecordedAtMs, entry.Statement);
            return bendLeaf is null ? leaf : bendLeaf(entry, leaf);
        }).ToList();
        var tree = MerkleTree.Build([.. leaves.Select(leaf => TreeHasher.Leaf(leaf))]);
        var reasons = Script.Lot(Lot).Notices.Where(notice => notice.Kind == V1.NoticeKind.Withheld).Select(notice => notice.Code).ToArray();
        return new V1.Bundle
        {
            FormatVersion = 1,
            Origin = SeasonScript.Origin,
            Checkpoint = Signer.Sign(tree.Size, tree.Root),
            VerifierKeys = { Signer.Keys.Select(key => key.ToString()) },
            Entries =
            {
                entries.Where(entry => leaveOut?.Invoke(entry) != true).Select(entry => new V1.BundleEntry
                {
                    Index = entry.Index,
                    Leaf = ByteString.CopyFrom(leaves[(int)entry.Index]),
                    Path = { tree.Path(entry.Index).Select(hash => ByteString.CopyFrom(hash.Span)) },
                }),
            },
            Lot = Lot.ToMessage(),
            LabelBatch = Batch.ToByteString(),
            Serial = Proof(2),
            LotStatus = Signer.Sign(new LotStatus(
                SeasonScript.Origin, tree.Size, Hash.FromBytes(Lot.Statement.Span), Lot.Output, reasons)
            { Label = Label(2) }),
        };
    }

    /// <summary>What the log says of a label of the batch.</summary>
    public LabelStatus Label(int index, LabelState state = LabelState.Live) => new(Hash.FromBytes(Batch.Span), index, state);

    /// <summary>A serial of the batch with its path.</summary>
    public V1.SerialProof Proof(int index) => new()
    {
        Serial = Roll.At(index).ToString(),
        Index = (ulong)index,
        Path = { Roll.Path(index).Select(hash => ByteString.CopyFrom(hash.Span)) },
    };

    /// <summary>The code on the third pack.</summary>
    public DigitalLink Link(int index = 2) =>
        DigitalLink.TryParsePath($"/id/JIAOGULAN-TEA/10/L1/21/{Roll.At(index)}", out var link) ? link : throw new FormatException();

    /// <summary>Verified with the log's own keys pinned.</summary>
    public BundleReport Verify(V1.Bundle bundle) => BundleVerifier.Verify(BundleFile.Write(bundle), Signer.Keys);
}
