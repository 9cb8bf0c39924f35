namespace Traceability.EndToEnd.Tests.Harness;

/// <summary>Programs of this project as the build left them, in the configuration of the running tests.</summary>
internal static class BuiltProgram
{
    /// <summary>The ledger service.</summary>
    public static string Service { get; } = Find("LedgerService", "Traceability.LedgerService.dll");

    /// <summary>The command line.</summary>
    public static string Trace { get; } = Find("Traceability.Cli", "trace.dll");

    // artifacts/bin/<project>/<configuration>/: the tests' own folder says which configuration.
    private static string Find(string project, string file)
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory);
        var found = Path.Combine(own.Parent!.Parent!.FullName, project, own.Name, file);
        return File.Exists(found) ? found : throw new FileNotFoundException($"Build {project} first.", found);
    }
}
