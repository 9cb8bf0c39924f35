using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.LedgerService.Listings;

/// <summary>A reason that a listing can be given, once for all its cases: docs/listings.md lists them.</summary>
/// <param name="Words">Code, sentence and way out.</param>
/// <param name="Verdict">What it alone makes of a listing; <see cref="ListingVerdict.NothingClaimed"/> for a remark.</param>
internal sealed record ListingRule(Reason Words, ListingVerdict Verdict)
{
    /// <summary>The reason in a case, without its words.</summary>
    public ListingReason With(params ReadOnlySpan<(string Name, string Value)> values)
    {
        var reason = new ListingReason { Code = Words.Code, Verdict = Verdict };
        foreach (var (name, value) in values)
        {
            reason.Values.Add(new ReasonValue { Name = name, Value = value });
        }

        return reason;
    }
}
