using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Sets the gate that certificates of a standard pass from a moment on.</summary>
internal static class StandardVersionRuling
{
    private const int MaximumItems = 20;

    public static Refusal? Rule(RulingCase ruled)
    {
        var body = ruled.Message.StandardVersion;
        var record = ruled.Book.Standard(body.Standard);
        var refusal = IssuerIsSchemeOwner.Check(ruled, "sets the gate of a standard")
            ?? RecordHasRoom.Check(record.Items.Count, MaximumItems, "gates of this standard");
        if (refusal is null)
        {
            // Of two for the same moment, the one recorded later rules.
            record.Items.Insert(
                record.Items.Count(earlier => earlier.Version.EffectiveFromMs <= body.EffectiveFromMs),
                new StandardRecord.Types.Item { Id = ruled.Id.ToByteString(), Version = body });
            ruled.Book.Write(StateKey.Standard(body.Standard), record);
        }

        return refusal;
    }
}
