using Traceability.LedgerService.Verification.Pages.Texts;
using Traceability.V1;

namespace Traceability.LedgerService.Verification.Pages;

/// <summary>What the first sentence is about: the verdict, or the notice that is graver.</summary>
/// <param name="Look">Style class of the section.</param>
/// <param name="Icon">Picture beside the word.</param>
/// <param name="Word">One word for it.</param>
/// <param name="Notice">The notice that took the verdict's place; null where none did.</param>
internal sealed record Headline(string Look, Html Icon, string Word, ScanNotice? Notice)
{
    /// <summary>The gravest thing that there is to say of a code.</summary>
    public static Headline Of(ScanView view, PageText text)
    {
        var verdict = view.Answer.Verdict;
        var notice = view.Notices
            .Where(notice => text.Notices[notice.Kind].Headline.Length > 0 && Gravity(notice.Tone) > Gravity(verdict))
            .MaxBy(notice => notice.Tone);
        return (notice, verdict) switch
        {
            ({ Tone: ScanTone.Stop }, _) => new("unknown", PageIcons.Cross, text.Notices[notice.Kind].Word, notice),
            ({ }, _) => new("withheld", PageIcons.Care, text.Notices[notice.Kind].Word, notice),
            (_, LabelVerdict.Genuine) when view.StoppedNow is not null => new("withheld", PageIcons.Check, text.Verdict.GenuineWord, null),
            (_, LabelVerdict.Genuine) => new("genuine", PageIcons.Check, text.Verdict.GenuineWord, null),
            (_, LabelVerdict.Withheld) => new("withheld", PageIcons.Pause, text.Verdict.WithheldWord, null),
            (_, LabelVerdict.Recalled) => new("recalled", PageIcons.Cross, text.Verdict.RecalledWord, null),
            _ => new("unknown", PageIcons.Cross, text.Verdict.UnknownWord, null),
        };
    }

    private static int Gravity(LabelVerdict verdict) => verdict switch
    {
        // Their own notice tells them.
        LabelVerdict.Genuine or LabelVerdict.Void or LabelVerdict.NotActivated => 0,
        LabelVerdict.Withheld => 2,
        LabelVerdict.Recalled => 4,
        _ => 5,
    };

    private static int Gravity(ScanTone tone) => tone switch
    {
        ScanTone.Care => 1,
        ScanTone.Stop => 3,
        _ => 0,
    };
}
