using System.Net;
using Traceability.LedgerService.Scans;
using Traceability.LedgerService.Tests.Verification;

namespace Traceability.LedgerService.Tests.Scans;

/// <summary>People with phones, behind a proxy that the service trusts.</summary>
internal sealed class Shoppers(LabelledSeason season)
{
    public const string Phone = "Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 Chrome/142.0 Mobile Safari/537.36";

    private int people;

    /// <summary>Somebody asks for a page, and what is queued is written.</summary>
    public async Task<HttpStatusCode> ScanAsync(
        string path, string country = "DE", string? address = null, string agent = Phone, HttpMethod? method = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("User-Agent", agent);
        request.Headers.Add("X-Forwarded-For", address ?? $"198.51.{++people / 250}.{people % 250}");
        request.Headers.Add("X-Country", country);
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        using var response = await season.Running.Web.SendAsync(request);
        await season.Running.Get<ScanWriter>().FlushAsync(CancellationToken.None);
        return response.StatusCode;
    }

    /// <summary>Several people on each of several days, one country after the other.</summary>
    public async Task ScanOnAsync(int days, int visitors, string path, params string[] countries)
    {
        for (var day = 0; day < days; day++)
        {
            foreach (var country in countries)
            {
                for (var visitor = 0; visitor < visitors; visitor++)
                {
                    await ScanAsync(path, country);
                }
            }

            season.Ledger.Time.Set(season.Ledger.Time.GetUtcNow().AddDays(1).ToUnixTimeMilliseconds());
        }
    }
}
