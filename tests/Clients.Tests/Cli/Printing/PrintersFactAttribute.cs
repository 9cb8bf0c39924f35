namespace Traceability.Clients.Tests.Cli.Printing;

/// <summary>A fact that needs programs which print and read codes, and is reported as skipped, with their names, where one is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PrintersFactAttribute : FactAttribute
{
    private static readonly string[] Programs = ["zbarimg", "ZXingReader", "pdftoppm", "chromium"];

    public PrintersFactAttribute()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var missing = Programs.Where(program => !folders.Any(folder => File.Exists(Path.Combine(folder, program)))).ToArray();
        Skip = missing.Length == 0 ? null : $"not installed: {string.Join(", ", missing)}";
    }
}
