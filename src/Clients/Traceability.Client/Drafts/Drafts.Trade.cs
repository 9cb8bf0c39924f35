using Traceability.V1;

namespace Traceability.Client;

public sealed partial class Drafts
{
    /// <summary>
    /// A piece of a table of listings. It names no checkpoint seen, so that the same piece at the same moment is the same statement.
    /// </summary>
    /// <param name="listings">As cut.</param>
    /// <param name="occurredAt">Null: now.</param>
    public Draft CitesListings(CitesListings listings, DateTimeOffset? occurredAt = null)
    {
        ArgumentNullException.ThrowIfNull(listings);
        var statement = Begin(occurredAt ?? time.GetUtcNow(), null);
        statement.CitesListings = listings;
        return new Draft(
            statement, [], $"CITES listings {listings.Version}: {listings.Rows.Count} rows, {listings.Annotations.Count} annotations");
    }

    /// <summary>A permit that the issuer holds.</summary>
    public Draft TradePermit(PermitDetails permit, DateTimeOffset? occurredAt = null)
    {
        ArgumentNullException.ThrowIfNull(permit);
        return Write(
            occurredAt,
            $"permit {permit.Country} {permit.Number}: {permit.Species}",
            statement => statement.TradePermit = new TradePermit
            {
                Kind = permit.Kind,
                Country = permit.Country,
                Number = permit.Number,
                Species = permit.Species,
                Purpose = permit.Purpose,
                Source = permit.Source,
                ValidFromMs = permit.ValidFrom.ToUnixTimeMilliseconds(),
                ValidUntilMs = permit.ValidUntil.ToUnixTimeMilliseconds(),
            },
            Fresh().Restricted("permit", new PermitQuantity { MaximumMg = permit.MaximumMg }));
    }

    /// <summary>Access to what is collected in an area of the issuer's was granted.</summary>
    /// <param name="access">What was granted.</param>
    /// <param name="person">Who was granted consent; sealed, and may be erased; null to leave it out.</param>
    /// <param name="occurredAt">Null: now.</param>
    public Draft AccessCompliance(AccessCompliance access, string? person = null, DateTimeOffset? occurredAt = null)
    {
        ArgumentNullException.ThrowIfNull(access);
        var parts = person is null ? null : Fresh().Personal("person", System.Text.Encoding.UTF8.GetBytes(person));
        return Write(occurredAt, $"certificate of compliance {access.Identifier}", statement => statement.AccessCompliance = access, parts);
    }
}
