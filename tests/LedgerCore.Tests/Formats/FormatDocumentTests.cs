namespace Traceability.LedgerCore.Tests.Formats;

public class FormatDocumentTests
{
    [Theory]
    [InlineData("tiles.md")]
    [InlineData("checkpoint.md")]
    [InlineData("receipt.md")]
    [InlineData("serials.md")]
    [InlineData("witness.md")]
    [InlineData("evidence.md")]
    public void Worked_examples_are_what_the_code_makes(string document)
    {
        var text = File.ReadAllText(Path.Combine(ProjectRoot(), "docs", "formats", document));

        Assert.All(WorkedExample.Blocks[document].Values, block =>
            Assert.Contains($"```text\n{block}```\n", text, StringComparison.Ordinal));
    }

    private static string ProjectRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Traceability.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run from within the project.");
        }

        return folder.FullName;
    }
}
