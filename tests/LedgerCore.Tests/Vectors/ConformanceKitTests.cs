using Traceability.TestKit;
using Traceability.Vectors;

namespace Traceability.LedgerCore.Tests.Vectors;

public sealed class ConformanceKitTests
{
    // For formats whose every case must fail but a few.
    private const double LeastInvalid = 0.8;

    public static TheoryData<string> Formats => [.. VectorFiles.All.Select(one => one.Format).Distinct()];

    [Fact]
    public void The_kept_cases_are_those_that_the_maker_makes_again()
    {
        var made = VectorFiles.Render().ToArray();
        Assert.All(made, file => Assert.True(
            Project.Read($"{VectorFiles.Folder}/{file.Name}") == file.Text, $"{file.Name}: make it again with `vectors write`."));
        var kept = Directory.GetFiles(Path.Combine(Project.Root, VectorFiles.Folder), "*.json").Select(Path.GetFileName);
        Assert.Equal(made.Select(file => file.Name).Append("packages.lock.json").Order(), kept.Order());
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Our_verifier_says_what_the_kit_expects(string format) => Assert.All(
        VectorFiles.All.Where(one => one.Format == format),
        one => Assert.Equal((one.Name, one.Fault), (one.Name, Answering.FaultIn(one.Format, one.Input, one.Parameters))));

    [Theory]
    [MemberData(nameof(Formats))]
    public void Most_cases_of_a_format_must_fail_and_some_must_not(string format)
    {
        var cases = VectorFiles.All.Where(one => one.Format == format).ToArray();
        Assert.InRange(cases.Count(one => one.Fault is not null) / (double)cases.Length, LeastInvalid, 0.99);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_document_names_the_format_and_each_of_its_faults(string format)
    {
        var row = Project.Read("docs/conformance.md").Split('\n').Single(line => line.StartsWith($"| `{format}` ", StringComparison.Ordinal));
        Assert.All(
            VectorFiles.All.Where(one => one.Format == format && one.Fault is not null).Select(one => one.Fault!).Distinct(),
            fault => Assert.Contains($"`{fault}`", row, StringComparison.Ordinal));
    }
}
