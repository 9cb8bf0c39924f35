using System.Collections.Immutable;
using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Client;

/// <summary>
/// A receipt whose every claim was checked: the leaf rebuilt from the client's own bytes, its inclusion under a
/// checkpoint signed by a pinned key, and that checkpoint against the one remembered.
/// </summary>
/// <param name="Id">The statement.</param>
/// <param name="Index">Index of its leaf, from 0.</param>
/// <param name="RecordedAt">When the ledger took it, to the millisecond.</param>
/// <param name="TreeSize">Size of the tree that the proof is relative to.</param>
/// <param name="Lots">Lots made, in output order. Told by the ledger; an auditor's replay proves them.</param>
/// <param name="Notices">Rules that withheld or flagged. Told by the ledger, as the lots.</param>
/// <param name="Receipt">As it was received.</param>
public sealed record VerifiedReceipt(
    StatementId Id,
    ulong Index,
    DateTimeOffset RecordedAt,
    ulong TreeSize,
    ImmutableArray<RuledLot> Lots,
    ImmutableArray<Notice> Notices,
    Receipt Receipt);
