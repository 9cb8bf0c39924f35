namespace Traceability.EndToEnd.Tests.Harness;

/// <summary>A PostgreSQL server of the cluster, as Patroni tells of it.</summary>
/// <param name="Name">one, two or three.</param>
/// <param name="Role">leader, sync_standby or replica.</param>
/// <param name="State">running, streaming, stopped, ...</param>
/// <param name="Port">PostgreSQL's.</param>
internal sealed record ClusterNode(string Name, string Role, string State, int Port)
{
    public bool IsLeader => Role == "leader" && State == "running";
}
