namespace Traceability.EndToEnd.Tests.Harness;

/// <summary>A fact that needs Patroni, etcd and PostgreSQL, and is reported as skipped where they are not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ClusterFactAttribute : FactAttribute
{
    public ClusterFactAttribute() => Skip =
        File.Exists("/usr/bin/patroni") && File.Exists("/usr/bin/etcd") && Directory.Exists("/usr/lib/postgresql") ? null : "Patroni, etcd or PostgreSQL is not installed";
}
