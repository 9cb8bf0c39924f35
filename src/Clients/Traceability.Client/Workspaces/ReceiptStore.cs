using Google.Protobuf;
using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Client;

/// <summary>Verified receipts, one file per statement (a serialized <see cref="Receipt"/>).</summary>
public sealed class ReceiptStore
{
    private const int MaxFileBytes = 1024 * 1024;

    private readonly string folder;
    private readonly DurableFiles files;

    internal ReceiptStore(string folder, DurableFiles files)
    {
        this.folder = folder;
        this.files = files;
    }

    /// <summary>The receipt as it was received and verified; null when there is none.</summary>
    public Receipt? Find(StatementId id)
    {
        var content = DurableFiles.TryRead(PathOf(id), MaxFileBytes);
        try
        {
            return content is null ? null : Receipt.Parser.ParseFrom(content);
        }
        catch (InvalidProtocolBufferException)
        {
            // The ledger gives the same receipt again to whoever asks; a damaged copy is as good as none.
            return null;
        }
    }

    /// <summary>Keeps a receipt, in place of one with fewer cosignatures.</summary>
    public void Keep(VerifiedReceipt receipt)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        PrivateFolder.Create(folder);
        files.Write(PathOf(receipt.Id), receipt.Receipt.ToByteArray());
    }

    private string PathOf(StatementId id) => Path.Combine(folder, $"{id}.receipt");
}
