using Traceability.Cli.Harvests;
using Traceability.Cli.Texts;
using Traceability.V1;
using static Traceability.Clients.Tests.Cli.HarvestSheets;

namespace Traceability.Clients.Tests.Cli;

public sealed class HarvestFileTests
{
    [Fact]
    public void A_good_row_says_everything_a_harvest_needs()
    {
        var row = Assert.Single(Read(Csv(Heading, Row())).Rows);

        Assert.Equal((2, "S-1", "C-017", "1f3a55c0"), (row.Row, row.Slip, row.Collector, row.Area));
        Assert.Equal(("Gynostemma pentaphyllum", PlantPart.Aerial, MassState.Fresh), (row.Species, row.Part, row.State));
        Assert.Equal((12_500_000, 800u), (row.MassMg, row.AccuracyCm));
        Assert.Equal(new Position { LatitudeE7 = 223_051_240, LongitudeE7 = 1_058_763_410 }, row.Position);
        Assert.Equal("2026-06-14T00:40:00Z", TimeText.Format(row.OccurredAtMs));
        Assert.Null(row.CollectorName);
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void The_separator_is_found(char separator)
    {
        var file = Read(Csv(Heading.Replace(',', separator), Row().Replace(',', separator)));
        Assert.Single(file.Rows);
    }

    [Theory]
    [InlineData("số phiếu;thời gian;người thu hái;loài;bộ phận;khối lượng;đơn vị;trạng thái;vĩ độ;kinh độ;sai số;khu vực", "S-1;2026-06-14T07:40+07:00;C-017;Gynostemma pentaphyllum;lá;12.5;ký;tươi;22.3;105.8;8;1f3a55c0")]
    [InlineData("单号,采集时间,采集人,学名,部位,重量,单位,状态,纬度,经度,精度,采集区", "S-1,2026-06-14T07:40+07:00,C-017,Gynostemma pentaphyllum,叶,12.5,公斤,鲜,22.3,105.8,8,1f3a55c0")]
    [InlineData("SLIP,Date_Time,Collector ID,Scientific Name,Plant Part,Weight,UNIT,Condition,LAT,LON,Accuracy (m),Area ID", "S-1,2026-06-14T07:40+07:00,C-017,Gynostemma pentaphyllum,Leaf,12.5,KG,Fresh,22.3,105.8,8,1f3a55c0")]
    public void Headings_and_words_are_read_in_three_languages(string heading, string row)
    {
        var harvest = Assert.Single(Read(Csv(heading, row)).Rows);
        Assert.Equal((PlantPart.Leaf, MassState.Fresh, 12_500_000), (harvest.Part, harvest.State, harvest.MassMg));
    }

    [Theory]
    [InlineData("slip", "", "no slip")]
    [InlineData("slip", "S-12345678901234567890123456789012345678901234567890123456789012345", "longer than 64 bytes")]
    [InlineData("time", "04/06/2026 07:40", "day/month or month/day")]
    [InlineData("time", "06/14/2026 07:40", "only be month/day")]
    [InlineData("time", "31/02/2026 07:40", "no day")]
    [InlineData("time", "2026-06-14 07:40", "no offset")]
    [InlineData("time", "2062-06-14T07:40+07:00", "future")]
    [InlineData("collector", "", "no collector")]
    [InlineData("species", "", "no species")]
    [InlineData("part", "stem", "not a part of the plant")]
    [InlineData("mass", "\"12,5\"", "comma")]
    [InlineData("mass", "0", "above zero")]
    [InlineData("unit", "斤", "reads alike")]
    [InlineData("unit", "", "no unit")]
    [InlineData("state", "finished", "state in which a collection is weighed")]
    [InlineData("latitude", "222.3", "latitude of 222.3 does not exist")]
    [InlineData("longitude", "east", "decimal degrees")]
    [InlineData("accuracy", "-5", "does not exist")]
    [InlineData("area", "", "no area")]
    public void Each_fault_names_its_row_and_column(string column, string text, string sentence)
    {
        var file = Read(Csv(Heading, Row(("slip", "S-0")), Row((column, text))));

        var fault = Assert.Single(file.Faults);
        Assert.Equal((3, column == "unit" && text.Length == 0 ? "mass" : column), (fault.Row, fault.Column));
        Assert.Contains(sentence, fault.Sentence, StringComparison.Ordinal);
        Assert.NotEmpty(fault.WayOut);
        Assert.Single(file.Rows);
    }

    [Fact]
    public void All_faults_of_all_rows_are_told_at_once()
    {
        var file = Read(Csv(Heading, Row(("mass", "x"), ("latitude", "y")), Row(("slip", "S-2")), Row(("slip", "S-3"), ("part", "z"))));

        Assert.Equal([(2, "mass"), (2, "latitude"), (4, "part")], file.Faults.Select(fault => (fault.Row, fault.Column)));
        Assert.Equal("S-2", Assert.Single(file.Rows).Slip);
    }

    [Fact]
    public void A_slip_stands_once_in_a_file_even_beside_a_bad_row()
    {
        var file = Read(Csv(Heading, Row(("mass", "x")), Row()));

        Assert.Empty(file.Rows);
        Assert.Contains(file.Faults, fault => fault is { Row: 3, Column: "slip" } && fault.Sentence.Contains("row 2", StringComparison.Ordinal));
    }

    [Fact]
    public void Blank_lines_keep_the_row_numbers_of_the_spreadsheet()
    {
        var file = Read(Csv(Heading, string.Empty, ",,,,,,,,,,,", Row()));
        Assert.Equal(4, Assert.Single(file.Rows).Row);
    }

    [Fact]
    public void Options_stand_in_for_columns_that_are_absent()
    {
        var defaults = new HarvestDefaults("1f3a55c0", "Gynostemma pentaphyllum", PlantPart.Aerial, MassState.Fresh, TimeSpan.FromHours(7), null, 1000);
        var row = Assert.Single(Read(Csv("slip,date,time of day,collector,mass,lat,lon", "S-1,2026-06-14,07:40,C-017,12.5 kg,22.3,105.8"), defaults).Rows);

        Assert.Equal(("1f3a55c0", 1000u), (row.Area, row.AccuracyCm));
        Assert.Equal("2026-06-14T00:40:00Z", TimeText.Format(row.OccurredAtMs));
    }

    [Fact]
    public void A_missing_column_is_told_with_the_option_that_stands_in_for_it()
    {
        Assert.False(HarvestFile.TryRead(Csv("slip,time,collector,mass,latitude,longitude,acuracy", "1"), new HarvestDefaults(), Now, out _, out var fault));

        Assert.Equal("COLUMN_MISSING", fault.Code);
        Assert.Contains("--area, --species, --part, --state", fault.WayOut, StringComparison.Ordinal);
        Assert.Contains("acuracy", fault.WayOut, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_columns_that_mean_the_same_are_refused()
    {
        Assert.False(HarvestFile.TryRead(Csv(Heading + ",Weight", Row() + ",1"), new HarvestDefaults(), Now, out _, out var fault));
        Assert.Equal("COLUMN_TWICE", fault.Code);
    }

    [Fact]
    public void The_template_is_read_by_the_import()
    {
        var file = Read(Csv(HarvestTemplate.Text), new HarvestDefaults(Area: "1f3a55c0"));
        Assert.Equal((2, 0, 0), (file.Rows.Count, file.Faults.Count, file.Ignored.Count));
    }

    [Theory]
    [InlineData(';')]
    [InlineData('\t')]
    public void A_comma_separates_decimals_where_it_does_not_separate_cells(char separator)
    {
        var row = Row(("mass", "12@5"), ("latitude", "22@305124"), ("longitude", "105@876341"), ("accuracy", "3@5")).Replace(',', separator).Replace('@', ',');

        var harvest = Assert.Single(Read(Csv(Heading.Replace(',', separator), row)).Rows);

        Assert.Equal((12_500_000, 350u), (harvest.MassMg, harvest.AccuracyCm));
        Assert.Equal(new Position { LatitudeE7 = 223_051_240, LongitudeE7 = 1_058_763_410 }, harvest.Position);
    }

    [Theory]
    [InlineData("1.250", "1,250 or as 1250")]
    [InlineData("1.250,5", "groups its thousands")]
    [InlineData("1,250,000", "groups its thousands")]
    public void Where_thousands_might_be_grouped_nothing_is_guessed(string mass, string sentence)
    {
        var row = Row(("mass", "@")).Replace(',', ';').Replace("@", mass, StringComparison.Ordinal);
        Assert.Contains(sentence, Assert.Single(Read(Csv(Heading.Replace(',', ';'), row)).Faults).Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.250", 250_000)]
    [InlineData("1250.500", 1_250_500_000)]
    [InlineData("1.25", 1_250_000)]
    [InlineData("1,250", 1_250_000)]
    public void A_mass_with_one_reading_is_read(string mass, long milligrams)
    {
        var row = Row(("mass", "@")).Replace(',', ';').Replace("@", mass, StringComparison.Ordinal);
        Assert.Equal(milligrams, Assert.Single(Read(Csv(Heading.Replace(',', ';'), row)).Rows).MassMg);
    }

    [Theory]
    [InlineData("14/06/2026 7:40", null)]
    [InlineData("14/06/2026 07:40:00", null)]
    [InlineData("14/6/2026 07:40", DayOrder.DayMonthYear)]
    [InlineData("06/14/2026 07:40", DayOrder.MonthDayYear)]
    public void A_day_with_slashes_is_read_where_it_has_one_reading(string time, object? order)
    {
        var defaults = new HarvestDefaults(UtcOffset: TimeSpan.FromHours(7), Dates: (DayOrder?)order);
        var harvest = Assert.Single(Read(Csv(Heading, Row(("time", time))), defaults).Rows);
        Assert.Equal("2026-06-14T00:40:00Z", TimeText.Format(harvest.OccurredAtMs));
    }

    [Fact]
    public void An_order_of_day_and_month_decides_what_has_two_readings()
    {
        var defaults = new HarvestDefaults(UtcOffset: TimeSpan.Zero, Dates: DayOrder.DayMonthYear);
        Assert.Equal("2026-06-04T07:40:00Z", TimeText.Format(Assert.Single(Read(Csv(Heading, Row(("time", "04/06/2026 07:40"))), defaults).Rows).OccurredAtMs));
    }

    [Theory]
    [InlineData("Khối lượng (kg)")]
    [InlineData("Mass [kg]")]
    [InlineData("重量（公斤）")]
    public void A_heading_may_name_the_unit(string title)
    {
        var heading = Heading.Replace("mass", title, StringComparison.Ordinal).Replace("latitude", "Vĩ độ (°)", StringComparison.Ordinal);
        Assert.Equal(12_500_000, Assert.Single(Read(Csv(heading, Row(("unit", string.Empty)))).Rows).MassMg);
    }

    [Fact]
    public void A_mass_without_a_unit_is_told_where_the_unit_may_stand()
    {
        var fault = Assert.Single(Read(Csv(Heading, Row(("unit", string.Empty)))).Faults);
        Assert.Contains("column 'unit'", fault.WayOut, StringComparison.Ordinal);
        Assert.Contains("--unit", fault.WayOut, StringComparison.Ordinal);
    }
}
