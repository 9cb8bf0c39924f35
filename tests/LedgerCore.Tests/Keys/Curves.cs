using System.Collections.Concurrent;
using System.Reflection;
using NBitcoin.Secp256k1;

namespace Traceability.LedgerCore.Tests.Keys;

/// <summary>Opens one arithmetic or the other in the same run, whatever the environment switch says.</summary>
internal static class Curves
{
    // By reflection, so that the tests also compile against the official package, which has no such types.
    private static readonly Assembly Library = typeof(Context).Assembly;

    // One context per path for the whole run, as in production.
    private static readonly ConcurrentDictionary<CurvePath, Context> Opened = new();

    internal static bool IsStandin => Library.GetType("NBitcoin.Secp256k1.CurveBackend") is not null;

    internal static Context Open(CurvePath path) =>
        IsStandin ? Opened.GetOrAdd(path, Create) : Context.Instance;

    /// <summary>The paths this machine has; the skipped rows of <see cref="NativeCurveAttribute"/> tell of a missing one.</summary>
    internal static IReadOnlyList<CurvePath> Available() =>
        ReasonToSkipNative() is null ? [CurvePath.Native, CurvePath.Managed] : [CurvePath.Managed];

    /// <summary>Which path the code under test takes on its own; null with the official package, which has one.</summary>
    internal static CurvePath? Default()
    {
        var backend = typeof(Context).GetProperty("Backend", BindingFlags.Instance | BindingFlags.NonPublic)?.GetValue(Context.Instance);
        return backend is null ? null : Enum.Parse<CurvePath>(backend.GetType().Name.Replace("Backend", "", StringComparison.Ordinal));
    }

    internal static string? ReasonToSkipNative()
    {
        if (!IsStandin)
        {
            return "The official package has no native path.";
        }

        var isPresent = Library.GetType("NBitcoin.Secp256k1.LibSecp256k1", throwOnError: true)!
            .GetProperty("IsPresent", BindingFlags.Static | BindingFlags.NonPublic)!;
        return (bool)isPresent.GetValue(null)! ? null : "libsecp256k1 is not installed.";
    }

    private static Context Create(CurvePath path)
    {
        var backend = Library.GetType($"NBitcoin.Secp256k1.{path}Backend", throwOnError: true)!;
        return (Context)Activator.CreateInstance(
            typeof(Context),
            BindingFlags.Instance | BindingFlags.NonPublic,
            binder: null,
            [Activator.CreateInstance(backend, nonPublic: true)],
            culture: null)!;
    }
}
