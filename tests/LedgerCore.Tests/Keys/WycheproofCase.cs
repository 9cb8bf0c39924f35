using System.Text.Json;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Keys;

/// <summary>One case of a Wycheproof verification file.</summary>
internal sealed record WycheproofCase(int Id, byte[] Key, byte[] Message, byte[] Signature, bool IsValid)
{
    /// <summary>Every case of a file; the key is the member of that name in the group's publicKey.</summary>
    internal static IReadOnlyList<WycheproofCase> Read(string relative, string keyMember)
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(SharedFile.Path(relative)));
        var cases = new List<WycheproofCase>();
        foreach (var group in file.RootElement.GetProperty("testGroups").EnumerateArray())
        {
            var key = Hex(group.GetProperty("publicKey"), keyMember);
            cases.AddRange(group.GetProperty("tests").EnumerateArray().Select(test => new WycheproofCase(
                test.GetProperty("tcId").GetInt32(),
                key,
                Hex(test, "msg"),
                Hex(test, "sig"),
                test.GetProperty("result").GetString() == "valid")));
        }

        Assert.Equal(file.RootElement.GetProperty("numberOfTests").GetInt32(), cases.Count);
        return cases;
    }

    private static byte[] Hex(JsonElement parent, string member) =>
        Convert.FromHexString(parent.GetProperty(member).GetString()!);
}
