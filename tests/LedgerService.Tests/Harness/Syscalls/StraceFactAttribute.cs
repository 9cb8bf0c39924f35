using System.Diagnostics;
using System.Globalization;

namespace Traceability.LedgerService.Tests;

/// <summary>A fact that needs strace and the right to trace processes, and is reported as skipped, with what is missing, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class StraceFactAttribute : FactAttribute
{
    private static readonly Lazy<string?> Missing = new(Find);

    public StraceFactAttribute() => Skip = Missing.Value;

    private static string? Find()
    {
        if (!File.Exists(TracedHost.Strace))
        {
            return "strace is not installed";
        }

        using var traced = Process.Start(new ProcessStartInfo("sleep", ["20"]))!;
        try
        {
            var attach = new ProcessStartInfo(TracedHost.Strace, ["-p", traced.Id.ToString(CultureInfo.InvariantCulture), "-e", "trace=none"])
            {
                RedirectStandardError = true,
            };
            using var tracing = Process.Start(attach)!;
            var said = tracing.StandardError.ReadLine();
            tracing.Kill();
            tracing.WaitForExit();
            return said?.Contains(TracedHost.Attached, StringComparison.Ordinal) == true ? null : $"this machine lets nobody trace: {said}";
        }
        finally
        {
            traced.Kill();
        }
    }
}
