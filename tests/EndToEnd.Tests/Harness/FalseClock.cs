namespace Traceability.EndToEnd.Tests.Harness;

/// <summary>A clock that processes believe to be the machine's: libfaketime between them and the system. Time passes as ever.</summary>
internal sealed class FalseClock : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    public FalseClock() => Set("+0");

    /// <summary>The library, or null where it is not installed.</summary>
    public static string? Library { get; } = Directory.Exists("/usr/lib")
        ? Directory.GetDirectories("/usr/lib").Select(folder => Path.Combine(folder, "faketime", "libfaketimeMT.so.1")).FirstOrDefault(File.Exists)
        : null;

    /// <summary>What a process needs to have to believe it.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["LD_PRELOAD"] = Library!,
        ["FAKETIME_TIMESTAMP_FILE"] = file,
        ["FAKETIME_NO_CACHE"] = "1",
        ["FAKETIME_DONT_FAKE_MONOTONIC"] = "1",
        ["DONT_FAKE_MONOTONIC"] = "1",
    };

    /// <summary>Sets it, for those who run too.</summary>
    /// <param name="offset">From the machine's own, e.g. "-1h" or "+365d".</param>
    public void Set(string offset)
    {
        var next = file + ".next";
        File.WriteAllText(next, offset + "\n");
        File.Move(next, file, overwrite: true);
    }

    public void Dispose() => File.Delete(file);
}
