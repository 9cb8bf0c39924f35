namespace Traceability.Cli.Printing;

/// <summary>
/// Draws pages into one file. Pages are written as they come: an implementation MUST keep no page after it was added, and
/// MUST write the same bytes for the same pages. <see cref="Finish"/> is called once, after the last page.
/// </summary>
internal interface ISheetWriter
{
    /// <summary>Adds a page.</summary>
    void Add(PrintSheet sheet);

    /// <summary>Writes what stands at the end; leaves the stream open.</summary>
    void Finish();
}
