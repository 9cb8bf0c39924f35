using System.Reflection;
using Xunit.Sdk;

namespace Traceability.LedgerCore.Tests.Keys;

/// <summary>Runs a theory on managed arithmetic.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ManagedCurveAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[CurvePath.Managed]];
}
