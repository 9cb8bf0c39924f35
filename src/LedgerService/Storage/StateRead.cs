using Microsoft.EntityFrameworkCore;

namespace Traceability.LedgerService.Storage;

/// <summary>Many state records in one round trip.</summary>
internal static class StateRead
{
    /// <summary>Keys of one query: below every provider's limit of parameters.</summary>
    public const int ChunkSize = 900;

    public static IQueryable<StateRow> Rows(LedgerContext context, IReadOnlyList<byte[]> keys)
    {
        var places = string.Join(", ", Enumerable.Range(0, keys.Count).Select(i => $"{{{i}}}"));
#pragma warning disable EF1002 // Only the places of parameters are put in; every value is a parameter.
        return context.State.FromSqlRaw($"SELECT * FROM state WHERE \"Key\" IN ({places})", [.. keys]).AsNoTracking();
#pragma warning restore EF1002
    }
}
