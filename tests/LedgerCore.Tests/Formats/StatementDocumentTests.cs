using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Formats;

/// <summary>docs/formats/statement.md names what a statement can hold, and nothing else.</summary>
public sealed class StatementDocumentTests
{
    private static readonly string[] Lines = Project.Read("docs/formats/statement.md").Split('\n');

    [Fact]
    public void Every_body_is_listed_under_its_number() => Assert.Equal(
        V1.Statement.Descriptor.Oneofs.Single(one => one.Name == "body").Fields.Select(field => $"| {field.FieldNumber} | `{field.Name}`").Order(StringComparer.Ordinal),
        Lines.Where(line => line.Length > 2 && line.StartsWith("| ", StringComparison.Ordinal) && char.IsAsciiDigit(line[2]))
            .Select(line => line[..line.LastIndexOf(" | ", StringComparison.Ordinal)])
            .Order(StringComparer.Ordinal));
}
