namespace Traceability.Season.Checks;

/// <summary>One line per check, and whether all passed.</summary>
internal sealed class CheckSheet(Teller teller, CancellationToken cancellation)
{
    private int passed;
    private int failed;
    private int skipped;

    /// <summary>Whether nothing failed.</summary>
    public bool IsClean => failed == 0;

    /// <summary>Runs a check. It returns null when it passed, else why not; a fault is a failure, and the next check runs.</summary>
    public async Task CheckAsync(string title, Func<Task<string?>> check)
    {
        string? fault;
        try
        {
            fault = await check();
        }
        catch (Exception thrown) when (!cancellation.IsCancellationRequested)
        {
            fault = $"{thrown.GetType().Name}: {thrown.Message}";
        }

        if (fault is null)
        {
            Pass(title);
        }
        else
        {
            failed++;
            teller.Line($"FAIL  {title}: {fault}");
        }
    }

    /// <summary>Notes something that was seen to work.</summary>
    public void Pass(string title)
    {
        passed++;
        teller.Line($"ok    {title}");
    }

    /// <summary>Says plainly that something was not checked.</summary>
    public void Skip(string title, string why)
    {
        skipped++;
        teller.Line($"skip  {title}: skipped, {why}");
    }

    /// <summary>The last line.</summary>
    public void Sum() => teller.Line($"{passed} ok, {failed} failed, {skipped} skipped");
}
