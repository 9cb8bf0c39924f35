namespace Traceability.LedgerService.Tests;

/// <summary>A clock that stands still until it is told to move; timers fire as it moves. Time passes only forward.</summary>
internal sealed class ManualTime(long nowMs) : TimeProvider
{
    private readonly Lock guard = new();
    private readonly List<ManualTimer> timers = [];
    private long nowMs = nowMs;
    private long passedMs;

    public override long TimestampFrequency => 1_000;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeMilliseconds(Interlocked.Read(ref nowMs));

    /// <summary>Goes on to a time; to an earlier one the clock steps back.</summary>
    public void Set(long unixMs)
    {
        var before = Interlocked.Exchange(ref nowMs, unixMs);
        Interlocked.Add(ref passedMs, Math.Max(0, unixMs - before));
    }

    /// <summary>Somebody sets the clock, ahead or back, and no time passes.</summary>
    public void Step(TimeSpan step) => Interlocked.Add(ref nowMs, (long)step.TotalMilliseconds);

    public override long GetTimestamp() => Interlocked.Read(ref passedMs);

    /// <summary>Moves on, and fires every timer that falls due.</summary>
    public void Advance(TimeSpan step)
    {
        Set(nowMs + (long)step.TotalMilliseconds);
        List<ManualTimer> due;
        lock (guard)
        {
            due = [.. timers.Where(timer => timer.DueMs <= nowMs)];
            timers.RemoveAll(due.Contains);
        }

        due.ForEach(timer => timer.Fire());
    }

    /// <summary>How many timers wait.</summary>
    public int Waiting
    {
        get
        {
            lock (guard)
            {
                return timers.Count;
            }
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class ManualTimer(ManualTime time, TimerCallback callback, object? state) : ITimer
    {
        public long DueMs { get; private set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time.guard)
            {
                time.timers.Remove(this);
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    DueMs = time.nowMs + (long)dueTime.TotalMilliseconds;
                    time.timers.Add(this);
                }
            }

            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
