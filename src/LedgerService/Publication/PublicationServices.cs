namespace Traceability.LedgerService.Publication;

/// <summary>The C2SP read side (tlog-tiles): what a stranger, a witness or a mirror needs to follow the log.</summary>
internal static class PublicationServices
{
    public static IServiceCollection AddPublication(this IServiceCollection services) => services
        .AddSingleton<CheckpointPublication>()
        .AddSingleton<TilePublication>()
        .AddSingleton<BundlePublication>()
        .AddSingleton<StatePublication>()
        .AddSingleton<LogMirror>()
        .AddHostedService(provider => provider.GetRequiredService<LogMirror>());

    public static void MapPublication(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var open = app.MapGroup("").RequireRateLimiting(PublicLimits.Policy);
        open.MapMethods("/checkpoint", Reading.Methods, (HttpContext http, CheckpointPublication publication) => publication.CheckpointAsync(http));
        open.MapMethods("/checkpoints/{**path}", Reading.Methods, (HttpContext http, CheckpointPublication publication) => publication.PageAsync(http));
        open.MapMethods("/log-keys", Reading.Methods, (HttpContext http, CheckpointPublication publication) => publication.KeysAsync(http));
        open.MapMethods("/tile/{**path}", Reading.Methods, (HttpContext http, TilePublication publication) => publication.AnswerAsync(http));
        open.MapMethods("/tile/entries/{**path}", Reading.Methods, (HttpContext http, BundlePublication publication) => publication.EntriesAsync(http));
        open.MapMethods("/sealed/{**path}", Reading.Methods, (HttpContext http, BundlePublication publication) => publication.SealedAsync(http));
        open.MapMethods("/rulings/{**path}", Reading.Methods, (HttpContext http, BundlePublication publication) => publication.RulingsAsync(http));
        open.MapMethods("/audit/state", Reading.Methods, (HttpContext http, StatePublication publication) => publication.StateAsync(http));
    }
}
