using System.Globalization;
using Microsoft.Extensions.Options;

namespace Traceability.LedgerService;

/// <summary>Reads and validates the options before anything starts.</summary>
internal static class LedgerOptionsSetup
{
    public static void AddLedgerOptions(this WebApplicationBuilder builder)
    {
        // Numbers and dates are written alike everywhere, also where the system's languages are at hand.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        builder.Services.AddOptions<LedgerOptions>()
            .Bind(builder.Configuration.GetSection(LedgerOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        builder.Services.AddSingleton(provider => provider.GetRequiredService<IOptions<LedgerOptions>>().Value);
    }
}
