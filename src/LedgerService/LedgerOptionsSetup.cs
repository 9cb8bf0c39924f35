using Microsoft.Extensions.Options;

namespace Traceability.LedgerService;

/// <summary>Reads and validates the options before anything starts.</summary>
internal static class LedgerOptionsSetup
{
    public static void AddLedgerOptions(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<LedgerOptions>()
            .Bind(builder.Configuration.GetSection(LedgerOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        builder.Services.AddSingleton(provider => provider.GetRequiredService<IOptions<LedgerOptions>>().Value);
    }
}
