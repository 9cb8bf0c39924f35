using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>
/// A product id is that of the party that labelled first with it, as long as the packing behind that first batch is not
/// declared an error: so a squatter is got rid of.
/// </summary>
internal static class ProductIsOfIssuer
{
    public static Refusal? Check(RulingCase ruled, string product) => First(ruled.Book, product) is { } first
        && !first.Issuer.Span.SequenceEqual(ruled.Issuer.Span)
            ? Reasons.LabelProductOfAnother.With(("product", product), ("statement", Text.Hex(first.Id)))
            : null;

    /// <summary>Makes a batch the product's first, when there is none.</summary>
    public static void Bind(RulingCase ruled, string product, StatementId batch)
    {
        if (First(ruled.Book, product) is null)
        {
            ruled.Book.Write(StateKey.ProductId(product), new State.V1.PointerRecord { StatementId = batch.ToByteString() });
        }
    }

    private static State.V1.LabelBatchRecord? First(CustodyBook book, string product)
    {
        var first = book.Pointer(StateKey.ProductId(product)) is { } pointer ? book.LabelBatch(StatementId.Of(pointer.StatementId)) : null;
        return first is not null && book.Lot(LotKey.Of(first.Batch.Lot)) is { DeclaredError.IsEmpty: true } ? first : null;
    }
}
