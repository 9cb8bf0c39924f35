using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>Serials made from a seed cannot be guessed; those that the issuer made may be, and everybody is told.</summary>
internal static class SerialsAreMadeFromASeed
{
    public static V1.Notice? Check(V1.LabelBatch body) => body.OwnSerials ? Reasons.OwnSerials.NoticeOf() : null;
}
