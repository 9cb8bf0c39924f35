using Traceability.LedgerCore.Statements;
using Traceability.LedgerCore.Tests.Statements;

namespace Traceability.LedgerCore.Tests.Custody;

public sealed class ReasonTests
{
    private static readonly Dictionary<string, ReasonCase> Cases =
        StatementCases.All.Concat(CustodyCases.All).ToDictionary(rule => rule.Code, StringComparer.Ordinal);

    // Said to readers, or by the service's own settings: the service's tests have their cases.
    private static readonly string[] ReadersCodes =
    [
        "CALLER_TOKEN_INVALID", "GENESIS_KEY_NOT_AWAITED", "LOG_FROZEN", "LOT_RECALLED", "PAGE_TOKEN_INVALID", "READ_NOT_ALLOWED",
        "REPORT_IS_DUPLICATE", "REPORT_UNKNOWN", "SUSPICION_UNKNOWN",
    ];

    public static TheoryData<string> Codes => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_case_that_breaks_the_rule_gets_its_code(string code) => Assert.Contains(code, Cases[code].Bad());

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_nearest_case_that_keeps_the_rule_passes(string code)
    {
        var codes = Cases[code].Good();
        Assert.DoesNotContain(code, codes);
        Assert.DoesNotContain(codes, other => Reasons.TryGet(other, out var reason) && reason.Kind is not (ReasonKind.Withheld or ReasonKind.Flagged));
    }

    [Fact]
    public void Every_reason_has_a_case() =>
        Assert.Equal(Reasons.All.Select(reason => reason.Code), Cases.Keys.Concat(ReadersCodes).Order(StringComparer.Ordinal));
}
