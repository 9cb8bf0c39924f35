using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>The lots that one statement made.</summary>
internal static class StepOutputs
{
    /// <summary>Most lots of one statement: a STORE step makes one of each of its inputs.</summary>
    private const uint Maximum = 64;

    /// <summary>Every lot that a statement can have made.</summary>
    public static IEnumerable<LotKey> KeysOf(StatementId statement)
    {
        for (var output = 0u; output < Maximum; output++)
        {
            yield return new LotKey(statement, output);
        }
    }

    /// <summary>The lots that it has made, in output order.</summary>
    public static LotRecord[] Of(CustodyBook book, StatementId statement) =>
        [.. KeysOf(statement).Select(book.Lot).TakeWhile(lot => lot is not null).OfType<LotRecord>()];
}
