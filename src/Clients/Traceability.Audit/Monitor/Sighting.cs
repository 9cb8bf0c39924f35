using Traceability.LedgerCore.Checkpoints;

namespace Traceability.Audit.Monitor;

/// <summary>What one look at a log showed.</summary>
/// <param name="Shown">The checkpoint that the log showed; null when it was not signed.</param>
/// <param name="Before">The one that was remembered; null at the first look.</param>
/// <param name="WitnessesAgreeing">How many witnesses cosigned a checkpoint that goes with it.</param>
/// <param name="Findings">What is wrong; empty when all is well.</param>
public sealed record Sighting(Checkpoint? Shown, Checkpoint? Before, int WitnessesAgreeing, IReadOnlyList<Finding> Findings)
{
    /// <summary>Whether the log was caught with two histories.</summary>
    public bool Forked => Findings.Any(finding => finding.Kind == FindingKind.Forked);
}
