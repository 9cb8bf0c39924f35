using System.Text.Json;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerService.Queries;
using Traceability.LedgerService.Verification;
using Traceability.State.V1;

namespace Traceability.LedgerService.Resolution;

/// <summary>/.well-known/gs1resolver: what this resolver can (GS1-Conformant Resolver Standard, resolver description file).</summary>
internal sealed class ResolverDescription(CustodyRecords records, LabelLinks links)
{
    private static readonly string[] SupportedPrimaryKeys = ["01"];
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public async Task AnswerAsync(HttpContext http)
    {
        var ledger = await records.FindAsync(StateKey.Ledger, LedgerRecord.Parser, http.RequestAborted);
        var scheme = ledger?.Scheme is { Length: > 0 } named ? named : "Traceability";
        await SafeAnswer.BytesAsync(http, "application/json", JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                Name = $"{scheme}: labels of its ledger",
                ResolverRoot = links.Base,
                SupportedLinkType = new[] { new { Namespace = LinkTypes.Vocabulary, Prefix = "gs1:" } },
                SupportedPrimaryKeys,
                SupportedContextValuesEnumerated = Array.Empty<string>(),
                LinkTypeDefaultCanBeLinkset = true,
                SupportsLanguageVariants = true,
                SupportsSemanticInterpretation = false,
                ValidatesAIcombinations = true,
                SupportsCompression = true,
                Contact = new { Fn = scheme },
                ActiveLinkTypes = new Dictionary<string, object>
                {
                    ["en"] = LinkTypes.All.ToDictionary(
                        type => $"gs1:{type.Name}",
                        type => new { type.Title, Description = type.Says, Url = LinkTypes.Vocabulary + type.Name }),
                },
            },
            Form));
    }
}
