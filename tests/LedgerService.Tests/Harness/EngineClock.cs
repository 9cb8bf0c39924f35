using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Traceability.LedgerService.Tests;

/// <summary>
/// Counts the steps that the embedded database's own machine takes, by five, and can interrupt it at any of them: then the
/// transaction is gone, wherever the service was.
/// </summary>
internal sealed class EngineClock : DbConnectionInterceptor
{
    private const int StepsOfTick = 5;

    private int ticks;
    private int armed;

    /// <summary>Ticks since it was armed.</summary>
    public int Ticks => ticks;

    /// <summary>Starts to count, and interrupts at one tick; 0 for none.</summary>
    public void Arm(int tick) => (ticks, armed) = (0, tick);

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (connection is SqliteConnection { Handle: { } handle })
        {
            raw.sqlite3_progress_handler(handle, StepsOfTick, _ => ++ticks == armed ? 1 : 0, null);
        }
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
