namespace Traceability.LedgerService.Tests;

/// <summary>A fact that needs a program, and is reported as skipped, with its name, where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ToolFactAttribute : FactAttribute
{
    public ToolFactAttribute(string tool)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        Skip = folders.Any(folder => File.Exists(Path.Combine(folder, tool))) ? null : $"{tool} is not installed";
    }
}
