using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Statements;

/// <summary>A reason code with a case that gets it and one that just passes.</summary>
/// <param name="Bad">Codes that come of the bad case.</param>
/// <param name="Good">Codes that come of the nearest good case.</param>
internal sealed record ReasonCase(string Code, Func<string[]> Bad, Func<string[]> Good)
{
    public static ReasonCase Of(string code, Func<V1.SignedStatement> bad, Func<V1.SignedStatement> good) =>
        new(code, () => Codes(SeasonScript.Check(bad())), () => Codes(SeasonScript.Check(good())));

    public static ReasonCase Ruled(string code, Func<SeasonScript, Draft> bad, Func<SeasonScript, Draft> good) =>
        new(code, () => Codes(SeasonScript.Open(), bad), () => Codes(SeasonScript.Open(), good));

    public static ReasonCase RuledFromNothing(string code, Func<SeasonScript, Draft> bad, Func<SeasonScript, Draft> good) =>
        new(code, () => Codes(new SeasonScript(), bad), () => Codes(new SeasonScript(), good));

    public static string[] Codes(Refusal? refusal) => refusal is null ? [] : [refusal.Code];

    private static string[] Codes(SeasonScript season, Func<SeasonScript, Draft> say) => season.Offer(say(season)) switch
    {
        Ruling.Refused refused => [refused.Refusal.Code],
        Ruling.Admitted admitted => [.. admitted.Notices.Select(notice => notice.Code)],
        _ => throw new InvalidOperationException("A ruling refuses or admits."),
    };
}
