using Traceability.V1;

namespace Traceability.LedgerService.Alerts;

/// <summary>Alerts that were published or taken back since a cursor.</summary>
/// <param name="Alerts">In the order in which it happened, each with the cursor behind it.</param>
/// <param name="Next">Cursor of the next page.</param>
/// <param name="HasMore">Whether there was more than the page holds.</param>
internal sealed record AlertPage(IReadOnlyList<(PublishedAlert Alert, ulong Cursor)> Alerts, ulong Next, bool HasMore);
