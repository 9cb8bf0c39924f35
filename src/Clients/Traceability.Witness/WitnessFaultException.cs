namespace Traceability.Witness;

/// <summary>The witness cannot be made, or must not run. The message is for its operator and tells what to do.</summary>
public sealed class WitnessFaultException(string code, string sentence, string wayOut) : Exception(sentence)
{
    /// <summary>Stable code, UPPER_SNAKE.</summary>
    public string Code { get; } = code;

    /// <summary>What to do.</summary>
    public string WayOut { get; } = wayOut;
}
