using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>Who certifies was accredited when it did so.</summary>
internal static class IssuerIsAccredited
{
    /// <param name="standard">The standard it certifies against; null when any will do.</param>
    public static Refusal? Check(RulingCase ruled, string? standard = null) =>
        IsAccredited(ruled, standard)
            ? null
            : Reasons.IssuerNotAccredited.With(
                ("standard", standard is null ? "any standard" : Text.Quote(standard)),
                ("when", Text.OfTime(ruled.OccurredAtMs)));

    public static bool IsAccredited(RulingCase ruled, string? standard = null) =>
        ruled.Book.Accreditations(ruled.Issuer).Items.Select(item => item.Accreditation).Any(accreditation =>
            (standard is null || accreditation.Standard == standard)
            && accreditation.ValidFromMs <= ruled.OccurredAtMs
            && ruled.OccurredAtMs < accreditation.ValidUntilMs);
}
