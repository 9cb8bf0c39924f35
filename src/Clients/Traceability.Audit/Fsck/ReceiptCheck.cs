using System.Text;
using Google.Protobuf;
using Traceability.Audit.Replay;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerCore.Witnessing;
using Traceability.V1;

namespace Traceability.Audit.Fsck;

/// <summary>
/// Receipts that somebody holds, against the log: the text of a proof (docs/formats/receipt.md), or the whole receipt as a workspace keeps
/// it, whose lots, notices and time must be those that the rules give.
/// </summary>
internal sealed class ReceiptCheck(
    IReadOnlyList<ReceiptFile> files, CheckpointVerifier verifier, WitnessPolicy? policy, FindingList findings)
{
    private const string ProofMark = "c2sp.org/tlog-proof";

    private readonly List<(string Where, TlogProof Proof, Receipt? Receipt)> asked = [];
    private readonly Dictionary<ulong, (RecordedStatement Entry, Ruling.Admitted Ruling)> rulings = [];

    /// <summary>Receipts that hold.</summary>
    public int Held { get; private set; }

    /// <summary>Reads the files.</summary>
    public void Open()
    {
        foreach (var file in files)
        {
            var where = $"receipt {file.Name}";
            if (Read(file.Content) is not ({ } proof, var receipt))
            {
                findings.Add(where, "it cannot be read");
                continue;
            }

            asked.Add((where, proof, receipt));
        }
    }

    /// <summary>Keeps the rulings that receipts are about.</summary>
    public void Remember(RecordedStatement entry, Ruling.Admitted ruling)
    {
        if (asked.Exists(one => one.Proof.Index == entry.Index))
        {
            rulings[entry.Index] = (entry, ruling);
        }
    }

    /// <summary>Checks them against the tree of the whole log.</summary>
    public void Check(AuditTree tree)
    {
        foreach (var (where, proof, receipt) in asked)
        {
            if ((FaultOf(proof, tree) ?? FaultOf(proof) ?? FaultOf(proof.Index, receipt)) is { } fault)
            {
                findings.Add(where, fault);
            }
            else
            {
                Held++;
            }
        }
    }

    private static (TlogProof? Proof, Receipt? Receipt) Read(byte[] content)
    {
        var text = Encoding.UTF8.GetString(content);
        if (text.StartsWith(ProofMark, StringComparison.Ordinal))
        {
            return (TlogProof.TryParse(text, out var proof) ? proof : null, null);
        }

        try
        {
            var receipt = Receipt.Parser.ParseFrom(content);
            return (TlogProof.TryParse(receipt.Proof, out var inner) ? inner : null, receipt);
        }
        catch (InvalidProtocolBufferException)
        {
            return (null, null);
        }
    }

    private string? FaultOf(TlogProof proof, AuditTree tree)
    {
        if (proof.Index >= tree.Size)
        {
            return $"the log has no entry {proof.Index}";
        }

        return proof.TryVerify(tree.Leaf(proof.Index), verifier, out var checkpoint, out var fault)
            ? checkpoint.Size <= tree.Size && tree.MomentAt(checkpoint.Size)!.Root == checkpoint.Root
                ? null
                : $"its checkpoint of size {checkpoint.Size} is not of this log: the log showed two histories"
            : $"its proof does not hold for entry {proof.Index} ({fault})";
    }

    private string? FaultOf(TlogProof proof) =>
        policy is not null && SignedNote.TryParse(proof.SignedCheckpoint, out var note) && policy.Judge(note) is { IsMet: false } verdict
            ? $"of its checkpoint: {QuorumFault.Of(verdict)}"
            : null;

    private string? FaultOf(ulong index, Receipt? receipt)
    {
        if (receipt is null || !rulings.TryGetValue(index, out var own))
        {
            return null;
        }

        var (entry, ruling) = own;
        var isSame = receipt.Index == index
            && receipt.RecordedAtMs == entry.RecordedAtMs
            && StatementId.TryFromBytes(receipt.StatementId.Span, out var id) && id == entry.Statement.Id
            && receipt.Lots.SequenceEqual(ruling.Lots)
            && receipt.Notices.SequenceEqual(ruling.Notices);
        return isSame ? null : $"what it says of entry {index} is not what the rules say";
    }
}
