using Google.Protobuf;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.State.V1;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Histories;

/// <summary>One admitted entry as the books read it: what it says, and what was made of it.</summary>
/// <param name="Season">The ledger after it.</param>
/// <param name="Entry">As recorded.</param>
/// <param name="Ruling">Null for what a script recorded on the way.</param>
internal sealed record Page(SeasonScript Season, RecordedStatement Entry, Ruling.Admitted? Ruling)
{
    public V1.Statement Message => Entry.Statement.Message;

    public StatementId Id => Entry.Statement.Id;

    /// <summary>When it is said to have happened.</summary>
    public long Moment => Message.OccurredAtMs;

    public T Part<T>()
        where T : class, IMessage => Entry.Statement.Parts.As<T>();

    /// <summary>Whether a rule withheld or flagged under one of these codes.</summary>
    public bool Has(params string[] codes) => Ruling!.Notices.Any(notice => codes.Contains(notice.Code));

    /// <summary>An output as the ledger has it now.</summary>
    public LotRecord Lot(uint output = 0) => Season.Lot(new LotKey(Id, output));

    public override string ToString() => $"entry {Entry.Index}, {Message.BodyCase} {Id}";
}
