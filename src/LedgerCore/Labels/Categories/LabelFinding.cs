namespace Traceability.LedgerCore.Labels;

/// <summary>How a product may speak of the claim, and why.</summary>
/// <param name="Category">I, II or none.</param>
/// <param name="Source">Paragraph of the rules; empty without rules.</param>
/// <param name="Tests">The arithmetic, in the order in which it was asked.</param>
/// <param name="Missing">What the next category needs, together; empty for category I.</param>
public sealed record LabelFinding(
    V1.LabelCategory Category, string Source, IReadOnlyList<LabelTest> Tests, IReadOnlyList<LabelGap> Missing)
{
    /// <summary>Without label rules nothing is claimed.</summary>
    internal static LabelFinding WithoutRules { get; } = new(
        V1.LabelCategory.None, "", [new LabelTest(LabelTestKind.RulesInForce, Holds: false)], [new LabelGap(LabelGapKind.Rules)]);

    /// <summary>Why there is no category, in words for everybody; empty when there is one.</summary>
    public string PublicReason => Category == V1.LabelCategory.None
        ? (Tests.FirstOrDefault(test => !test.Holds && test.Kind != LabelTestKind.ProductShare) ?? Tests[0]).PublicReason
        : "";
}
