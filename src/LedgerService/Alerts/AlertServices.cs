namespace Traceability.LedgerService.Alerts;

/// <summary>Public warnings.</summary>
internal static class AlertServices
{
    public static IServiceCollection AddAlerts(this IServiceCollection services) => services
        .AddSingleton<AlertQuery>()
        .AddSingleton<AlertNotices>()
        .AddSingleton<AlertFeed>();

    public static void MapAlerts(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/alerts", Reading.Methods, (HttpContext http, AlertFeed feed) => feed.AnswerAsync(http));
}
