using System.Text.Json;

namespace Traceability.LedgerService.Reports;

/// <summary>How answers for machines are written.</summary>
internal static class JsonForm
{
    public static JsonSerializerOptions Snake { get; } = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
}
