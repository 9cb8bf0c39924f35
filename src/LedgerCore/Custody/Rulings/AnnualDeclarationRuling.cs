using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>An operator declares a year's sales. Whether they agree with the log is for a report: a wrong declaration is one too.</summary>
internal static class AnnualDeclarationRuling
{
    private const int MaximumItems = 100;

    public static Refusal? Rule(RulingCase ruled)
    {
        var year = ruled.Message.AnnualDeclaration.Year;
        var record = ruled.Book.Declarations(ruled.Issuer, year);
        var refusal = YearHasBegun.Check(ruled, year)
            ?? RecordHasRoom.Check(record.Items.Count, MaximumItems, "declarations of this year");
        if (refusal is null)
        {
            record.Items.Add(new DeclarationsRecord.Types.Item
            {
                Id = ruled.Id.ToByteString(),
                LogIndex = ruled.Index,
                OccurredAtMs = ruled.OccurredAtMs,
                Declared = ruled.Statement.Parts.As<V1.DeclaredYear>(),
            });
            ruled.Book.Write(StateKey.Declarations(ruled.Issuer, year), record);
        }

        return refusal;
    }
}
