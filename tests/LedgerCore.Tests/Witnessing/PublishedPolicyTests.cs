using System.Text;
using System.Text.Json.Nodes;
using Traceability.LedgerCore.Witnessing;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Witnessing;

public class PublishedPolicyTests
{
    private const string Policies = "vectors/tlog-policy/policies.json";

    [SharedFact(Policies)]
    public void EveryPolicyEndsAsPublished()
    {
        var read = 0;
        foreach (var node in JsonNode.Parse(File.ReadAllText(SharedFile.Path(Policies)))!["cases"]!.AsArray())
        {
            var isPolicy = WitnessPolicy.TryParse(Encoding.UTF8.GetBytes((string)node!["policy"]!), out var policy, out var fault);

            Assert.Equal((string?)node["expect"] == "ok", isPolicy);
            Assert.Equal(isPolicy, fault is null);
            if (policy is not null)
            {
                CheckThreshold(policy, (int)node["groupN"]!);
                read++;
            }
        }

        Assert.Equal(5, read);
    }

    // As many distinct keys as the group asks for are enough, and one less never is; where two members are one key, the file's count is out of reach.
    private static void CheckThreshold(WitnessPolicy policy, int least)
    {
        var keys = policy.Witnesses.Select(witness => witness.Key).Distinct().ToArray();
        var isAll = policy.Witnesses.Any(witness => witness.Repeats is not null) && least == policy.Witnesses.Count;

        Assert.Equal(!isAll, policy.IsMetBy(keys));
        Assert.Equal(!isAll, policy.IsMetBy(keys[..Math.Min(least, keys.Length)]));
        Assert.False(policy.IsMetBy(keys[..(least - 1)]));
    }
}
