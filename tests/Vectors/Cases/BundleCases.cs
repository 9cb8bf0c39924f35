using System.Text.Json.Nodes;
using Google.Protobuf;
using Traceability.LedgerCore.Bundles;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Merkle;
using Traceability.TestKit;
using Traceability.Vectors.Bytes;
using Body = Traceability.V1.Statement.BodyOneofCase;

namespace Traceability.Vectors.Cases;

/// <summary>
/// Bundles (docs/formats/bundle.md): the worked example, and what a forger with every power but the keys of others could
/// make of it. The fault is the first check that fails.
/// </summary>
internal static class BundleCases
{
    private static readonly BundleSeason Season = BundleSeason.Play();

    public static IReadOnlyList<VectorCase> All { get; } = Make();

    private static IReadOnlyList<VectorCase> Make()
    {
        var table = new CaseTable("bundle", () => Told(Season.Signer));
        var file = BundleFile.Write(Season.Bundle());
        table.Valid("pack", "the bundle of the third pack", file);
        table.Valid("pack-in-hand", "the code on the pack is the one asked for", file, Told(Season.Signer, Season.Link().Path));
        table.Valid("lot", "the bundle of the lot alone", BundleFile.Write(With(bundle => (bundle.Serial, bundle.LabelBatch) = (null, ByteString.Empty))));
        table.Valid("withheld", "sound, and the status says that the claim is withheld", BundleFile.Write(BundleSeason.PlayOutside().Bundle()));
        table.Valid("file-keys-of-another", "nobody vouches for the keys in the file; the reader's own count", BundleFile.Write(With(bundle =>
        {
            bundle.VerifierKeys.Clear();
            bundle.VerifierKeys.Add(Log.Keys);
        })));
        Format(table, file);
        Forged(table);
        Placed(table);
        Labelled(table);
        Ruled(table);
        return table.Cases;
    }

    private static void Format(CaseTable table, byte[] file)
    {
        void Bad(string name, string tests, byte[] bent) => table.Bad("format", name, tests, bent);
        Bad("empty", "nothing", []);
        Bad("no-first-line", "the message alone", file[BundleFile.Magic.Length..]);
        Bad("crlf-first-line", "the first line ends with a newline alone", [.. file[..22], 0x0d, .. file[22..]]);
        Bad("version-2-first-line", "another kind of file", [.. Bend.Utf8("traceability.bundle.v2\n"), .. file[23..]]);
        Bad("cut", "the last byte left out", file[..^1]);
        Bad("longer", "a byte more", [.. file, 0]);
        Bad("unknown-field", "field 15", [.. file, .. Wire.Number(15, 1)]);
        Bad("field-twice", "the format version twice", [.. file[..23], 0x08, 0x01, .. file[23..]]);
        void Bent(string name, string tests, Action<V1.Bundle> bend) => Bad(name, tests, BundleFile.Write(With(bend)));
        Bent("version-2", "a format of the future", bundle => bundle.FormatVersion = 2);
        Bent("no-entries", "nothing to check", bundle => bundle.Entries.Clear());
        Bent("no-lot", "it is about nothing", bundle => bundle.Lot = null);
        Bent("serial-without-batch", "a serial of no batch", bundle => bundle.LabelBatch = ByteString.Empty);
        Bent("hash-short", "a hash of 31 bytes in a path", bundle => bundle.Entries[0].Path[0] = ByteString.CopyFrom(new byte[31]));
        Bent("path-64", "a path has at most 63 hashes", bundle => bundle.Serial.Path.Add(Enumerable.Repeat(ByteString.CopyFrom(new byte[32]), 64)));
        Bent("keys-17", "at most 16 keys", bundle => bundle.VerifierKeys.Add(Enumerable.Repeat(bundle.VerifierKeys[0], 15)));
    }

    private static void Forged(CaseTable table)
    {
        var good = BundleFile.Write(Season.Bundle());
        void Bent(string fault, string name, string tests, Action<V1.Bundle> bend) => table.Bad(fault, name, tests, BundleFile.Write(With(bend)));
        table.Bad("checkpoint", "keys-of-another", "the reader knows another ledger's keys", good, Told(BundleSeason.SignerOf("other")));
        Bent("checkpoint", "checkpoint-of-another-log", "signed by others", bundle => bundle.Checkpoint = BundleSeason.SignerOf("other").Sign(99, default));
        Bent("checkpoint", "checkpoint-changed", "the size became 99", bundle => bundle.Checkpoint = bundle.Checkpoint.Replace($"\n{Season.Script.Entries.Count}\n", "\n99\n", StringComparison.Ordinal));
        Bent("checkpoint", "another-origin", "said to be another ledger's", bundle => bundle.Origin = "ledger.example/other");
        Bent("status", "status-missing", "no status", bundle => bundle.LotStatus = "");
        Bent("status", "status-of-another-log", "signed by others", bundle => bundle.LotStatus = Status(bundle, BundleSeason.SignerOf("other"), 0, 0));
        Bent("status", "status-stale", "of another size than the checkpoint's", bundle => bundle.LotStatus = Status(bundle, Season.Signer, 1, 0));
        Bent("status", "status-of-another-lot", "of another output", bundle => bundle.LotStatus = Status(bundle, Season.Signer, 0, 1));
        Bent("status", "checkpoint-for-status", "a checkpoint in the status's place", bundle => bundle.LotStatus = bundle.Checkpoint);
        table.Bad("status", "status-turned", "withheld became certified", BundleFile.Write(Turned()));
    }

    private static void Placed(CaseTable table)
    {
        void Bent(string fault, string name, string tests, Action<V1.Bundle> bend) => table.Bad(fault, name, tests, BundleFile.Write(With(bend)));
        void Left(string fault, string name, string tests, Func<RecordedStatement, bool> which) =>
            table.Bad(fault, name, tests, BundleFile.Write(Season.Bundle(leaveOut: which)));
        void Leaf(string fault, string name, string tests, Body body, Func<byte[], byte[]> bend) =>
            table.Bad(fault, name, tests, BundleFile.Write(Season.Bundle((entry, leaf) => Is(entry, body) ? bend(leaf) : leaf)));
        Bent("entries", "entries-swapped", "indexes ascend", bundle => (bundle.Entries[0], bundle.Entries[1]) = (bundle.Entries[1].Clone(), bundle.Entries[0].Clone()));
        Bent("entries", "entry-twice", "each statement once", bundle => bundle.Entries.Add(bundle.Entries[^1].Clone()));
        Leaf("entries", "leaf-not-canonical", "the log signed a leaf with an unknown field", Body.Sale, leaf => [.. leaf, .. Wire.Number(15, 1)]);
        Leaf("entries", "statement-changed", "the log changed a statement under its signature", Body.Sale, leaf => Wire.With(leaf, 2, raw => Wire.Field(2, Bend.Flip(Wire.Content(raw), 60))));
        Leaf("entries", "time-goes-back", "the log recorded a sale before the harvest", Body.Sale, leaf => Wire.With(leaf, 1, _ => Wire.Number(1, 1)));
        Bent("entries", "sealed-part-of-another", "a part that fits no digest", bundle => bundle.Entries[^1].SealedParts.Add(new V1.SealedPart { Name = "serials", Salt = ByteString.CopyFrom(new byte[16]) }));
        Bent("inclusion", "index-moved", "index 17 with the path of 16", bundle => bundle.Entries[^1].Index++);
        Bent("inclusion", "path-of-another", "the path of another entry", bundle => Replace(bundle.Entries[0].Path, bundle.Entries[^1].Path));
        Bent("inclusion", "path-short", "a hash left out", bundle => bundle.Entries[3].Path.RemoveAt(0));
        Bent("inclusion", "path-long", "a hash more", bundle => bundle.Entries[3].Path.Add(ByteString.CopyFrom(Log.Filled(1))));
        Bent("inclusion", "leaf-that-the-log-does-not-have", "the time of recording changed", bundle => bundle.Entries[^1].Leaf =
            ByteString.CopyFrom(Wire.With(bundle.Entries[^1].Leaf.ToByteArray(), 1, _ => Wire.Number(1, (ulong)SeasonScript.Beginning * 2))));
        Left("signers", "genesis-left-out", "no authority without genesis", entry => Is(entry, Body.Genesis));
        Left("signers", "party-left-out", "the processor's registration is missing", entry => entry.Statement.Id == Season.Script.Processor.Id);
        Left("rights", "accreditation-left-out", "who certified was accredited by nobody", entry => Is(entry, Body.Accreditation));
        Left("rights", "area-left-out", "the certificate's area is missing", entry => Is(entry, Body.Area));
        Left("chain", "harvest-left-out", "an input comes from nowhere", entry => entry.Index == Season.Script.Entries.First(one => Is(one, Body.Harvest)).Index);
        Left("chain", "sale-left-out", "a receipt of no sale", entry => Is(entry, Body.Sale));
        Left("chain", "labels-left-out", "the label batch is missing", entry => Is(entry, Body.LabelBatch));
        Bent("chain", "lot-that-nobody-made", "an output that its statement does not have", bundle => bundle.Lot.OutputIndex = 1);
        Left("harvests", "certificate-left-out", "a harvest without a certificate", entry => Is(entry, Body.Certificate));
    }

    private static void Labelled(CaseTable table)
    {
        void Bent(string name, string tests, Action<V1.Bundle> bend) => table.Bad("serial", name, tests, BundleFile.Write(With(bend)));
        Bent("serial-of-no-batch", "the last character changed", bundle => bundle.Serial.Serial = bundle.Serial.Serial[..^1] + (bundle.Serial.Serial[^1] == '0' ? '1' : '0'));
        Bent("serial-of-another-pack", "another pack's serial with this path", bundle => bundle.Serial.Serial = Season.Roll.At(3).ToString());
        Bent("serial-index-moved", "the index is not the serial's", bundle => bundle.Serial.Index++);
        Bent("serial-path-of-another", "another pack's path", bundle => Replace(bundle.Serial.Path, Season.Proof(3).Path));
        Bent("serial-path-short", "a hash left out", bundle => bundle.Serial.Path.RemoveAt(0));
        Bent("status-of-no-label", "the status tells nothing of the pack's label", bundle => bundle.LotStatus = Status(bundle, Season.Signer, 0, 0));
        Bent("status-of-another-label", "the status is of the next label", bundle => bundle.LotStatus = OfLabel(bundle, Season.Label(3)));
        Bent("serial-called-inner", "the batch has no inner codes", bundle => bundle.Serial.Inner = true);
        Bent("serial-lower-case", "serials are upper case", bundle => bundle.Serial.Serial = bundle.Serial.Serial.ToLowerInvariant());
        table.Bad("code", "another-pack-in-hand", "the reader holds another pack", BundleFile.Write(Season.Bundle()), Told(Season.Signer, Season.Link(3).Path));
    }

    // Rightly signed and recorded, by a ledger that did not ask its rules.
    private static void Ruled(CaseTable table)
    {
        void Bad(string fault, string name, string tests, BundleSeason season) => table.Bad(fault, name, tests, BundleFile.Write(season.Bundle()), Told(season.Signer));
        Bad("chain", "labels-of-another-net", "labels say another net content than the packs have", BundleSeason.Play(
            bendLabels: labels => labels.With(statement => statement.LabelBatch.UnitNetMg--)));
        Bad("rights", "registered-without-the-right", "a trader registers somebody, who then signs", BundleSeason.Play(before: script =>
        {
            var stranger = SeasonScript.Unknown("stranger");
            stranger = stranger with { Id = script.Force(script.Party(script.Trader, stranger, V1.PartyRole.Trader)) };
            script.Force(script.Unit(stranger, stranger));
        }));
    }

    private static V1.Bundle Turned()
    {
        var bundle = BundleSeason.PlayOutside().Bundle();
        var lines = bundle.LotStatus.Split('\n');
        (lines[4], lines[5]) = ("certified", "-");
        bundle.LotStatus = string.Join('\n', lines);
        return bundle;
    }

    private static V1.Bundle With(Action<V1.Bundle> bend)
    {
        var bundle = Season.Bundle();
        bend(bundle);
        return bundle;
    }

    private static void Replace(IList<ByteString> path, IEnumerable<ByteString> other)
    {
        var hashes = other.ToArray();
        path.Clear();
        foreach (var hash in hashes)
        {
            path.Add(hash);
        }
    }

    private static string OfLabel(V1.Bundle bundle, LabelStatus label) => Season.Signer.Sign(new LotStatus(
        SeasonScript.Origin, (ulong)Season.Script.Entries.Count, Hash.FromBytes(bundle.Lot.StatementId.Span), 0)
    { Label = label });

    private static string Status(V1.Bundle bundle, CheckpointSigner signer, ulong behind, uint output) => signer.Sign(new LotStatus(
        SeasonScript.Origin, (ulong)Season.Script.Entries.Count - behind, Hash.FromBytes(bundle.Lot.StatementId.Span), output));

    private static bool Is(RecordedStatement entry, Body body) => entry.Statement.Message.BodyCase == body;

    private static JsonObject Told(CheckpointSigner signer, string? code = null)
    {
        var told = new JsonObject { ["keys"] = Log.Array(signer.Keys.Select(key => key.ToString())) };
        if (code is not null)
        {
            told["code"] = code;
        }

        return told;
    }
}
