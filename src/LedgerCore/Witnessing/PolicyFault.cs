namespace Traceability.LedgerCore.Witnessing;

/// <summary>Why a policy was not read.</summary>
/// <param name="Line">Line of the file, from 1; 0 when the file as a whole is at fault.</param>
/// <param name="Sentence">What is wrong there.</param>
public sealed record PolicyFault(int Line, string Sentence)
{
    /// <summary>One sentence, with the line.</summary>
    public override string ToString() => Line == 0 ? Sentence : $"Line {Line}: {Sentence}";
}
