using System.Security.Cryptography;
using Traceability.Client;

namespace Traceability.Clients.Tests.Client;

public sealed class KeyRingTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly RandomNumberGenerator random = RandomNumberGenerator.Create();

    private KeyRing Keys => Workspace.Open(folder.Path, TimeProvider.System).Keys;

    private string KeyPath => Path.Combine(folder.Path, "keys", "office.key");

    public void Dispose()
    {
        random.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void A_key_is_kept_with_its_party_and_never_overwritten()
    {
        using var made = Keys.Create("office", random);
        Keys.SetParty("office", Samples.Id("party"));

        using var loaded = Keys.Load("office");

        Assert.Equal(made.Signing.Public, loaded.Signing.Public);
        Assert.Equal(Samples.Id("party"), loaded.Party);
        Assert.Equal("KEY_NAME_TAKEN", Assert.Throws<WorkspaceFaultException>(() => Keys.Create("office", random)).Code);
        Assert.Equal(["office"], Keys.List().Select(key => key.Name));
    }

    [Fact]
    public void Only_the_owner_may_read_a_key_file()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Keys.Create("office", random).Dispose();
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyPath));

        Keys.SetParty("office", Samples.Id("party"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyPath));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../office")]
    [InlineData("a/b")]
    [InlineData("a.b")]
    public void A_name_that_could_lead_elsewhere_is_refused(string name) =>
        Assert.Equal("KEY_NAME_BAD", Assert.Throws<WorkspaceFaultException>(() => Keys.Load(name)).Code);

    [Theory]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("")]
    public void A_damaged_key_file_is_told(string content)
    {
        Keys.Create("office", random).Dispose();
        File.WriteAllText(KeyPath, content);

        Assert.Equal("KEY_DAMAGED", Assert.Throws<WorkspaceFaultException>(() => Keys.Load("office")).Code);
    }

    [Fact]
    public void A_secret_that_is_not_the_public_keys_is_told()
    {
        Keys.Create("office", random).Dispose();
        Keys.Create("other", random).Dispose();
        using var other = Keys.Load("other");
        using var office = Keys.Load("office");
        File.WriteAllText(KeyPath, File.ReadAllText(KeyPath).Replace(
            office.Signing.Public.ToString(), other.Signing.Public.ToString(), StringComparison.Ordinal));

        Assert.Equal("KEY_DAMAGED", Assert.Throws<WorkspaceFaultException>(() => Keys.Load("office")).Code);
    }

    [Fact]
    public void An_unknown_key_is_told() =>
        Assert.Equal("KEY_UNKNOWN", Assert.Throws<WorkspaceFaultException>(() => Keys.Load("nobody")).Code);
}
