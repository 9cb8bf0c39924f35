using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>A pack is the end of the chain: opened again, its mass could be labelled twice.</summary>
internal static class InputsAreNotPacked
{
    public static Refusal? Check(LotRecord[] inputs) =>
        inputs.FirstOrDefault(lot => lot.MassState == V1.MassState.Finished) is { } packed
            ? Reasons.LotAlreadyPacked.With(("lot", $"{LotKey.Of(packed.Id)}"))
            : null;
}
