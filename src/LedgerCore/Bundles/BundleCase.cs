using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Labels;
using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Bundles;

/// <summary>One bundle while it is checked: what earlier checks have shown is here for later ones.</summary>
internal sealed class BundleCase(ReadOnlyMemory<byte> file, IReadOnlyList<LogKey> pinned, DigitalLink? expected)
{
    private readonly Dictionary<StatementId, RecordedStatement> byId = [];

    public ReadOnlyMemory<byte> File => file;

    public IReadOnlyList<LogKey> Pinned => pinned;

    /// <summary>The code that the reader holds, if it was told.</summary>
    public DigitalLink? Expected => expected;

    /// <summary>Set by the check of the format.</summary>
    public V1.Bundle Bundle { get; set; } = new();

    public LotKey Lot => LotKey.TryFrom(Bundle.Lot, out var lot) ? lot : default;

    /// <summary>Set by the check of the checkpoint, with the keys that it was opened with.</summary>
    public Checkpoint? Checkpoint { get; set; }

    public IReadOnlyList<LogKey> LogKeys { get; set; } = [];

    /// <summary>Set by the check of the entries, in log order.</summary>
    public List<RecordedStatement> Entries { get; } = [];

    /// <summary>What the rule book made of the statements about rights (see <see cref="AuthorityReplay"/>).</summary>
    public MemoryCustodyState Authority { get; } = new();

    /// <summary>The statements that the rule book refused in the replay.</summary>
    public List<(RecordedStatement Entry, Refusal Refusal)> Refused { get; } = [];

    /// <summary>Set by the check of the chain: the statements that the lot comes from, in log order.</summary>
    public List<RecordedStatement> Chain { get; } = [];

    /// <summary>Set by the check of the status.</summary>
    public LotStatus? Status { get; set; }

    /// <summary>The label batch; null for the bundle of a lot, or when it is missing.</summary>
    public RecordedStatement? LabelBatch =>
        StatementId.TryFromBytes(Bundle.LabelBatch.Span, out var id) && Find(id) is { Statement.Message.LabelBatch: not null } batch ? batch : null;

    public RecordedStatement? Find(StatementId id) => byId.GetValueOrDefault(id);

    /// <summary>Keeps an entry; false when the bundle has the statement already.</summary>
    public bool TryAdd(RecordedStatement entry)
    {
        if (!byId.TryAdd(entry.Statement.Id, entry))
        {
            return false;
        }

        Entries.Add(entry);
        return true;
    }

    public CustodyBook Book() => new(Authority);
}
