namespace Traceability.LedgerCore.Custody;

/// <summary>What the rule book says of a statement: <see cref="Refused"/> or <see cref="Admitted"/>.</summary>
public abstract record Ruling
{
    private protected Ruling()
    {
    }

    /// <summary>Not taken. Nothing of it is written.</summary>
    /// <param name="Refusal">Why.</param>
    public sealed record Refused(Statements.Refusal Refusal) : Ruling;

    /// <summary>Taken.</summary>
    /// <param name="Changes">Writes, each key once; the same input gives the same ones in the same order, byte for byte.</param>
    /// <param name="Lots">Lots made, in output order.</param>
    /// <param name="Notices">Rules that withheld or flagged, in the order of the rule book.</param>
    public sealed record Admitted(
        IReadOnlyList<StateChange> Changes,
        IReadOnlyList<V1.RuledLot> Lots,
        IReadOnlyList<V1.Notice> Notices) : Ruling;
}
