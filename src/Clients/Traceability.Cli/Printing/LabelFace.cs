namespace Traceability.Cli.Printing;

/// <summary>What is on one label.</summary>
/// <param name="Code">Its QR code.</param>
/// <param name="Lines">What people read, above each other, not folded yet.</param>
internal sealed record LabelFace(CodeMatrix Code, IReadOnlyList<string> Lines);
