using System.Reflection;

namespace Traceability.Architecture.Tests.Standins;

public sealed class StandinTests
{
    private static readonly HashSet<string> Standins = ["Grpc.Core.Api", "Grpc.Net.Common", "Microsoft.SqlServer.Server"];

    [Theory]
    [InlineData("Grpc.AspNetCore.Server")]
    [InlineData("Grpc.Net.Client")]
    [InlineData("Microsoft.Data.SqlClient")]
    public void An_official_assembly_finds_all_it_refers_to_in_the_standins(string official) =>
        Assert.Empty(StandinContract.Unmet(Assembly.Load(official), Standins));

    [Theory]
    [InlineData("Grpc.AspNetCore.Server")]
    [InlineData("Grpc.Net.Client")]
    public void Every_type_of_an_official_assembly_loads_over_the_standins(string official) =>
        Assert.NotEmpty(Assembly.Load(official).GetTypes());

    [Theory]
    [InlineData("Grpc.Core.Api")]
    [InlineData("Grpc.Net.Common")]
    [InlineData("Microsoft.SqlServer.Server")]
    [InlineData("NBitcoin.Secp256k1")]
    public void A_standin_has_no_member_that_the_official_package_lacks(string name)
    {
        var standin = Assembly.Load(name);
        Assert.Contains(standin.GetCustomAttributes<AssemblyMetadataAttribute>(), a => a.Key == "Standin");
        Assert.Empty(StandinContract.Members(standin).Except(Official(name)));
    }

    private static string[] Official(string name)
    {
        using var list = typeof(StandinTests).Assembly.GetManifestResourceStream($"{name}/official-members.txt")!;
        using var reader = new StreamReader(list);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
