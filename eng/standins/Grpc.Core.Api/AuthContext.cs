namespace Grpc.Core;

/// <summary>What the transport knows about the peer. A peer is authenticated when one property is named as its identity.</summary>
public class AuthContext
{
    private readonly Dictionary<string, List<AuthProperty>> _properties;

    public AuthContext(string? peerIdentityPropertyName, Dictionary<string, List<AuthProperty>> properties)
    {
        ArgumentNullException.ThrowIfNull(properties);
        PeerIdentityPropertyName = peerIdentityPropertyName;
        _properties = properties;
    }

    public bool IsPeerAuthenticated => PeerIdentityPropertyName is not null;

    public string? PeerIdentityPropertyName { get; }

    public IEnumerable<AuthProperty> PeerIdentity =>
        PeerIdentityPropertyName is { } name ? _properties[name] : [];

    public IEnumerable<AuthProperty> Properties => _properties.Values.SelectMany(v => v);

    public IEnumerable<AuthProperty> FindPropertiesByName(string propertyName) =>
        _properties.GetValueOrDefault(propertyName) ?? [];
}
