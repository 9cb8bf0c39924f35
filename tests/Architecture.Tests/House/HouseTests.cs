namespace Traceability.Architecture.Tests.House;

public sealed class HouseTests
{
    private const int MedianLines = 60;

    [Fact]
    public void Every_file_keeps_the_rules_of_the_house() =>
        Expect.None(HouseRules.Violations(SourceTree.OfThisProject.Files));

    [Theory]
    [InlineData("src/")]
    [InlineData("")]
    public void Half_of_the_files_are_short(string folder) =>
        Assert.InRange(HouseRules.MedianLines(SourceTree.OfThisProject.Files, folder), 1, MedianLines - 1);

    [Theory]
    [InlineData("src/A/Long.cs", "one line\n", 401)]
    [InlineData("src/Web/long.ts", "one line\n", 401)]
    [InlineData("src/A/Program.cs", "one line\n", 60)]
    [InlineData("src/A/Two.cs", "public sealed record One(int A);\npublic static class Two { }\n", 1)]
    [InlineData("src/A/Two.cs", "public enum One { }\npublic delegate void Two();\n", 1)]
    [InlineData("src/A/KeyManager.cs", "internal sealed class KeyManager { }\n", 1)]
    [InlineData("src/A/HexUtils.cs", "internal static class HexUtils { }\n", 1)]
    [InlineData("src/A/Later.cs", "throw new NotImplemented" + "Exception();\n", 1)]
    [InlineData("src/Web/later.ts", "// TO" + "DO: more\n", 1)]
    [InlineData("src/A/Far.cs", "using A.C;\nusing System;\n", 1)]
    [InlineData("src/A/Far.cs", "using A.C;\nusing A.B;\n", 1)]
    [InlineData("NuGet.config", "https://api.nuget" + ".org/v3\n", 1)]
    [InlineData("tests/Node/package-lock.json", "registry.npmjs" + ".org\n", 1)]
    [InlineData("docs/operations.md", "see /ro" + "ot/notes\n", 1)]
    public void A_file_that_breaks_a_rule_is_told(string path, string line, int times) =>
        Assert.Single(HouseRules.Violations([new SourceFile(path, string.Concat(Enumerable.Repeat(line, times)))]));

    [Theory]
    [InlineData("src/A/Fits.cs", "one line\n", 400)]
    [InlineData("src/A/Nested.cs", "public sealed class Outer\n{\n    public sealed class Nested { }\n}\n", 1)]
    [InlineData("src/A/Split.cs", "public partial record struct One;\n", 1)]
    [InlineData("src/A/Near.cs", "using System;\nusing System.Text;\nusing A;\nusing A.B;\nusing A.C;\nusing static A.A;\n", 1)]
    [InlineData("src/A/Storage/Migrations/Initial.cs", "one line\n", 500)]
    public void A_file_that_keeps_them_is_not(string path, string line, int times) =>
        Assert.Empty(HouseRules.Violations([new SourceFile(path, string.Concat(Enumerable.Repeat(line, times)))]));
}
