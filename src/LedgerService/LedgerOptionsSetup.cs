using System.Globalization;
using Microsoft.Extensions.Options;
using Traceability.LedgerService.Checkpoints;

namespace Traceability.LedgerService;

/// <summary>Reads and validates the options before anything starts.</summary>
internal static class LedgerOptionsSetup
{
    /// <summary>Reads them; false, with everything that is wrong with them on standard error, when they cannot be used.</summary>
    public static bool TryAddLedgerOptions(this WebApplicationBuilder builder)
    {
        var faults = OptionFaults.Of(builder.Configuration);
        foreach (var fault in faults)
        {
            Console.Error.WriteLine(new LedgerRefusedToStartException(fault, StartRefusal.OptionsInvalid).Message);
        }

        if (faults.Count == 0)
        {
            builder.AddLedgerOptions();
        }

        return faults.Count == 0;
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
