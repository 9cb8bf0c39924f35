namespace Traceability.LedgerCore.Bundles;

/// <summary>One check of a bundle and what came of it (docs/formats/bundle.md §3).</summary>
/// <param name="Name">Stable, lower case: "format", "checkpoint", "entries"…</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Sentence">The same for people: what is shown, or what is wrong.</param>
public sealed record BundleCheck(string Name, CheckOutcome Outcome, string Sentence);
