using Microsoft.Extensions.Logging;

namespace Traceability.Witness;

/// <summary>Every line that the witness logs. No line holds a key or an address.</summary>
internal static partial class WitnessLog
{
    [LoggerMessage(1, LogLevel.Information, "Witness {Name} is open. Logs that it follows: {Count}.")]
    public static partial void Open(ILogger logger, string name, int count);

    [LoggerMessage(2, LogLevel.Warning, "Log {Origin} signed a checkpoint of {Size} entries and did not prove that it continues the {OldSize} entries cosigned here. Not cosigned.")]
    public static partial void Inconsistent(ILogger logger, string origin, ulong oldSize, ulong size);

    [LoggerMessage(3, LogLevel.Error, "A request failed. Nothing was signed.")]
    public static partial void RequestFailed(ILogger logger, Exception fault);
}
