using Traceability.Audit;
using Traceability.Client;
using Traceability.EndToEnd.Tests.Harness;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Keys;

namespace Traceability.EndToEnd.Tests.Audit;

/// <summary>A running service, and somebody who changes its database behind its back: fsck names what was changed.</summary>
public sealed class FsckTests
{
    [Fact]
    public async Task One_byte_changed_in_any_stored_entry_tile_checkpoint_part_or_state_row_is_named()
    {
        await using var ledger = await LedgerWithTradeAsync();
        using var stored = new StoredBytes(ledger.At("data"));
        var office = await ledger.OfficeAsync("auditor");
        var clean = await CheckAsync(ledger, office);
        Assert.Empty(clean.Findings);
        Assert.Empty(clean.Remarks);
        Assert.Equal(stored.Read<long>("SELECT count(*) FROM state").Single(), clean.StateRecords);
        var (last, sizes) = ((long)clean.Size - 1, stored.Read<long>("SELECT \"Size\" FROM checkpoint WHERE \"Size\" > 0 ORDER BY \"Size\""));

        foreach (var entry in new[] { 0, 4, last })
        {
            await NamesAsync("entry", "Leaf", $"\"Index\" = {entry}", 30, $"entry {entry}");
            await NamesAsync("entry", "Leaf", $"\"Index\" = {entry}", -1, $"entry {entry}");
        }

        await NamesAsync("entry", "Ruling", "\"Index\" = 4", -1, "ruling of entry 4");
        await NamesAsync("entry", "Ruling", $"\"Index\" = {last}", 40, $"ruling of entry {last}");
        await NamesAsync("tile", "Hashes", "\"Level\" = 0", 32 * 3, "tile 0/000.p/");
        await NamesAsync("checkpoint", "Note", $"\"Size\" = {sizes[0]}", -20, $"checkpoint of size {sizes[0]}");
        await NamesAsync("checkpoint", "Note", $"\"Size\" = {sizes[^1]}", -20, $"checkpoint of size {sizes[^1]}");
        var sealedPart = $"\"EntryIndex\" = {last} AND \"Class\" = 1";
        await NamesAsync("sealed_part", "Content", sealedPart, 1, $"sealed part terms of entry {last}");
        await NamesAsync("sealed_part", "Salt", sealedPart, 0, $"sealed part terms of entry {last}");

        // Changing who may read would only lock the auditor out.
        foreach (var key in stored.Read<byte[]>("SELECT min(\"Key\") FROM state GROUP BY substr(\"Key\", 1, 1)"))
        {
            var kind = StateKey.TryFromBytes(key, out var named) ? named.Kind : throw new FormatException();
            if (kind is not (StateKind.Ledger or StateKind.Party or StateKind.Key))
            {
                var column = stored.Read<long>($"SELECT length(\"Value\") FROM state WHERE \"Key\" = {Hex(key)}").Single() > 0 ? "Value" : "Key";
                await NamesAsync("state", column, $"\"Key\" = {Hex(key)}", -1, $"state record {kind}");
            }
        }

        async Task NamesAsync(string table, string column, string where, int place, string expected)
        {
            var there = stored.Flip(table, column, where, place);
            var report = await CheckAsync(ledger, office);
            Assert.True(
                report.Findings.Count is 1 or 2 && report.Findings.All(finding => finding.Where.StartsWith(expected, StringComparison.Ordinal)),
                $"{table}.{column} where {where}: expected {expected}, found {string.Join("; ", report.Findings)}");
            stored.Flip(table, column, there, place);
        }
    }

    [Fact]
    public async Task A_state_record_that_is_missing_or_too_many_is_named()
    {
        await using var ledger = await LedgerWithTradeAsync();
        using var stored = new StoredBytes(ledger.At("data"));
        var office = await ledger.OfficeAsync("auditor");
        var lot = stored.Read<byte[]>("SELECT \"Key\" FROM state WHERE hex(substr(\"Key\", 1, 1)) = '10' LIMIT 1").Single();
        byte[] invented = [.. lot[..^2], 7, lot[^1]];
        stored.Run($"UPDATE state SET \"Key\" = {Hex(invented)} WHERE \"Key\" = {Hex(lot)}");

        var findings = (await CheckAsync(ledger, office)).Findings;

        Assert.Equal(
            [("state record Lot " + Name(lot), "missing, though the log makes it"), ("state record Lot " + Name(invented), "there, though the log makes none")],
            findings.Select(finding => (finding.Where, finding.What)));
    }

    [Fact]
    public async Task The_command_ends_with_0_and_1_tells_its_speed_and_asks_for_the_right_to_read()
    {
        await using var ledger = await LedgerWithTradeAsync();
        await ledger.OfficeAsync("office");

        var clean = (await TraceProcess.RunAsync(ledger.At("office"), "fsck", "--as", "owner", "--json")).Ended(0).Json;
        Assert.True(clean.GetProperty("clean").GetBoolean());
        Assert.True(clean.GetProperty("speed").GetProperty("bare_signatures_per_second").GetDouble() > 0);

        using (var stored = new StoredBytes(ledger.At("data")))
        {
            stored.Flip("entry", "Leaf", "\"Index\" = 5", -1);
        }

        var found = (await TraceProcess.RunAsync(ledger.At("office"), "fsck", "--as", "owner")).Ended(1).Output;
        Assert.Contains("entry 5: its bytes were changed", found, StringComparison.Ordinal);
        Assert.Contains("READ_NOT_ALLOWED", (await TraceProcess.RunAsync(ledger.At("office"), "fsck", "--as", "trader")).Ended(1).Error, StringComparison.Ordinal);
    }

    private static async Task<OpenLedger> LedgerWithTradeAsync()
    {
        var ledger = await OpenLedger.StartAsync();
        var season = ledger.Season;
        await using var client = (await ledger.OfficeAsync("seller")).Connect();
        var harvest = season.Harvest("F-1", 10 * Season.Kilogram);
        var sale = season.By(season.Cooperative).Sale(new SaleDetails(harvest.Lot(), season.Trader.Id, "INV-1", Season.Kilogram));
        await ledger.RecordAsync(client, [harvest.Sign(season.Cooperative.Key)]);
        await ledger.RecordAsync(client, [sale.Sign(season.Cooperative.Key)]);
        return ledger;
    }

    private static async Task<FsckReport> CheckAsync(OpenLedger ledger, Workspace office)
    {
        var owner = ledger.Season.Owner;
        using var source = new HttpSource(
            ledger.Service.Web!,
            () => CallerToken.Create(owner.Key, Season.Origin, owner.Id.Span, TimeProvider.System.GetUtcNow()),
            TimeProvider.System);
        return await LedgerCheck.RunAsync(
            source, new FsckOptions { Origin = Season.Origin, Keys = office.Profile!.ReadKeys() }, new Progress<FsckProgress>(), TimeProvider.System, CancellationToken.None);
    }

    private static string Hex(byte[] key) => $"x'{Convert.ToHexString(key)}'";

    private static string Name(byte[] lot) => Convert.ToHexStringLower(lot.AsSpan(1));
}
