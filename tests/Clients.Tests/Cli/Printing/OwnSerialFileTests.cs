using Traceability.Cli.Labels;
using Traceability.Cli.Output;
using Traceability.Clients.Tests.Client;

namespace Traceability.Clients.Tests.Cli.Printing;

public sealed class OwnSerialFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string List => Path.Combine(folder.Path, "serials.txt");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_list_is_read_in_its_order()
    {
        File.WriteAllText(List, "B-2\na.1\r\nZ_3");
        Assert.Equal(["B-2", "a.1", "Z_3"], OwnSerialFile.Read(List));
    }

    [Theory]
    [InlineData("A\nB\nA", "Line 3", "was there before")]
    [InlineData("A\n\nB", "Line 2", "is no serial")]
    [InlineData("A\nwith space", "Line 2", "is no serial")]
    [InlineData("A\n123456789012345678901", "Line 2", "is no serial")]
    public void A_line_that_is_no_serial_or_was_there_is_told_with_its_number(string list, string line, string what)
    {
        File.WriteAllText(List, list);
        var halt = Assert.Throws<CommandHalt>(() => OwnSerialFile.Read(List));
        Assert.Equal("SERIAL_LIST_WRONG", halt.Code);
        Assert.Contains(line, halt.Message, StringComparison.Ordinal);
        Assert.Contains(what, halt.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_one_statement_cannot_carry_is_refused_with_how_many_it_can()
    {
        File.WriteAllLines(List, Enumerable.Range(0, 60_000).Select(number => $"{number:D20}"));
        Assert.Contains("--follows", Assert.Throws<CommandHalt>(() => OwnSerialFile.Read(List)).WayOut, StringComparison.Ordinal);
    }
}
