namespace Traceability.LedgerService.Storage;

/// <summary>A sealed part, kept beside the log. A personal one may be erased: the row goes, no hash changes.</summary>
public sealed class SealedPartRow
{
    /// <summary>Index of the entry that commits to it.</summary>
    public long EntryIndex { get; set; }

    /// <summary>Name, as in the statement.</summary>
    public string Name { get; set; } = "";

    /// <summary>1 restricted, 2 personal.</summary>
    public int Class { get; set; }

    /// <summary>16 bytes.</summary>
    public byte[] Salt { get; set; } = [];

    /// <summary>The content.</summary>
    public byte[] Content { get; set; } = [];
}
