namespace Traceability.EndToEnd.Tests.Harness;

/// <summary>Tests on the cluster kill its servers: they take turns.</summary>
[CollectionDefinition(PostgresCluster.Shared)]
public sealed class SharedCluster : ICollectionFixture<PostgresCluster>;
