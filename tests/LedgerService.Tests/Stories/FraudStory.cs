using Microsoft.EntityFrameworkCore;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Queries;
using Traceability.State.V1;
using Traceability.TestKit;
using Traceability.V1;
using Draft = Traceability.TestKit.Draft;
using Ruling = Traceability.LedgerCore.Custody.Ruling;

namespace Traceability.LedgerService.Tests.Stories;

/// <summary>
/// A ledger on which somebody tries a fraud of the trade study (§2). What the cheat hears comes from the service and from the
/// fold alike; what the auditor sees comes from the stored entries.
/// </summary>
public abstract class FraudStory : IAsyncLifetime
{
    protected const long Kg = SeasonScript.Kilogram;
    protected const long Day = SeasonScript.Day;

    private protected TestLedger Ledger { get; private set; } = null!;

    protected SeasonScript Season => Ledger.Season;

    public async Task InitializeAsync() => Ledger = await TestLedger.OpenAsync();

    public async Task DisposeAsync()
    {
        // Whatever was tried: the log, its proofs and the state are those of a replay from the entries' bytes.
        await Ledger.PlayAsync();
        await Ledger.CheckLogAsync();
        await Ledger.DisposeAsync();
    }

    /// <summary>Sends a statement, and tells the codes of the answer: of the refusal, or of the notices; none when it is simply taken.</summary>
    protected async Task<string[]> SayAsync(Draft draft)
    {
        await Ledger.PlayAsync();
        var foretold = Season.Offer(draft);
        if (foretold is Ruling.Refused refused)
        {
            var answer = Assert.Single(await Ledger.AppendAsync(draft.Sign())).Refusal;
            Assert.Equal(refused.Refusal.ToString(), answer?.ToString());
            return [answer!.Code];
        }

        await Ledger.PlayAsync();
        return [.. ((Ruling.Admitted)foretold).Notices.Select(notice => notice.Code)];
    }

    /// <summary>Codes that the stored receipts of the whole log hold, with the entry that each is in.</summary>
    protected async Task<IReadOnlyList<(long Entry, string Code)>> AuditorsListAsync()
    {
        await using var context = Ledger.Context();
        var rows = await context.Entries.AsNoTracking().OrderBy(row => row.Index).Select(row => new { row.Index, row.Ruling }).ToListAsync();
        return [.. rows.SelectMany(row => Receipt.Parser.ParseFrom(row.Ruling).Notices.Select(notice => (row.Index, notice.Code)))];
    }

    /// <summary>Why a lot's claim is withheld: codes of the lot itself and of what it comes from.</summary>
    protected async Task<IReadOnlyList<string>> WhyAsync(LotKey lot) =>
        [.. (await Ledger.Get<ClaimReasons>().OfAsync(lot, 100, CancellationToken.None))!.Reasons.Select(reason => reason.Notice.Code).Distinct()];

    /// <summary>A lot as the service has it.</summary>
    protected async Task<LotRecord> LotAsync(LotKey lot) =>
        await Ledger.Get<LotQuery>().FindAsync(lot, CancellationToken.None) ?? throw new KeyNotFoundException($"{lot}");

    /// <summary>The number of entries in the log.</summary>
    protected async Task<int> SizeAsync()
    {
        await Ledger.PlayAsync();
        await using var context = Ledger.Context();
        return await context.Entries.CountAsync();
    }

    /// <summary>Harvests, sells all to the processor and has it confirmed: the processor's lot.</summary>
    protected LotKey Bought(long massMg)
    {
        var fresh = Season.RecordLot(Season.Harvest(massMg));
        var sold = Season.RecordLot(Season.Sell(Season.Cooperative, fresh, massMg, Season.Processor));
        return Season.RecordLot(Season.Receive(Season.Processor, sold.Statement, massMg));
    }
}
