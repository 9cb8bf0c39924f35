using Microsoft.EntityFrameworkCore;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerService.Checkpoints;
using Traceability.LedgerService.Storage;

namespace Traceability.LedgerService.Operator;

/// <summary>Makes one backup.</summary>
/// <param name="call">Who asked.</param>
/// <param name="keys">The ledger's keys: what they signed is what the copy is held against.</param>
/// <param name="folder">Empty.</param>
internal sealed class BackupDesk(OperatorCall call, LogKeys keys, string folder)
{
    private int tenth;

    /// <summary>The embedded database: copied first, then the copy is checked, in a folder beside until it is sound.</summary>
    public async Task<int> CopyAsync(CancellationToken cancellation)
    {
        const string name = "ledger.db";
        var part = Directory.CreateDirectory(Path.Combine(folder, "part")).FullName;
        await using (var context = LedgerOpening.Context(call.Options))
        {
            await ReadSnapshot.BeginAsync(context, cancellation);
            _ = await context.Heads.AsNoTracking().CountAsync(cancellation);
            SqliteCopy.Make(context, Path.Combine(part, name), (done, all) => Tell("copied", done, all), cancellation);
        }

        Checkpoint head;
        await using (var copy = LedgerOpening.Context(new LedgerOptions { DataDirectory = part }))
        {
            if (await SqliteCopy.FaultAsync(copy, cancellation) is { } fault)
            {
                return call.Refuse($"No backup was made: the database is damaged ({fault}).");
            }

            head = await WholeCheck.RunAsync(copy, keys, (done, all) => Tell("checked", done, all), cancellation);
            await SqliteCopy.CloseAsync(copy, cancellation);
        }

        return await DoneAsync(name, part, head);
    }

    /// <summary>A server's database: checked and dumped in one snapshot.</summary>
    public async Task<int> DumpAsync(CancellationToken cancellation)
    {
        const string name = "ledger.dump";
        if (PostgresDump.Program is null)
        {
            return call.Refuse(
                "pg_dump is not on this machine. Install PostgreSQL's client programs, or run where they are: "
                + "pg_dump --format=custom --file=ledger.dump DATABASE");
        }

        var part = Directory.CreateDirectory(Path.Combine(folder, "part")).FullName;
        await using var context = LedgerOpening.Context(call.Options);
        await ReadSnapshot.BeginAsync(context, cancellation);
        var head = await WholeCheck.RunAsync(context, keys, (done, all) => Tell("checked", done, all), cancellation);
        return await PostgresDump.MakeAsync(context, call.Options.ConnectionString, Path.Combine(part, name), cancellation) is { } fault
            ? call.Refuse($"No backup was made: {fault}")
            : await DoneAsync(name, part, head);
    }

    private async Task<int> DoneAsync(string name, string part, Checkpoint head)
    {
        var (made, file) = (Path.Combine(part, name), Path.Combine(folder, name));
        await using (var disk = new FileStream(made, FileMode.Open, FileAccess.ReadWrite))
        {
            disk.Flush(flushToDisk: true);
        }

        File.Move(made, file);
        Directory.Delete(part, recursive: true);
        var label = BackupVerb.LabelOf(name, head, call.Time.GetUtcNow());
        await File.WriteAllTextAsync(Path.Combine(folder, BackupVerb.Label), label);
        await call.Output.WriteAsync(label);
        return OperatorCall.Done;
    }

    private void Tell(string what, long done, long all)
    {
        var now = all == 0 ? 10 : (int)(10 * done / all);
        if (now != tenth)
        {
            tenth = now;
            call.Error.WriteLine($"{what} {now}0 %");
        }
    }
}
