using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>
/// Who certifies was accredited when it did so, and is so still when that is recorded: a body whose accreditation has
/// ended could otherwise go on certifying the past.
/// </summary>
internal static class IssuerIsAccredited
{
    /// <param name="standard">The standard it certifies against; null when any will do.</param>
    public static Refusal? Check(RulingCase ruled, string? standard = null)
    {
        var then = ruled.Book.Accreditations(ruled.Issuer).Items.Where(item =>
            (standard is null || item.Accreditation.Standard == standard)
            && item.Accreditation.ValidFromMs <= ruled.OccurredAtMs
            && ruled.OccurredAtMs < AccreditationEndsSooner.EndOf(item)).ToArray();
        if (then.Any(item => ruled.RecordedAtMs < AccreditationEndsSooner.EndOf(item)))
        {
            return PartyHasRole.Check(ruled, "issuer", ruled.Issuer, V1.PartyRole.CertificationBody);
        }

        return Reasons.IssuerNotAccredited.With(
            ("standard", standard is null ? "any standard" : Text.Quote(standard)),
            ("when", Text.OfTime(then.Length == 0 ? ruled.OccurredAtMs : ruled.RecordedAtMs)));
    }

    /// <summary>The same of any body, as of the statement that is ruled on.</summary>
    public static bool IsAccredited(RulingCase ruled, StatementId body, string standard) => ruled.Book.Accreditations(body).Items.Any(item =>
        item.Accreditation.Standard == standard
        && item.Accreditation.ValidFromMs <= ruled.OccurredAtMs
        && Math.Max(ruled.OccurredAtMs, ruled.RecordedAtMs) < AccreditationEndsSooner.EndOf(item));
}
