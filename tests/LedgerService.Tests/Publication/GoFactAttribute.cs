namespace Traceability.LedgerService.Tests.Publication;

/// <summary>A fact that needs Go and Debian's package of golang.org/x/mod; `eng/install test` brings both where apt-get is.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class GoFactAttribute : FactAttribute
{
    /// <summary>Where Debian puts the source of Go packages.</summary>
    public const string Sources = "/usr/share/gocode";

    public GoFactAttribute()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var missing = !folders.Any(folder => File.Exists(Path.Combine(folder, "go"))) ? "go (package golang-go)"
            : !Directory.Exists($"{Sources}/src/golang.org/x/mod/sumdb/tlog") ? "golang.org/x/mod (package golang-golang-x-mod-dev)"
            : null;
        Skip = missing is null ? null : $"{missing} is not installed";
    }
}
