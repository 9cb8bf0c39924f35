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
        var then = ruled.Book.Accreditations(ruled.Issuer).Items.Select(item => item.Accreditation).Where(accreditation =>
            (standard is null || accreditation.Standard == standard)
            && accreditation.ValidFromMs <= ruled.OccurredAtMs
            && ruled.OccurredAtMs < accreditation.ValidUntilMs).ToArray();
        if (then.Any(accreditation => ruled.RecordedAtMs < accreditation.ValidUntilMs))
        {
            return null;
        }

        return Reasons.IssuerNotAccredited.With(
            ("standard", standard is null ? "any standard" : Text.Quote(standard)),
            ("when", Text.OfTime(then.Length == 0 ? ruled.OccurredAtMs : ruled.RecordedAtMs)));
    }
}
