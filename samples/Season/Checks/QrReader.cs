using System.Diagnostics;

namespace Traceability.Season.Checks;

/// <summary>zbarimg, a reader of QR codes that is not ours.</summary>
internal static class QrReader
{
    private const string Program = "zbarimg";

    /// <summary>Whether it is installed.</summary>
    public static bool IsThere { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, Program)));

    /// <summary>The text in a picture.</summary>
    public static async Task<string> ReadAsync(string picture, CancellationToken cancellation)
    {
        using var reader = Process.Start(new ProcessStartInfo(Program)
        {
            ArgumentList = { "--raw", "--quiet", picture },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var text = await reader.StandardOutput.ReadToEndAsync(cancellation);
        await reader.WaitForExitAsync(cancellation);
        return text.Trim();
    }
}
