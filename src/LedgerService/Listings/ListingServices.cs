namespace Traceability.LedgerService.Listings;

/// <summary>What is offered for sale, held against the ledger.</summary>
internal static class ListingServices
{
    public static IServiceCollection AddListings(this IServiceCollection services) => services
        .AddSingleton<NamesFile>()
        .AddSingleton<ListingFactBook>()
        .AddSingleton<ListingLimits>()
        .AddSingleton<ListingDesk>()
        .AddSingleton<ListingUpload>();

    public static void MapListings(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapGroup("").RequireRateLimiting(PublicLimits.Policy).MapPost("/listings/check", (HttpContext http, ListingUpload upload) => upload.AnswerAsync(http));
    }
}
