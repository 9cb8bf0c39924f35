using System.Globalization;
using System.Text.Json;
using Traceability.Cli.Output;
using Traceability.Cli.Sheets;
using Traceability.V1;

namespace Traceability.Cli.Listings;

/// <summary>
/// Reads listings from a table (CSV, XLSX) or NDJSON. A row that cannot be read stands as one without any field: the ledger answers it
/// in its place.
/// </summary>
internal static class ListingFile
{
    private const long MostBytes = 256L * 1024 * 1024;
    private const int MostRows = 200_000;
    private const int LongestLine = 64 * 1024;

    /// <param name="mapped">Headings by field, as typed; others are looked for by their usual names.</param>
    /// <exception cref="CommandHalt">There is no such file, or it cannot be read.</exception>
    public static async Task<IReadOnlyList<Listing>> ReadAsync(string path, IReadOnlyDictionary<string, string> mapped, CancellationToken cancellation)
    {
        var file = new FileInfo(path);
        if (!file.Exists || file.Length > MostBytes)
        {
            throw new CommandHalt("FILE_NOT_FOUND", $"There is no file {path} of at most 256 MiB.", "Check the name and the folder, or split it.");
        }

        if (await IsLinesAsync(file, cancellation))
        {
            return await LinesAsync(file, cancellation);
        }

        return SheetFile.TryRead(path, null, out var sheet, out var fault)
            ? OfSheet(sheet, mapped)
            : throw new CommandHalt(fault.Code, fault.Sentence, fault.WayOut);
    }

    private static async Task<bool> IsLinesAsync(FileInfo file, CancellationToken cancellation)
    {
        await using var stream = file.OpenRead();
        var start = new byte[64];
        var read = await stream.ReadAsync(start, cancellation);
        return start.AsSpan(0, read).TrimStart(" \t\r\n\ufeff"u8) is [(byte)'{', ..];
    }

    private static async Task<IReadOnlyList<Listing>> LinesAsync(FileInfo file, CancellationToken cancellation)
    {
        var listings = new List<Listing>();
        await foreach (var line in File.ReadLinesAsync(file.FullName, cancellation))
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (listings.Count == MostRows)
            {
                throw new CommandHalt("TOO_MANY_ROWS", $"The file has more than {MostRows:N0} lines.", "Split it.");
            }

            listings.Add(OfLine(line));
        }

        return listings;
    }

    private static Listing OfLine(string line)
    {
        var listing = new Listing();
        try
        {
            using var json = JsonDocument.Parse(line.Length <= LongestLine ? line : "", new JsonDocumentOptions { MaxDepth = 8 });
            foreach (var field in json.RootElement.EnumerateObject().Where(field => ListingColumns.Fields.Contains(field.Name)))
            {
                var value = field.Value.ValueKind switch
                {
                    JsonValueKind.String => field.Value.GetString()!,
                    JsonValueKind.Null => "",
                    _ => field.Value.GetRawText(),
                };
                if (value.Length > 0 && !ListingColumns.TrySet(listing, field.Name, value))
                {
                    return Unreadable(listing);
                }
            }

            return listing;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return new Listing();
        }
    }

    private static List<Listing> OfSheet(Sheet sheet, IReadOnlyDictionary<string, string> mapped)
    {
        var heading = sheet.Rows.Count == 0 ? [] : sheet.Rows[0].Cells.Select(cell => cell.Text.Trim()).ToList();
        var places = new List<(string Field, int Column)>();
        foreach (var field in ListingColumns.Fields)
        {
            var wanted = mapped.TryGetValue(field, out var typed) ? [typed] : ListingColumns.Of(field);
            var found = Enumerable.Range(0, heading.Count).Where(column => wanted.Contains(heading[column], StringComparer.OrdinalIgnoreCase)).ToList();
            if (typed is not null && found.Count == 0)
            {
                throw new CommandHalt("COLUMN_MISSING", $"The file has no column '{typed}'.", $"It has: {string.Join(", ", heading)}.", ExitCode.Usage);
            }

            places.AddRange(found.Take(field == "text" ? found.Count : 1).Select(column => (field, column)));
        }

        return places.Exists(place => place.Field != "listing_id")
            ? [.. sheet.Rows.Skip(1).Select(row => OfRow(row, places))]
            : throw new CommandHalt(
                "COLUMN_MISSING",
                "No column of the file is known.",
                $"Name them: --map FIELD=COLUMN, with the fields {string.Join(", ", ListingColumns.Fields)}.",
                ExitCode.Usage);
    }

    private static Listing OfRow(SheetRow row, List<(string Field, int Column)> places)
    {
        var listing = new Listing { ListingId = row.Number.ToString(CultureInfo.InvariantCulture) };
        foreach (var (field, column) in places)
        {
            var value = row.At(column).Text.Trim();
            if (value.Length > 0 && !ListingColumns.TrySet(listing, field, value))
            {
                return Unreadable(listing);
            }
        }

        return listing;
    }

    // The ledger says of a quantity below nothing that it is none.
    private static Listing Unreadable(Listing listing) => new(listing) { Quantity = -1 };
}
