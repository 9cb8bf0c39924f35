using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>One statement before the rule book: what it says, what the ledger knows, and what comes of it.</summary>
internal sealed class RulingCase(RecordedStatement entry, CustodyBook book, long? rulesAtMs = null)
{
    public CustodyBook Book => book;

    public AdmittedStatement Statement => entry.Statement;

    public V1.Statement Message => entry.Statement.Message;

    public StatementId Id => entry.Statement.Id;

    public StatementId Issuer { get; } = entry.Statement.Issuer;

    public ulong Index => entry.Index;

    public long OccurredAtMs => Message.OccurredAtMs;

    public long RecordedAtMs => entry.RecordedAtMs;

    /// <summary>The log that the signer knew, where it names one and the tree is at hand.</summary>
    public LogMoment? Seen => entry.Seen;

    /// <summary>The moment whose dated rules are applied: when it occurred, unless somebody asks what other rules would say.</summary>
    public long RulesAtMs => rulesAtMs ?? OccurredAtMs;

    /// <summary>The ledger's own record; empty before genesis.</summary>
    public LedgerRecord Ledger { get; } = book.Ledger() ?? new LedgerRecord();

    public bool IsBySchemeOwner => Ledger.SchemeOwner.Span.SequenceEqual(Issuer.Span);

    /// <summary>What this step drew from each lot, milligrams.</summary>
    public Dictionary<LotKey, long> Drawn { get; } = [];

    /// <summary>Lots made, in output order.</summary>
    public List<V1.RuledLot> Lots { get; } = [];

    /// <summary>Rules that withheld or flagged this step, in the order of the rule book.</summary>
    public List<V1.Notice> Notices { get; } = [];

    /// <summary>Rules that withheld or flagged single lots of this step, beside <see cref="Notices"/>.</summary>
    public List<V1.Notice> LotNotices { get; } = [];

    /// <summary>Whether a rule has withheld the claim of this step so far.</summary>
    public bool IsWithheld => Notices.Any(notice => notice.Kind == V1.NoticeKind.Withheld);

    /// <summary>Keeps a notice, if there is one.</summary>
    public void Note(V1.Notice? notice)
    {
        if (notice is not null)
        {
            Notices.Add(notice);
        }
    }

    /// <summary>Keeps a notice, if there is one and none of its code was kept before.</summary>
    public void NoteOnce(V1.Notice? notice) => Note(Notices.Exists(kept => kept.Code == notice?.Code) ? null : notice);
}
