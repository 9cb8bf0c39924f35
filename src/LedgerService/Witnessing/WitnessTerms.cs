using Traceability.LedgerCore.Witnessing;
using Traceability.LedgerService.Checkpoints;

namespace Traceability.LedgerService.Witnessing;

/// <summary>The mode, and the policy that says which witnesses are asked and how many are enough.</summary>
public sealed class WitnessTerms
{
    private static readonly WitnessPolicy Nobody =
        WitnessPolicy.TryParse("quorum none\n"u8, out var policy, out var fault) ? policy : throw new InvalidOperationException($"{fault}");

    private WitnessTerms(WitnessingMode mode, WitnessPolicy policy) => (Mode, Policy) = (mode, policy);

    /// <summary>The mode.</summary>
    public WitnessingMode Mode { get; }

    /// <summary>Whether what no quorum has cosigned is kept back.</summary>
    public bool IsRequired => Mode == WitnessingMode.Required;

    /// <summary>The policy; with mode None one without witnesses.</summary>
    public WitnessPolicy Policy { get; }

    /// <summary>Reads the policy that the options name.</summary>
    /// <exception cref="LedgerRefusedToStartException">It is missing, or cannot be read or kept; says what is wrong with it.</exception>
    public static WitnessTerms Load(LedgerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Witnessing == WitnessingMode.None)
        {
            return new WitnessTerms(WitnessingMode.None, Nobody);
        }

        var terms = new WitnessTerms(options.Witnessing, Read(options.WitnessPolicy));
        foreach (var witness in terms.Policy.Witnesses)
        {
            Check(witness);
        }

        return terms.Policy.NeedsWitnesses || !terms.IsRequired
            ? terms
            : throw Refused("its quorum is \"none\", so Witnessing=required would require nothing.");
    }

    /// <summary>Refuses a policy that names other logs than this one.</summary>
    /// <exception cref="LedgerRefusedToStartException">It does.</exception>
    public void CheckIsOf(IEnumerable<string> verifierKeys)
    {
        if (Policy.Logs.Count > 0 && !Policy.Logs.Any(log => verifierKeys.Contains(log.Key.ToString())))
        {
            throw Refused("it names logs, and none of them by a key of this one.");
        }
    }

    private static WitnessPolicy Read(string path)
    {
        if (path.Length == 0 || !File.Exists(path))
        {
            throw Refused("there is no such file. Name it: --Ledger:WitnessPolicy=FILE.");
        }

        // One byte more than is allowed is enough to be refused.
        using var file = File.OpenRead(path);
        var content = new byte[WitnessPolicy.MaxLength + 1];
        var length = file.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
        return WitnessPolicy.TryParse(content.AsSpan(0, length), out var policy, out var fault) ? policy : throw Refused($"{fault}");
    }

    private static void Check(PolicyWitness witness)
    {
        if (witness.Repeats is { } first)
        {
            throw Refused($"the witnesses \"{first}\" and \"{witness.Name}\" have one key; that would be one voice counted as two.");
        }

        if (AddressOf(witness) is null)
        {
            throw Refused($"the witness \"{witness.Name}\" needs the https address of its submission prefix (http on this machine only).");
        }
    }

    /// <summary>Where a witness takes checkpoints; null when the policy does not say, or says one that anybody on the way could answer.</summary>
    internal static Uri? AddressOf(PolicyWitness witness) =>
        Uri.TryCreate($"{witness.Url?.TrimEnd('/')}/{WitnessPath.AddCheckpoint}", UriKind.Absolute, out var address)
        && address.UserInfo.Length == 0
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            ? address
            : null;

    private static LedgerRefusedToStartException Refused(string why) =>
        new($"The witness policy cannot be used: {why}", StartRefusal.PolicyUnusable);
}
