using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Client;

public sealed partial class LedgerClient
{
    /// <summary>What CITES makes of a shipment, by the listings in the ledger.</summary>
    public Task<ExplainTradeResponse> ExplainTradeAsync(ExplainTradeRequest request, CancellationToken cancellation = default) =>
        asParty.AskAsync(o => trade.ExplainTradeAsync(request, o), cancellation);

    /// <summary>Where a lot was collected, and what is to be said of each place.</summary>
    /// <param name="lot">The lot.</param>
    /// <param name="limit">At most this many lots upstream, 1 to 100,000; 0 means 10,000.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<CheckOriginResponse> CheckOriginAsync(LotKey lot, int limit = 0, CancellationToken cancellation = default)
    {
        var request = new CheckOriginRequest { Id = lot.ToMessage(), Limit = limit };
        return asParty.AskAsync(o => trade.CheckOriginAsync(request, o), cancellation);
    }
}
