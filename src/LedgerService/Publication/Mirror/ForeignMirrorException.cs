namespace Traceability.LedgerService.Publication;

/// <summary>The mirror's folder holds another history than the log: nothing in it is touched.</summary>
internal sealed class ForeignMirrorException(string message) : Exception(message);
