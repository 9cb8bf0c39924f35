using Spectre.Console;

namespace Traceability.Cli.Output;

/// <summary>Tables that look alike. Cells are plain text: nothing that came from a file or the ledger is read as markup.</summary>
internal static class Tables
{
    private const int PipedWidth = 120;

    public static Table With(params string[] titles)
    {
        var table = new Table { Border = TableBorder.Simple, UseSafeBorder = true };
        foreach (var title in titles)
        {
            table.AddColumn(new TableColumn(new Text(title, new Style(decoration: Decoration.Bold))));
        }

        return table;
    }

    /// <summary>Writes a table no wider than a screen, also where nobody's screen tells how wide it is.</summary>
    public static void WriteTable(this IAnsiConsole console, Table table)
    {
        var width = console.Profile.Width;
        console.Profile.Width = width == Terminal.UnfoldedWidth ? PipedWidth : width;
        console.Write(table);
        console.Profile.Width = width;
    }

    public static void AddPlain(this Table table, params string[] cells) =>
        table.AddRow(cells.Select(cell => new Text(Printable(cell))));

    /// <summary>Title and value, one pair a line.</summary>
    public static void WritePairs(this IAnsiConsole console, params (string Title, string Value)[] pairs)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(2)).AddColumn();
        foreach (var (title, value) in pairs.Where(pair => pair.Value.Length > 0))
        {
            grid.AddRow(new Text(title, new Style(decoration: Decoration.Bold)), new Text(Printable(value)));
        }

        console.Write(grid);
    }

    /// <summary>The text without control characters, which could rewrite what stands on a terminal.</summary>
    public static string Printable(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(letter => char.IsControl(letter) && letter != '\n' ? '\uFFFD' : letter)) : text;
}
