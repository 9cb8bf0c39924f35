namespace Traceability.Audit.Replay;

/// <summary>Names a run in the note of a replay.</summary>
/// <param name="Name">Of its file.</param>
/// <param name="Level">0 for one as it came, one more for each merge behind it.</param>
/// <param name="Sha256">Of the file, in hex.</param>
internal sealed record RunInfo(string Name, int Level, string Sha256);
