using System.Net;

namespace Traceability.LedgerService.Publication;

/// <summary>
/// Who may read whole entries. They hold what participants told each other (DESIGN section 8), so until callers prove a
/// role, they are read on this machine only: by the auditor beside the service, a backup, a mirror's own program.
/// </summary>
internal static class EntryReaders
{
    /// <summary>Whether a caller at this address is one.</summary>
    public static bool Include(IPAddress? address) => address is not null && IPAddress.IsLoopback(address);
}
