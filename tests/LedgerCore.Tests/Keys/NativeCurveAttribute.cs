using System.Reflection;
using Xunit.Sdk;

namespace Traceability.LedgerCore.Tests.Keys;

/// <summary>Runs a theory on libsecp256k1; reported as skipped where that is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NativeCurveAttribute : DataAttribute
{
    public NativeCurveAttribute()
    {
        Skip = Curves.ReasonToSkipNative();
    }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[CurvePath.Native]];
}
