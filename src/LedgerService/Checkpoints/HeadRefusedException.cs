namespace Traceability.LedgerService.Checkpoints;

/// <summary>
/// The database does not go on from what this service has shown, or what it is about to show cannot be kept. Nothing of it is shown and
/// nothing is signed; an operator has to look (docs/operations.md, "Restore").
/// </summary>
public sealed class HeadRefusedException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>It does not go on.</summary>
    public static HeadRefusedException OfHistory(Exception? inner = null) => new(
        "The database does not go on from what this service has told of: it was replaced by an older one or a fork. Nothing of it is shown or signed.",
        inner);

    /// <summary>The file outside of the database cannot be written.</summary>
    public static HeadRefusedException OfFile(Exception inner) => new(
        "The newest checkpoint cannot be kept outside the database, and nothing is shown before it is. Ask again.", inner);
}
