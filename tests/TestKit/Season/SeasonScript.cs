using Google.Protobuf;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;

namespace Traceability.TestKit;

/// <summary>
/// A small ledger in memory and the people around it: a scheme owner, a certification body, a cooperative with one
/// certified area and a quota, a processor and a trader. Everything is deterministic. Continued by verb in
/// SeasonScript.Authority.cs and SeasonScript.Custody.cs.
/// </summary>
public sealed partial class SeasonScript
{
    /// <summary>The ledger's origin.</summary>
    public const string Origin = "ledger.example/test-season";

    /// <summary>One day in milliseconds.</summary>
    public const long Day = 24L * 60 * 60 * 1000;

    /// <summary>One kilogram in milligrams.</summary>
    public const long Kilogram = 1_000_000;

    /// <summary>2026-03-01, when the ledger begins.</summary>
    public const long Beginning = 1_772_323_200_000;

    private readonly List<RecordedStatement> entries = [];
    private readonly LogPast past = new();

    /// <summary>State after every admitted entry.</summary>
    public MemoryCustodyState State { get; } = new();

    /// <summary>Admitted entries in order.</summary>
    public IReadOnlyList<RecordedStatement> Entries => entries;

    /// <summary>When this ledger begins: rules, rights and quota hold from then on.</summary>
    public long BeganMs { get; private init; } = Beginning;

    /// <summary>The clock: when the next entry is recorded, and when a draft says it happened.</summary>
    public long NowMs { get; set; } = Beginning;

    /// <summary>The newest checkpoint, as whoever knows it names it.</summary>
    public V1.SeenCheckpoint Seen() => SeenAt(entries.Count);

    /// <summary>The checkpoint of a size, 1 or more.</summary>
    public V1.SeenCheckpoint SeenAt(int size)
    {
        var seen = new V1.SeenCheckpoint { Size = (ulong)size };
        seen.Root = ByteString.CopyFrom(past.SeenBy(new V1.Statement { Seen = seen })!.Root.Span);
        return seen;
    }

    /// <summary>A draft that happens now.</summary>
    public Draft Draft(Actor issuer, Action<V1.Statement> say)
    {
        var message = new V1.Statement
        {
            FormatVersion = StatementCodec.FormatVersion,
            Origin = Origin,
            Issuer = issuer.Id.ToByteString(),
            OccurredAtMs = NowMs,
        };
        say(message);
        return new Draft(message, issuer.Key);
    }

    /// <summary>Checks the statement by itself.</summary>
    public static Refusal? Check(V1.SignedStatement statement) =>
        StatementAdmission.TryAdmit(statement, Origin, out _, out var refusal) ? null : refusal;

    /// <summary>Puts a statement before the rule book, and keeps what is admitted.</summary>
    /// <exception cref="InvalidOperationException">The statement is not whole in itself: see <see cref="Check"/>.</exception>
    public Ruling Offer(Draft draft) => Offer(draft.Sign());

    /// <summary>The same for a statement that was signed before.</summary>
    /// <exception cref="InvalidOperationException">The statement is not whole in itself: see <see cref="Check"/>.</exception>
    public Ruling Offer(V1.SignedStatement statement)
    {
        if (!StatementAdmission.TryAdmit(statement, Origin, out var admitted, out var refusal))
        {
            throw new InvalidOperationException($"Not fit for a ruling: {refusal}");
        }

        var entry = new RecordedStatement(admitted, (ulong)entries.Count, NowMs, past.SeenBy(admitted.Message));
        var ruling = CustodyFold.Apply(entry, State);
        if (ruling is Ruling.Admitted taken)
        {
            State.Apply(taken.Changes);
            entries.Add(entry);
            past.Append(LeafCodec.Encode(NowMs, admitted), NowMs);
        }

        return ruling;
    }

    /// <summary>Records a statement as a ledger would that asks no rule: nothing else in this season knows of it.</summary>
    /// <exception cref="InvalidOperationException">The statement is not whole in itself: see <see cref="Check"/>.</exception>
    public StatementId Force(Draft draft)
    {
        if (!StatementAdmission.TryAdmit(draft.Sign(), Origin, out var admitted, out var refusal))
        {
            throw new InvalidOperationException($"Not whole: {refusal}");
        }

        entries.Add(new RecordedStatement(admitted, (ulong)entries.Count, NowMs, past.SeenBy(admitted.Message)));
        past.Append(LeafCodec.Encode(NowMs, admitted), NowMs);
        return admitted.Id;
    }

    /// <summary>Records a statement that must be admitted.</summary>
    /// <exception cref="InvalidOperationException">It was refused.</exception>
    public StatementId Record(Draft draft) => Offer(draft) is Ruling.Refused { Refusal: var refusal }
        ? throw new InvalidOperationException($"Refused: {refusal}")
        : entries[^1].Statement.Id;

    /// <summary>The first lot of a statement that must be admitted.</summary>
    public LotKey RecordLot(Draft draft) => new(Record(draft), 0);
}
