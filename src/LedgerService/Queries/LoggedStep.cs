using Google.Protobuf;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Storage;
using Traceability.V1;

namespace Traceability.LedgerService.Queries;

/// <summary>An entry of the log with its restricted sealed parts and what the rules said of it.</summary>
/// <param name="Index">Index of its leaf.</param>
/// <param name="Id">Statement id.</param>
/// <param name="Entry">The leaf, read.</param>
/// <param name="Message">Its statement, read.</param>
/// <param name="Parts">Restricted parts, in order of name.</param>
/// <param name="Ruling">The receipt without its proof.</param>
internal sealed record LoggedStep(
    ulong Index, StatementId Id, LogEntry Entry, Statement Message, IReadOnlyList<SealedPart> Parts, Receipt Ruling)
{
    /// <summary>Lots that it made, in output order.</summary>
    public IEnumerable<LotKey> Made => Ruling.Lots.Select(lot => LotKey.TryFrom(lot.Id, out var key) ? key : default);

    /// <summary>An entry that this service stored itself.</summary>
    public static LoggedStep Of(EntryRow row, IEnumerable<SealedPartRow> parts)
    {
        var entry = LogEntry.Parser.ParseFrom(row.Leaf);
        return new LoggedStep(
            (ulong)row.Index,
            StatementId.TryFromBytes(row.StatementId, out var id) ? id : default,
            entry,
            Statement.Parser.ParseFrom(entry.Statement),
            [.. parts.OrderBy(part => part.Name, StringComparer.Ordinal).Select(Of)],
            Receipt.Parser.ParseFrom(row.Ruling));
    }

    /// <summary>A sealed part, read.</summary>
    /// <exception cref="InvalidOperationException">It is not kept, though the log commits to it: the store is damaged.</exception>
    public T Part<T>(string name, MessageParser<T> parser)
        where T : IMessage<T> => Parts.FirstOrDefault(part => part.Name == name) is { } found
        ? parser.ParseFrom(found.Content)
        : throw new InvalidOperationException($"Entry {Index} has no sealed part \"{name}\": the store is damaged.");

    /// <summary>What the step drew from which lots, as its sealed part says; of a receipt nothing: it takes a sale's whole lot.</summary>
    public IEnumerable<(LotKey Lot, long MassMg)> Drawn() => Message.BodyCase switch
    {
        Statement.BodyOneofCase.Processing => Pairs(Message.Processing.Inputs, Part("amounts", ProcessingAmounts.Parser).InputMg),
        Statement.BodyOneofCase.Formulation => Pairs(Message.Formulation.Inputs, Part("recipe", Recipe.Parser).InputMg),
        Statement.BodyOneofCase.Sale => Pairs([Message.Sale.Lot], [Part("terms", SaleTerms.Parser).MassMg]),
        _ => [],
    };

    /// <summary>The step as the rule book took it.</summary>
    /// <exception cref="InvalidOperationException">It does not pass the checks that it passed once: the store is damaged.</exception>
    public RecordedStatement Recorded()
    {
        var signed = new SignedStatement { Statement = Entry.Statement, Signatures = { Entry.Signatures }, SealedParts = { Parts } };
        return StatementAdmission.TryAdmit(signed, Message.Origin, out var admitted, out var refusal, personalMayBeErased: true)
            ? new RecordedStatement(admitted, Index, Entry.RecordedAtMs, Seen: null)
            : throw new InvalidOperationException($"Entry {Index} is not whole, {refusal.Code}: the store is damaged.");
    }

    private static IEnumerable<(LotKey Lot, long MassMg)> Pairs(IEnumerable<LotId> lots, IEnumerable<long> masses) =>
        lots.Zip(masses, (lot, mass) => (LotKey.TryFrom(lot, out var key) ? key : default, mass));

    private static SealedPart Of(SealedPartRow row) => new()
    {
        Name = row.Name,
        Salt = ByteString.CopyFrom(row.Salt),
        Content = ByteString.CopyFrom(row.Content),
    };
}
