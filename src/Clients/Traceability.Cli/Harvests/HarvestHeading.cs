using System.Diagnostics.CodeAnalysis;
using Traceability.Cli.Sheets;
using Traceability.Cli.Texts;

namespace Traceability.Cli.Harvests;

/// <summary>Which column says what, found by the words of the first row in English, Vietnamese or Chinese.</summary>
internal sealed class HarvestHeading
{
    private static readonly (HarvestColumn Column, string Spellings)[] Words =
    [
        (HarvestColumn.Slip, "slip|slip number|slip no|slip no.|receipt number|số phiếu|phiếu|mã phiếu|单号|编号|采集单号"),
        (HarvestColumn.Time, "time|date|date/time|date time|datetime|collected at|occurred at|ngày giờ|ngày|thời gian|ngày thu hái|日期|时间|日期时间|采集时间|采集日期"),
        (HarvestColumn.Clock, "time of day|hour|clock|giờ|时刻"),
        (HarvestColumn.Collector, "collector|collector id|collector code|người thu hái|mã người thu hái|采集人|采集人编号|采集员"),
        (HarvestColumn.Name, "name|collector name|name of collector|họ tên|họ và tên|tên người thu hái|姓名|采集人姓名"),
        (HarvestColumn.Area, "area|collection area|area id|khu vực|vùng thu hái|采集区|区域"),
        (HarvestColumn.Species, "species|scientific name|plant|loài|tên khoa học|物种|学名"),
        (HarvestColumn.Part, "part|plant part|part of plant|bộ phận|部位|药用部位"),
        (HarvestColumn.Mass, "mass|weight|amount|quantity|net weight|khối lượng|trọng lượng|cân nặng|重量|质量|净重"),
        (HarvestColumn.Unit, "unit|unit of mass|đơn vị|单位"),
        (HarvestColumn.State, "state|condition|mass state|trạng thái|tình trạng|状态|干鲜"),
        (HarvestColumn.Latitude, "latitude|lat|y|vĩ độ|纬度"),
        (HarvestColumn.Longitude, "longitude|lon|lng|long|x|kinh độ|经度"),
        (HarvestColumn.Accuracy, "accuracy|accuracy m|accuracy (m)|gps accuracy|độ chính xác|sai số|精度|精度(米)|定位精度"),
    ];

    private static readonly Dictionary<string, HarvestColumn> Known = Words
        .SelectMany(row => row.Spellings.Split('|').Select(word => (Word: word, row.Column)))
        .ToDictionary(row => row.Word, row => row.Column, StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<HarvestColumn, int> places = [];
    private readonly Dictionary<HarvestColumn, string> titles = [];

    /// <summary>Titles of columns that are not read.</summary>
    public List<string> Ignored { get; } = [];

    /// <summary>The unit that the mass's title names, as in "Mass (kg)"; null when it names none.</summary>
    public MassUnit? Unit { get; private set; }

    /// <summary>Whether the file has the column.</summary>
    public bool Has(HarvestColumn column) => places.ContainsKey(column);

    /// <summary>The column's title as it is written in the file, or its English name.</summary>
    public string TitleOf(HarvestColumn column) => titles.GetValueOrDefault(column) ?? NameOf(column);

    /// <summary>The cell of a column; empty when the file does not have it.</summary>
    public Cell CellOf(SheetRow row, HarvestColumn column) =>
        places.TryGetValue(column, out var place) ? row.At(place) : new Cell(string.Empty, false);

    /// <summary>The English name of a column.</summary>
    public static string NameOf(HarvestColumn column) => Words.First(row => row.Column == column).Spellings.Split('|')[0];

    /// <summary>Reads the first row; false when two columns say the same thing.</summary>
    public static bool TryRead(SheetRow row, [NotNullWhen(true)] out HarvestHeading? heading, [NotNullWhen(false)] out SheetFault? fault)
    {
        heading = null;
        var found = new HarvestHeading();
        for (var place = 0; place < row.Cells.Count; place++)
        {
            var title = CellText.Clean(row.Cells[place].Text);
            if (!found.TryTitle(title.Replace('_', ' '), out var column))
            {
                if (title.Length > 0)
                {
                    found.Ignored.Add(title);
                }
            }
            else if (!found.places.TryAdd(column, place))
            {
                fault = new SheetFault(
                    "COLUMN_TWICE", $"The columns '{found.titles[column]}' and '{title}' both mean {NameOf(column)}.", "Rename or remove one of them.");
                return false;
            }
            else
            {
                found.titles.Add(column, title);
            }
        }

        heading = found;
        fault = null;
        return true;
    }

    // "Mass (kg)", "Khối lượng [kg]", "Latitude (°)": what stands in brackets is the unit.
    private bool TryTitle(string title, out HarvestColumn column)
    {
        if (Known.TryGetValue(title, out column))
        {
            return true;
        }

        var open = title.IndexOfAny(['(', '[']);
        if (open < 1 || title[^1] is not (')' or ']') || !Known.TryGetValue(title[..open].TrimEnd(), out column))
        {
            return false;
        }

        var written = title[(open + 1)..^1].Trim();
        if (column == HarvestColumn.Mass && MassUnits.TryParse(written, out var unit, out _))
        {
            Unit = unit;
            return true;
        }

        return column is HarvestColumn.Latitude or HarvestColumn.Longitude || (column == HarvestColumn.Accuracy && written is "m" or "mét" or "米");
    }
}
