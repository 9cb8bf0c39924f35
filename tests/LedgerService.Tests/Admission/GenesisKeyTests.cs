using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Admission;
using Traceability.TestKit;

namespace Traceability.LedgerService.Tests.Admission;

public sealed class GenesisKeyTests
{
    [Theory]
    [InlineData("", true)]
    [InlineData("scheme owner", true)]
    [InlineData("trader", false)]
    public async Task OnlyTheKeyThatTheOperatorNamedBeginsTheLedger(string named, bool expected)
    {
        await using var ledger = TestLedger.Empty();
        ledger.Options.GenesisKey = named.Length == 0 ? "" : $"{TestKeys.Of(named).Public.Id}";
        var refusal = ledger.Get<Door>().Judge(new SeasonScript().Genesis().Sign()).Refusal;
        Assert.Equal(expected ? null : Reasons.GenesisKeyNotAwaited, refusal?.Reason);
    }
}
