namespace Traceability.Audit.Monitor;

/// <summary>A monitor could not look: the log does not answer, or what was remembered cannot be read.</summary>
public sealed class MonitorException(string code, string sentence, string wayOut) : Exception(sentence)
{
    /// <summary>Code when the log did not answer.</summary>
    public const string Unreachable = "LOG_UNREACHABLE";

    /// <summary>Stable code, UPPER_SNAKE.</summary>
    public string Code { get; } = code;

    /// <summary>What to do.</summary>
    public string WayOut { get; } = wayOut;
}
