using System.Globalization;
using Microsoft.Extensions.Options;

namespace Traceability.LedgerService;

/// <summary>Reads and validates the options before anything starts.</summary>
internal static class LedgerOptionsSetup
{
    /// <summary>What is wrong with a value that cannot be read as what it should be, in a sentence; null when all can.</summary>
    public static string? FaultOf(IConfiguration configuration)
    {
        try
        {
            configuration.GetSection(LedgerOptions.Section).Get<LedgerOptions>();
            return null;
        }
        catch (InvalidOperationException fault)
        {
            return fault.Message;
        }
    }

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
