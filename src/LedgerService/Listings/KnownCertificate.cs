using System.Globalization;
using Traceability.LedgerCore.Custody;
using Traceability.State.V1;
using Traceability.V1;

namespace Traceability.LedgerService.Listings;

/// <summary>A certificate, as listings name it.</summary>
/// <param name="Item">As the ledger has it.</param>
internal sealed record KnownCertificate(CertificatesRecord.Types.Item Item)
{
    /// <summary>As printed.</summary>
    public string Number => Item.Certificate.Number;

    /// <summary>Scientific names of its scope.</summary>
    public IEnumerable<string> Species => Item.Certificate.Scope.Select(line => line.Species).Distinct();

    /// <summary>Why it is not in force at a moment; null when it is.</summary>
    public string? FaultAt(long momentMs) => CertificateHistory.StopAt(Item.Statuses, momentMs) is { } stop
        ? $"{(stop.Standing == CertificateStanding.Withdrawn ? "withdrawn" : "suspended")} since {DayOf(stop.SinceMs)}"
        : momentMs < Item.Certificate.ValidFromMs ? $"valid from {DayOf(Item.Certificate.ValidFromMs)}"
        : momentMs >= Item.Certificate.ValidUntilMs ? $"ended on {DayOf(Item.Certificate.ValidUntilMs)}"
        : null;

    private static string DayOf(long momentMs) =>
        DateTimeOffset.FromUnixTimeMilliseconds(momentMs).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
