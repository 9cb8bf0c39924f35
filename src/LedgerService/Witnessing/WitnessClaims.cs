using System.Collections.Concurrent;
using Traceability.LedgerCore.Witnessing;
using Traceability.LedgerService.Telemetry;

namespace Traceability.LedgerService.Witnessing;

/// <summary>
/// What witnesses say of other histories of this log without a proof: told once to the operator, and remembered until the service
/// ends, also when the witness cosigns again. Every start asks them anew.
/// </summary>
public sealed class WitnessClaims(WitnessTerms terms, TimeProvider time, ILogger<WitnessClaims> logger)
{
    private readonly ConcurrentDictionary<string, WitnessClaim> claims = new(StringComparer.Ordinal);

    /// <summary>All of them, in the policy's order.</summary>
    public IReadOnlyList<WitnessClaim> All =>
        [.. terms.Policy.Witnesses.Select(witness => claims.GetValueOrDefault(witness.Name)).OfType<WitnessClaim>()];

    /// <summary>Whether any stands.</summary>
    public bool Stand => claims.Values.Any(claim => claim.Stands);

    /// <summary>
    /// Whether nothing more may be signed for them: witnesses are required, and those that claim nothing can no longer make the
    /// policy's quorum. Else one witness that is broken, or lies, would have a power that a quorum is there to deny it.
    /// </summary>
    public bool Decide => terms.IsRequired && !terms.Policy.IsMetBy(
        [.. terms.Policy.Witnesses.Where(witness => claims.GetValueOrDefault(witness.Name) is not { Stands: true }).Select(witness => witness.Key)]);

    /// <summary>Remembers what a witness says. What it says once more is not told again.</summary>
    public void Add(PolicyWitness witness, string says)
    {
        ArgumentNullException.ThrowIfNull(witness);
        if (claims.GetValueOrDefault(witness.Name) is not { Stands: true } known || known.Says != says)
        {
            var since = claims.GetValueOrDefault(witness.Name)?.SinceMs ?? time.GetUtcNow().ToUnixTimeMilliseconds();
            claims[witness.Name] = new WitnessClaim(witness.Name, says, since);
            LedgerLog.WitnessClaims(logger, says);
        }
    }

    /// <summary>After it cosigned: a claim of before stands no longer.</summary>
    public void TakeBack(PolicyWitness witness)
    {
        ArgumentNullException.ThrowIfNull(witness);
        if (claims.GetValueOrDefault(witness.Name) is { Stands: true } claim)
        {
            claims[witness.Name] = claim with { TakenBackAtMs = time.GetUtcNow().ToUnixTimeMilliseconds() };
        }
    }
}
