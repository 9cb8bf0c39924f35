namespace Traceability.LedgerCore.Tests.Histories;

/// <summary>A second, plainer opinion on one theme, in lists and loops over what was admitted.</summary>
internal abstract class Book
{
    /// <summary>Reads the newest entry and compares it with what the ledger made of it.</summary>
    public abstract void Read(Page page);

    /// <summary>Looks over the whole history, now and then and at its end.</summary>
    public virtual void Balance()
    {
    }

    /// <summary>How often the theme came up, by what: a history without it shows nothing.</summary>
    public Dictionary<string, int> Seen { get; } = [];

    protected void Count(string what, bool isSeen = true) => Seen[what] = Seen.GetValueOrDefault(what) + (isSeen ? 1 : 0);
}
