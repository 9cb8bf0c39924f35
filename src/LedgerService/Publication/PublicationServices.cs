namespace Traceability.LedgerService.Publication;

/// <summary>The C2SP read side.</summary>
internal static class PublicationServices
{
    public static IServiceCollection AddPublication(this IServiceCollection services) => services;

    public static void MapPublication(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
    }
}
