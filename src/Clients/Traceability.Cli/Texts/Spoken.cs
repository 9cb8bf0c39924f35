using System.Globalization;
using Traceability.Client;
using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Cli.Texts;

/// <summary>
/// What the ledger said, in the language of the person (--lang, <see cref="CultureInfo.CurrentUICulture"/>): said again from code
/// and values, so that what was kept offline is told too. A code that this program does not know stays as the ledger said it.
/// </summary>
internal static class Spoken
{
    private static string Language => CultureInfo.CurrentUICulture.Name;

    public static (string Sentence, string WayOut) Of(Notice notice) => Of(
        notice.Code, notice.Values.Select(value => KeyValuePair.Create(value.Name, value.Value)), notice.Sentence, notice.WayOut);

    public static (string Sentence, string WayOut) Of(LedgerRefusal refusal) =>
        Of(refusal.Code, refusal.Values, refusal.Sentence, refusal.WayOut);

    public static (string Sentence, string WayOut) Of(LedgerException fault) =>
        fault is LedgerRefusedException refused ? Of(refused.Refusal) : (fault.Message, fault.WayOut);

    /// <summary>Code, sentence and way out on one line, with masses as people weigh them.</summary>
    public static string Line(string code, (string Sentence, string WayOut) words) =>
        Sentences.Weighed($"{code}: {words.Sentence} {words.WayOut}".Trim());

    private static (string Sentence, string WayOut) Of(
        string code, IEnumerable<KeyValuePair<string, string>> values, string sentence, string wayOut) =>
        Language is var language && language != ReasonWords.English && ReasonWords.Languages.Contains(language)
        && ReasonWords.Say(language, code, values) is { } said
            ? (said.Sentence, said.WayOut)
            : (sentence, wayOut);
}
