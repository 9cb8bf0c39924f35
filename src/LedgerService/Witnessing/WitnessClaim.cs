namespace Traceability.LedgerService.Witnessing;

/// <summary>A witness says, without a proof, that it saw another history of this log.</summary>
/// <param name="Witness">What the policy calls it.</param>
/// <param name="Says">A sentence for the operator.</param>
/// <param name="SinceMs">When it said so first, Unix milliseconds.</param>
/// <param name="TakenBackAtMs">When it cosigned this log again, Unix milliseconds; 0 while it has not.</param>
public sealed record WitnessClaim(string Witness, string Says, long SinceMs, long TakenBackAtMs = 0)
{
    /// <summary>Stable reason, in health answers.</summary>
    public const string Code = "WITNESS_CLAIMS_FORK";

    /// <summary>Whether the witness stays with it.</summary>
    public bool Stands => TakenBackAtMs == 0;
}
