using Traceability.LedgerService.Checkpoints;
using Traceability.LedgerService.Storage;

namespace Traceability.LedgerService.Operator;

/// <summary>The tables of the ledger's database: brought to this version, compared with it, or written as SQL for whoever must run that by hand.</summary>
internal static class DbVerb
{
    private const string Usage =
        "db migrate | db pending | db script --Ledger:Database=sqlite|postgres|sqlserver: creates or upgrades the database; tells what it lacks; prints the SQL. A server's connection string is in the environment, Ledger__ConnectionString.";

    public static Task<int> RunAsync(OperatorCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        return Task.FromResult(call.Words switch
        {
            ["migrate"] => Guarded(call, Migrate),
            ["pending"] => Guarded(call, Tell),
            ["script"] => Guarded(call, Script),
            _ => call.Misused(Usage),
        });
    }

    private static int Guarded(OperatorCall call, Func<OperatorCall, LedgerContext, int> run)
    {
        using var context = LedgerOpening.Context(call.Options);
        try
        {
            return run(call, context);
        }
        catch (Exception fault) when (DatabaseFault.In(fault) is { } why)
        {
            return call.Refuse($"The database cannot be read or written: {why.Message}");
        }
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
