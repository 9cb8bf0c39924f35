namespace Traceability.Cli.Sheets;

/// <summary>One row, with the number that a spreadsheet program shows beside it (the first is 1).</summary>
internal sealed record SheetRow(int Number, IReadOnlyList<Cell> Cells)
{
    /// <summary>Whether nothing is written in it.</summary>
    public bool IsBlank => Cells.All(cell => string.IsNullOrWhiteSpace(cell.Text));

    /// <summary>The cell of a column, from 0; empty beyond the end.</summary>
    public Cell At(int column) => column < Cells.Count ? Cells[column] : new Cell(string.Empty, false);
}
