using System.Text.Json.Nodes;
using Traceability.Cli.Texts;
using Traceability.V1;

namespace Traceability.Cli.Views;

/// <summary>What rules said, for programs and for people.</summary>
internal static class NoticeView
{
    public static JsonArray Json(IEnumerable<Notice> notices) => new([.. notices.Select(notice => new JsonObject
    {
        ["code"] = notice.Code,
        ["kind"] = notice.Kind == NoticeKind.Withheld ? "withheld" : "flagged",
        ["sentence"] = notice.Sentence,
        ["way_out"] = notice.WayOut,
    })]);

    public static string Words(IEnumerable<Notice> notices) =>
        string.Join('\n', notices.Select(notice => Sentences.Weighed($"{notice.Code}: {notice.Sentence} {notice.WayOut}".Trim())));
}
