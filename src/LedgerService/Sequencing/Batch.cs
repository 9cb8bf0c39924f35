using System.Data.Common;
using Google.Protobuf;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Log;
using Traceability.LedgerService.Storage;
using Traceability.V1;
using Refusal = Traceability.LedgerCore.Statements.Refusal;

namespace Traceability.LedgerService.Sequencing;

/// <summary>
/// One batch while it is being made: statements are ruled in order, the admitted ones become leaves. All of it is in
/// memory; a batch that fails leaves nothing behind.
/// </summary>
internal sealed class Batch(TreeEdge edge, BatchState state, RuleBook rules, SeenPast past, long recordedAtMs)
{
    private readonly List<EntryRow> entries = [];
    private readonly List<SealedPartRow> sealedParts = [];
    private readonly HashSet<StatementId> taken = [];

    /// <summary>Statements that a rule refused.</summary>
    public Dictionary<StatementId, Refusal> Refused { get; } = [];

    /// <summary>Statements on which the rules failed. They fail alone: a statement that trips a fault must not stop the others.</summary>
    public Dictionary<StatementId, Exception> Faults { get; } = [];

    /// <summary>Entries that the batch adds, in order.</summary>
    public IReadOnlyList<EntryRow> Entries => entries;

    /// <summary>An entry that the batch adds, by its index in the log.</summary>
    public EntryRow EntryAt(ulong index) => entries[(int)((long)index - entries[0].Index)];

    /// <summary>When the ledger takes the batch, Unix milliseconds.</summary>
    public long RecordedAtMs => recordedAtMs;

    /// <summary>Rules a statement and, if it is admitted, appends it.</summary>
    public void Take(PendingStatement pending)
    {
        // The same statement may stand here twice, under different signatures: what was refused with one may hold with another.
        if (taken.Contains(pending.Statement.Id))
        {
            return;
        }

        var index = edge.Size;
        if (Rule(pending.Statement, index) is not { } admitted)
        {
            return;
        }

        var leaf = LeafCodec.Encode(recordedAtMs, pending.Statement);
        state.Apply(admitted.Changes);
        edge.Append(TreeHasher.Leaf(leaf));
        var row = new EntryRow
        {
            Index = (long)index,
            StatementId = pending.Statement.Id.Span.ToArray(),
            Leaf = leaf,
            Ruling = Unproved(pending.Statement.Id, index, admitted).ToByteArray(),
        };
        entries.Add(row);
        taken.Add(pending.Statement.Id);
        sealedParts.AddRange(PartsOf(pending, row.Index));
    }

    private Ruling.Admitted? Rule(AdmittedStatement statement, ulong index)
    {
        try
        {
            var ruling = rules.Apply(new RecordedStatement(statement, index, recordedAtMs, past.SeenBy(statement.Message)), state);
            if (ruling is Ruling.Refused refused)
            {
                Refused[statement.Id] = refused.Refusal;
            }

            return ruling as Ruling.Admitted;
        }
        catch (Exception fault) when (fault is not DbException)
        {
            Faults[statement.Id] = fault;
            return null;
        }
    }

    /// <summary>Everything to write, once the checkpoint over it is signed.</summary>
    public BatchRows Rows(string signedCheckpoint) => new(
        entries,
        sealedParts,
        edge.TakeChanged(),
        [.. state.Changes],
        new CheckpointRow { Size = (long)edge.Size, Note = signedCheckpoint });

    private Receipt Unproved(StatementId id, ulong index, Ruling.Admitted admitted) => new()
    {
        StatementId = id.ToByteString(),
        Index = index,
        RecordedAtMs = recordedAtMs,
        Lots = { admitted.Lots },
        Notices = { admitted.Notices },
    };

    private static IEnumerable<SealedPartRow> PartsOf(PendingStatement pending, long index)
    {
        var classes = pending.Statement.Message.Sealed.ToDictionary(part => part.Name, part => part.Class);
        return pending.SealedParts.Select(part => new SealedPartRow
        {
            EntryIndex = index,
            Name = part.Name,
            Class = (int)classes[part.Name],
            Salt = part.Salt.ToByteArray(),
            Content = part.Content.ToByteArray(),
        });
    }
}
