using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Traceability.Cli.Sheets;
using Traceability.Cli.Texts;
using Traceability.V1;

namespace Traceability.Cli.Harvests;

/// <summary>Reads one row to the end, whatever is wrong with it, so that all its faults are told at once.</summary>
internal sealed class HarvestRowReader(HarvestHeading heading, HarvestDefaults defaults, Sheet sheet, DateTimeOffset latest)
{
    // Most collection books have no column for it.
    private const int NotStated = 0;

    private delegate bool Parse<T>(string text, out T value, [NotNullWhen(false)] out TextFault? fault);

    public string SlipOf(SheetRow row) => CellText.Clean(heading.CellOf(row, HarvestColumn.Slip).Text);

    public bool TryRead(SheetRow row, List<RowFault> faults, [NotNullWhen(true)] out HarvestRow? harvest)
    {
        var before = faults.Count;
        var slip = Words(row, HarvestColumn.Slip, 64, null, faults);
        var time = TimeOf(row, faults);
        var collector = Words(row, HarvestColumn.Collector, 64, null, faults);
        var name = CellText.Clean(heading.CellOf(row, HarvestColumn.Name).Text);
        var area = Words(row, HarvestColumn.Area, 200, defaults.Area, faults);
        var species = Words(row, HarvestColumn.Species, 200, defaults.Species, faults);
        var part = Read(row, HarvestColumn.Part, PlantWords.Parts.TryParse, defaults.Part, faults);
        var mass = MassOf(row, faults);
        var state = Read(row, HarvestColumn.State, PlantWords.HarvestStates.TryParse, defaults.State, faults);
        var latitude = Read<int>(row, HarvestColumn.Latitude, Number<int>(false, DegreeText.TryParseLatitude), null, faults);
        var longitude = Read<int>(row, HarvestColumn.Longitude, Number<int>(false, DegreeText.TryParseLongitude), null, faults);
        var accuracy = Read<int>(row, HarvestColumn.Accuracy, Number<int>(true, MetreText.TryParse), defaults.AccuracyCm ?? NotStated, faults);
        if (Encoding.UTF8.GetByteCount(name) > 200)
        {
            Add(row, HarvestColumn.Name, new TextFault("The name is longer than 200 bytes.", "Shorten it."), faults);
        }

        harvest = faults.Count > before ? null : new HarvestRow(
            row.Number, slip, time, collector, name.Length == 0 ? null : name, area, species, part, mass, state,
            new Position { LatitudeE7 = latitude, LongitudeE7 = longitude }, (uint)accuracy);
        return harvest is not null;
    }

    // A number as this file writes it.
    private Parse<T> Number<T>(bool mayBeGrouped, Parse<T> parse) => !sheet.CommaIsFree ? parse
        : (string text, out T value, [NotNullWhen(false)] out TextFault? fault) =>
        {
            value = default!;
            return DecimalComma.TryRead(text, mayBeGrouped, out var plain, out fault) && parse(plain, out value, out fault);
        };

    private T Read<T>(SheetRow row, HarvestColumn column, Parse<T> parse, T? standard, List<RowFault> faults)
        where T : struct
    {
        var text = heading.CellOf(row, column).Text;
        if (standard is { } value && string.IsNullOrWhiteSpace(text))
        {
            return value;
        }

        if (!parse(text, out value, out var fault))
        {
            Add(row, column, fault, faults);
        }

        return value;
    }

    private string Words(SheetRow row, HarvestColumn column, int mostBytes, string? standard, List<RowFault> faults)
    {
        var text = CellText.Clean(heading.CellOf(row, column).Text);
        text = text.Length == 0 ? standard ?? string.Empty : text;
        if (text.Length == 0 || Encoding.UTF8.GetByteCount(text) > mostBytes || text.Any(char.IsControl))
        {
            Add(row, column, new TextFault(
                text.Length == 0 ? $"There is no {HarvestHeading.NameOf(column)}." : $"The {HarvestHeading.NameOf(column)} is longer than {mostBytes} bytes.",
                text.Length == 0 ? "Fill the cell." : "Shorten it."), faults);
        }

        return text;
    }

    private long MassOf(SheetRow row, List<RowFault> faults)
    {
        var written = CellText.Clean(heading.CellOf(row, HarvestColumn.Unit).Text);
        var unit = heading.Unit ?? defaults.Unit;
        if (written.Length > 0 && !MassUnits.TryParse(written, out unit, out var fault))
        {
            Add(row, HarvestColumn.Unit, fault, faults);
            return 0;
        }

        var parse = Number<long>(true, (string text, out long value, [NotNullWhen(false)] out TextFault? why) =>
            MassText.TryParse(text, unit, out value, out why, "add a column 'unit', or give --unit kg"));
        if (!parse(heading.CellOf(row, HarvestColumn.Mass).Text, out var milligrams, out fault))
        {
            Add(row, HarvestColumn.Mass, fault, faults);
        }

        return milligrams;
    }

    private long TimeOf(SheetRow row, List<RowFault> faults)
    {
        var cell = heading.CellOf(row, HarvestColumn.Time);
        var clock = heading.CellOf(row, HarvestColumn.Clock);
        var text = cell.Number ? DayNumber.ToText(cell.Text, sheet.DaysFrom1904) : CellText.Clean(cell.Text);
        if (heading.Has(HarvestColumn.Clock))
        {
            text = $"{text.Split(' ')[0]} {(clock.Number ? DayNumber.ToClock(clock.Text) : CellText.Clean(clock.Text))}".Trim();
        }

        if (!SlashedDay.TryTurn(text, defaults.Dates, out text, out var slashed))
        {
            Add(row, HarvestColumn.Time, slashed, faults);
            return 0;
        }

        if (!TimeText.TryParse(text, defaults.UtcOffset, out var time, out var fault, "or give --utc-offset +07:00"))
        {
            Add(row, HarvestColumn.Time, fault, faults);
        }
        else if (time > latest.ToUnixTimeMilliseconds())
        {
            Add(row, HarvestColumn.Time, new TextFault(
                string.Create(CultureInfo.InvariantCulture, $"'{text}' lies in the future."), "Check the year and this computer's clock."), faults);
        }

        return time;
    }

    private void Add(SheetRow row, HarvestColumn column, TextFault fault, List<RowFault> faults) =>
        faults.Add(new RowFault(row.Number, heading.TitleOf(column), fault.What, fault.Mend));
}
