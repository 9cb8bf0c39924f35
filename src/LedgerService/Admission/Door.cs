using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Keys;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Checkpoints;
using Traceability.LedgerService.Storage;
using Traceability.V1;
using Refusal = Traceability.LedgerCore.Statements.Refusal;

namespace Traceability.LedgerService.Admission;

/// <summary>
/// The door to the log: everything about a statement that can be judged from it alone. It keeps no state of its own, so
/// any number of callers go through side by side, before the sequencer's lock.
/// </summary>
public sealed class Door(LogKeys keys, StateScan state)
{
    /// <summary>The statement ready to be ruled on, or why not.</summary>
    public (AdmittedStatement? Admitted, Refusal? Refusal) Judge(SignedStatement statement) =>
        StatementAdmission.TryAdmit(statement, keys.Origin, out var admitted, out var refusal, IsKnown)
            ? (admitted, null)
            : (null, refusal);

    private bool IsKnown(KeyId key) => state.Has(StateKey.Key(key));
}
