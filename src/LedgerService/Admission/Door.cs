using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Keys;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Checkpoints;
using Traceability.LedgerService.Storage;
using Traceability.V1;
using Refusal = Traceability.LedgerCore.Statements.Refusal;

namespace Traceability.LedgerService.Admission;

/// <summary>
/// The door to the log: everything about a statement that can be judged from it alone. It keeps nothing but keys that it has read
/// before, so any number of callers go through side by side, before the sequencer's lock.
/// </summary>
public sealed class Door(LogKeys keys, StateScan state, LedgerOptions options)
{
    private readonly ParsedKeys parsed = new();

    /// <summary>The statement ready to be ruled on, or why not.</summary>
    public (AdmittedStatement? Admitted, Refusal? Refusal) Judge(SignedStatement statement) =>
        StatementAdmission.TryAdmit(statement, keys.Origin, out var admitted, out var refusal, IsKnown, parsed: parsed)
            && (refusal = CheckGenesis(admitted)) is null
            ? (admitted, null)
            : (null, refusal);

    // Whoever begins a ledger owns its scheme: on a service that strangers can reach, its operator has named the key.
    private Refusal? CheckGenesis(AdmittedStatement admitted) =>
        admitted.Message.Genesis is null || options.GenesisKey.Length == 0 || options.GenesisKey == $"{admitted.Signers[0]}"
            ? null
            : Reasons.GenesisKeyNotAwaited.With(("key", $"{admitted.Signers[0]}"));

    private bool IsKnown(KeyId key) => state.Has(StateKey.Key(key));
}
