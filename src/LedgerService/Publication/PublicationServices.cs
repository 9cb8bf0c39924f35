namespace Traceability.LedgerService.Publication;

/// <summary>The C2SP read side (tlog-tiles): what a stranger, a witness or a mirror needs to follow the log.</summary>
internal static class PublicationServices
{
    public static IServiceCollection AddPublication(this IServiceCollection services) => services
        .AddSingleton<CheckpointPublication>()
        .AddSingleton<TilePublication>();

    public static void MapPublication(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var open = app.MapGroup("").RequireRateLimiting(PublicLimits.Policy);
        open.MapGet("/checkpoint", (HttpContext http, CheckpointPublication publication) => publication.CheckpointAsync(http));
        open.MapGet("/log-keys", (HttpContext http, CheckpointPublication publication) => publication.KeysAsync(http));
        open.MapGet("/tile/{**path}", (HttpContext http, TilePublication publication) => publication.TileAsync(http));
        open.MapGet("/tile/entries/{**path}", (HttpContext http, TilePublication publication) => publication.EntriesAsync(http));
    }
}
