using Traceability.LedgerService.Verification;

namespace Traceability.LedgerService.Resolution;

/// <summary>The resolver of GS1 Digital Links, beside the codes' own addresses.</summary>
internal static class ResolutionServices
{
    public static IServiceCollection AddResolution(this IServiceCollection services) => services
        .AddSingleton<ResolverDescription>()
        .AddSingleton<ProductPages>();

    public static void MapResolution(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods(
            "/.well-known/gs1resolver", SafeAnswer.Reading, (HttpContext http, ResolverDescription description) => description.AnswerAsync(http));
        routes.MapProducts();

        // After everything else that could be meant.
        routes.MapMethods("/{**code}", SafeAnswer.Reading, OtherAsync).Add(endpoint => ((RouteEndpointBuilder)endpoint).Order = int.MaxValue);
    }

    private static Task OtherAsync(HttpContext http) => CodeAddress.Of(http.Request) is { } meant
        ? SafeAnswer.RedirectAsync(http, PathOf(meant) + KnownQuery.Of(http.Request))
        : SafeAnswer.RefuseAsync(http, StatusCodes.Status404NotFound, "There is nothing at this address.");

    private static string PathOf(ScannedCode code) => code.Lot.Length == 0 ? ProductRoutes.PathOf(code.Product, code.IsGtin) : code.Path;
}
