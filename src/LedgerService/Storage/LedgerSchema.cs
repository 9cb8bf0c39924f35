using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace Traceability.LedgerService.Storage;

/// <summary>Tables of a database, and how far they are from the ones that this program knows.</summary>
public static class LedgerSchema
{
    /// <summary>Whether there is a database. It may have no tables.</summary>
    /// <exception cref="System.Data.Common.DbException">The server cannot be reached, or does not let us in.</exception>
    public static bool Exists(LedgerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.GetService<IRelationalDatabaseCreator>().Exists();
    }

    /// <summary>Whether nothing was ever kept there: no database, or one without tables of ours.</summary>
    public static bool IsEmpty(LedgerContext context) => !Exists(context) || !context.Database.GetAppliedMigrations().Any();

    /// <summary>Steps that this program knows and the database has not been taken through, in order.</summary>
    public static IReadOnlyList<string> Pending(LedgerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Exists(context) ? [.. context.Database.GetPendingMigrations()] : [.. context.Database.GetMigrations()];
    }

    /// <summary>Steps that the database was taken through by a newer program.</summary>
    public static IReadOnlyList<string> Unknown(LedgerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Exists(context) ? [.. context.Database.GetAppliedMigrations().Except(context.Database.GetMigrations(), StringComparer.Ordinal)] : [];
    }

    /// <summary>Creates the database where there is none, and takes it through what is pending. Several may call it at once.</summary>
    public static void Upgrade(LedgerContext context)
    {
        // Asked first: an account that may not make tables can serve.
        if (Pending(context).Count > 0)
        {
            context.Database.Migrate();
        }
    }

    /// <summary>The same as SQL for whoever must run it by hand; run twice, it changes nothing.</summary>
    public static string Script(LedgerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var options = context.Server is null ? MigrationsSqlGenerationOptions.Default : MigrationsSqlGenerationOptions.Idempotent;
        return context.GetService<IMigrator>().GenerateScript(options: options);
    }
}
