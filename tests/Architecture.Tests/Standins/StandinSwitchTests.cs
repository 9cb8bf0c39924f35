using System.Text.Json;

namespace Traceability.Architecture.Tests.Standins;

/// <summary>
/// What -p:UseStandins selects, asked of MSBuild itself. Nothing is restored: the registry may lack the official packages.
/// </summary>
public sealed class StandinSwitchTests
{
    [Theory]
    [InlineData("src/LedgerCore/LedgerCore.csproj", "NBitcoin.Secp256k1")]
    [InlineData("src/LedgerService/LedgerService.csproj", "Grpc.AspNetCore")]
    [InlineData("src/Clients/Traceability.Client/Traceability.Client.csproj", "Grpc.Net.Client")]
    public void Without_standins_the_official_packages_are_selected(string project, string package)
    {
        var items = Evaluate(project, "false");
        Assert.Contains(package, Identities(items, "PackageReference"));
        Assert.DoesNotContain(Identities(items, "ProjectReference"), IsStandin);
    }

    [Theory]
    [InlineData("src/LedgerCore/LedgerCore.csproj", "NBitcoin.Secp256k1")]
    [InlineData("src/LedgerService/LedgerService.csproj", "Grpc.Core.Api")]
    [InlineData("src/Clients/Traceability.Client/Traceability.Client.csproj", "Grpc.Net.Common")]
    public void With_standins_the_projects_of_that_name_are(string project, string standin)
    {
        var items = Evaluate(project, "true");
        Assert.Contains(Identities(items, "ProjectReference"), p => IsStandin(p) && Path.GetFileNameWithoutExtension(p) == standin);
        Assert.DoesNotContain(standin, Identities(items, "PackageReference"));
    }

    private static JsonElement Evaluate(string project, string useStandins)
    {
        var output = Tool.Run(
            SourceTree.OfThisProject.Root,
            "dotnet",
            ["msbuild", project, "-nodeReuse:false", $"-p:UseStandins={useStandins}", "-getItem:PackageReference,ProjectReference"]);
        return JsonDocument.Parse(output).RootElement.GetProperty("Items");
    }

    private static string[] Identities(JsonElement items, string kind) =>
        [.. items.GetProperty(kind).EnumerateArray().Select(i => i.GetProperty("Identity").GetString()!.Replace('\\', '/'))];

    private static bool IsStandin(string path) => path.Contains("eng/standins/", StringComparison.Ordinal);
}
