using Grpc.Core;
using Microsoft.Net.Http.Headers;
using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerService.Api;

/// <summary>The language that a caller asks for in the header "accept-language" (RFC 9110 section 12.5.4).</summary>
internal static class CallLanguage
{
    private const string Header = "accept-language";

    // What a browser sends is far shorter; no more is parsed.
    private const int LongestHeader = 200;

    /// <summary>The best language of the catalogue, two letters; English when none fits or the header cannot be read.</summary>
    public static string Of(ServerCallContext context)
    {
        var wanted = context.RequestHeaders.GetValue(Header);
        if (string.IsNullOrEmpty(wanted)
            || wanted.Length > LongestHeader
            || !StringWithQualityHeaderValue.TryParseList([wanted], out var languages))
        {
            return ReasonWords.English;
        }

        return languages
            .Where(language => language.Quality != 0)
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.ToString().Split('-')[0].ToLowerInvariant())
            .FirstOrDefault(tag => ReasonWords.Languages.Contains(tag)) ?? ReasonWords.English;
    }
}
