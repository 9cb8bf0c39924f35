using Traceability.Audit.Replay;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerCore.Statements;

namespace Traceability.Audit.Fsck;

/// <summary>
/// Puts every entry before the rule book, as the sequencer did. Where an entry cannot be read as it was logged, or an amount is not at
/// hand, it stops: what follows builds on it.
/// </summary>
internal sealed class RuleReplay(AuditTree tree, ReplayState state, FindingList findings)
{
    /// <summary>Why rules are replayed no further; null while they are.</summary>
    public string? Stopped { get; private set; }

    /// <summary>Entries that were ruled on.</summary>
    public ulong Ruled { get; private set; }

    /// <summary>Told of every ruling that admitted.</summary>
    public Action<RecordedStatement, Ruling.Admitted>? Admitted { get; init; }

    public void Open(string? stopped, ulong ruled) => (Stopped, Ruled) = (stopped, ruled);

    public void Stop(string why) => Stopped ??= why;

    /// <summary>Rules on the entry that the tree takes next.</summary>
    /// <param name="entry">Judged.</param>
    /// <param name="stored">What the ledger keeps of the rulings of its bundle; null when it does not show that.</param>
    public void Take(JudgedEntry entry, StoredRulings? stored = null)
    {
        var index = tree.Size;
        if (entry.IsForSealedParts)
        {
            if (Stopped is null)
            {
                findings.Add(
                    $"sealed part {entry.Refusal!.Values.GetValueOrDefault("part", "")} of entry {index}", entry.Refusal.Sentence);
                Stop($"The rules were replayed up to entry {index}, of which a sealed part is not at hand: what follows may build on it.");
            }

            return;
        }

        if (entry.Statement is null)
        {
            findings.Add($"entry {index}", $"would not have been admitted: {entry.Refusal!.Code}: {entry.Refusal.Sentence}");
        }
        else if (Stopped is null)
        {
            Rule(entry, entry.Statement, index, stored);
            Ruled++;
        }
    }

    private void Rule(JudgedEntry entry, AdmittedStatement statement, ulong index, StoredRulings? stored)
    {
        if (state.TakenBy(statement.Id) is { } before)
        {
            findings.Add($"entry {index}", $"the rules refuse it: it is the statement of entry {before} again");
            return;
        }

        var seen = statement.Message.Seen is { } named ? tree.MomentAt(named.Size) : null;
        var recorded = new RecordedStatement(statement, index, entry.RecordedAtMs, seen);
        switch (CustodyFold.Apply(recorded, state))
        {
            case Ruling.Admitted admitted:
                state.Apply(admitted.Changes);
                Admitted?.Invoke(recorded, admitted);
                if (stored?.Holds((int)(index % TileId.FullWidth), recorded, admitted) == false)
                {
                    findings.Add($"ruling of entry {index}", "the lots, notices or time that the ledger keeps of it are not what the rules make");
                }

                break;
            case Ruling.Refused { Refusal: var refusal }:
                findings.Add($"entry {index}", $"the rules refuse it: {refusal.Code}: {refusal.Sentence}");
                break;
        }
    }
}
