using System.Text.Json.Nodes;
using Traceability.Cli.Texts;
using Traceability.V1;

namespace Traceability.Cli.Views;

/// <summary>What rules said, for programs and for people.</summary>
internal static class NoticeView
{
    public static JsonArray Json(IEnumerable<Notice> notices) => new([.. notices.Select(notice => Json(notice, Spoken.Of(notice)))]);

    public static string Words(IEnumerable<Notice> notices) =>
        string.Join('\n', notices.Select(notice => Spoken.Line(notice.Code, Spoken.Of(notice))));

    private static JsonObject Json(Notice notice, (string Sentence, string WayOut) words) => new()
    {
        ["code"] = notice.Code,
        ["kind"] = notice.Kind == NoticeKind.Withheld ? "withheld" : "flagged",
        ["sentence"] = words.Sentence,
        ["way_out"] = words.WayOut,
    };
}
