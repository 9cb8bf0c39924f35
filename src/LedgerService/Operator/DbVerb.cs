using Traceability.LedgerService.Checkpoints;
using Traceability.LedgerService.Storage;

namespace Traceability.LedgerService.Operator;

/// <summary>The tables of the ledger's database: brought to this version, compared with it, or written as SQL for whoever must run that by hand.</summary>
internal static class DbVerb
{
    private const string Usage =
        "db migrate | db pending | db script | db check --Ledger:Database=sqlite|postgres|sqlserver: creates or upgrades the database; tells what it lacks; prints the SQL; reads every entry and holds it against the signed tree. A server's connection string is in the environment, Ledger__ConnectionString.";

    public static async Task<int> RunAsync(OperatorCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.Words switch
        {
            ["migrate"] => await GuardedAsync(call, (_, context) => Task.FromResult(Migrate(call, context))),
            ["pending"] => await GuardedAsync(call, (_, context) => Task.FromResult(Tell(call, context))),
            ["script"] => await GuardedAsync(call, (_, context) => Task.FromResult(Script(call, context))),
            ["check"] => await GuardedAsync(call, CheckAsync),
            _ => call.Misused(Usage),
        };
    }

    private static async Task<int> GuardedAsync(OperatorCall call, Func<OperatorCall, LedgerContext, Task<int>> run)
    {
        await using var context = LedgerOpening.Context(call.Options);
        try
        {
            return await run(call, context);
        }
        catch (Exception fault) when (DatabaseFault.In(fault) is { } why)
        {
            return call.Refuse($"The database cannot be read or written: {why.Message}");
        }
    }

    // What a restored database is held against before it is served, and a running one whenever somebody wants to know.
    private static async Task<int> CheckAsync(OperatorCall call, LedgerContext context)
    {
        if (LogKeyFile.Load(call.Options.DataDirectory) is not { } keys || LedgerSchema.IsEmpty(context))
        {
            return call.Refuse($"There is no ledger in {call.Options.DataDirectory}.");
        }

        await ReadSnapshot.BeginAsync(context, CancellationToken.None);
        if (context.Server is null && await SqliteCopy.FaultAsync(context, CancellationToken.None) is { } fault)
        {
            return call.Refuse($"The database is damaged: {fault}");
        }

        var head = await WholeCheck.RunAsync(
            context, keys, (done, all) => call.Error.WriteLine($"{done} of {all} entries"), CancellationToken.None);
        call.Output.WriteLine($"{head.Size} entries of {head.Origin}, all under the signed root {head.Root.ToBase64()}.");
        return OperatorCall.Done;
    }

    private static int Migrate(OperatorCall call, LedgerContext context)
    {
        if (context.Server is null && LedgerSchema.IsEmpty(context))
        {
            return call.Refuse($"There is no ledger in {call.Options.DataDirectory}. The embedded database is made with its ledger, by the service.");
        }

        var lacking = LedgerSchema.Pending(context);
        LedgerOpening.Upgraded(context);
        foreach (var step in lacking)
        {
            call.Output.WriteLine(step);
        }

        call.Error.WriteLine(lacking.Count == 0 ? "The database is at this version already." : "The database is at this version now.");
        return OperatorCall.Done;
    }

    // The same exit code as of a comparison: 1 when there is a difference.
    private static int Tell(OperatorCall call, LedgerContext context)
    {
        var lacking = LedgerSchema.Pending(context);
        foreach (var step in lacking)
        {
            call.Output.WriteLine(step);
        }

        return lacking.Count == 0 ? OperatorCall.Done : OperatorCall.Refused;
    }

    private static int Script(OperatorCall call, LedgerContext context)
    {
        call.Output.WriteLine(LedgerSchema.Script(context));
        return OperatorCall.Done;
    }
}
