using Traceability.Client;

namespace Traceability.Clients.Tests.Client;

public sealed class WorkspaceTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly History log = new([]);

    private Workspace Workspace => Traceability.Client.Workspace.Open(folder.Path, TimeProvider.System);

    public void Dispose()
    {
        folder.Dispose();
        log.Dispose();
    }

    [Fact]
    public void A_pinned_ledger_is_remembered()
    {
        var profile = log.Profile with { WebAddress = new Uri("http://127.0.0.1:2/") };

        Workspace.SaveProfile(profile);

        var read = Workspace.Profile!;
        Assert.Equal(profile.VerifierKeys.AsEnumerable(), read.VerifierKeys);
        Assert.Equal((profile.Origin, profile.GrpcAddress, profile.WebAddress), (read.Origin, read.GrpcAddress, read.WebAddress));
    }

    [Fact]
    public void One_workspace_has_one_ledger()
    {
        Workspace.SaveProfile(log.Profile);

        var fault = Assert.Throws<WorkspaceFaultException>(() => Workspace.SaveProfile(log.Profile with { Origin = "other" }));
        Assert.Equal("PROFILE_OTHER_LEDGER", fault.Code);
    }

    [Fact]
    public void Without_a_ledger_there_is_nothing_to_connect_to()
    {
        Assert.Null(Workspace.Profile);
        Assert.Equal("PROFILE_MISSING", Assert.Throws<WorkspaceFaultException>(() => Workspace.Connect()).Code);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[")]
    [InlineData("{\"format\":\"traceability.profile.v2\",\"origin\":\"x\",\"grpc\":\"http://x\",\"verifier_keys\":[\"k\"]}")]
    public void A_damaged_profile_is_told(string content)
    {
        File.WriteAllText(Path.Combine(folder.Path, "profile.json"), content);

        Assert.Equal("PROFILE_DAMAGED", Assert.Throws<WorkspaceFaultException>(() => Workspace.Profile).Code);
    }

    [Fact]
    public void The_folder_asked_for_comes_first() =>
        Assert.Equal(folder.Path, Traceability.Client.Workspace.Resolve(folder.Path));
}
