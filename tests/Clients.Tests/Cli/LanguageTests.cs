using System.Collections.Immutable;
using System.Globalization;
using Grpc.Core;
using Traceability.Cli.Texts;
using Traceability.Client;
using Traceability.LedgerCore.Statements;

namespace Traceability.Clients.Tests.Cli;

/// <summary>`trace --lang` says in one's own language what the ledger said, offline too.</summary>
public sealed class LanguageTests : IDisposable
{
    private readonly TraceRun trace = new TraceRun().Prepared();

    [Fact]
    public void A_refusal_kept_offline_is_said_again_with_its_values()
    {
        CultureInfo.CurrentUICulture = new CultureInfo("zh");
        Assert.StartsWith("SALE_UNKNOWN: 本账本中没有销售 S1。", Spoken.Line("SALE_UNKNOWN", Spoken.Of(Refused("SALE_UNKNOWN", "x", "sale", "S1"))), StringComparison.Ordinal);
        CultureInfo.CurrentUICulture = new CultureInfo("en");
        Assert.Equal("As kept.", Spoken.Of(Refused("SALE_UNKNOWN", "As kept.", "sale", "S1")).Sentence);
    }

    [Fact]
    public async Task A_language_that_nobody_wrote_is_refused_with_those_that_there_are()
    {
        var (exit, document) = await trace.JsonAsync("outbox", "list", "--lang", "tlh");
        Assert.Equal((2, "USAGE"), (exit, (string)document["error"]!["code"]!));
        Assert.Contains("vi", (string)document["error"]!["sentence"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_newer_ledger_says_stays_as_it_said_it()
    {
        CultureInfo.CurrentUICulture = new CultureInfo("vi");
        Assert.Equal(("As it is.", ""), Spoken.Of(Refused("NOT_YET_THOUGHT_OF", "As it is.", "x", "y")));
        Assert.StartsWith("Vị trí nằm ngoài", Spoken.Of(Reasons.OutsideArea.NoticeOf(("area", "A"))).Sentence, StringComparison.Ordinal);
    }

    public void Dispose() => trace.Dispose();

    private static LedgerRefusal Refused(string code, string sentence, string name, string value) => new(
        StatusCode.FailedPrecondition, code, sentence, string.Empty, ImmutableSortedDictionary<string, string>.Empty.Add(name, value));
}
