using System.Net;
using System.Net.Sockets;

namespace Traceability.LedgerService.Scans;

/// <summary>
/// What is believed of whoever hands requests on. Only the operator's own proxies (Ledger:TrustedProxies) may say whose request it is and from
/// which country; of anybody else such headers are not read, so nobody scans from where they like.
/// </summary>
internal sealed class TrustedProxies(LedgerOptions options)
{
    /// <summary>Addresses of a chain of proxies that are looked at, the nearest first.</summary>
    public const int MaximumHops = 8;

    private const string Forwarded = "X-Forwarded-For";

    // A household's or a host's whole network in IPv6.
    private const int SharedBytes = 8;

    private readonly IPNetwork[] networks = [.. NetworksOf(options.TrustedProxies)];

    /// <summary>Reads a list of addresses and networks, divided by commas; null when a part is none.</summary>
    public static IReadOnlyList<IPNetwork>? TryRead(string list)
    {
        var networks = new List<IPNetwork>();
        foreach (var part in list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (IPNetwork.TryParse(part, out var network))
            {
                networks.Add(network);
            }
            else if (IPAddress.TryParse(part, out var address))
            {
                networks.Add(new IPNetwork(address, address.AddressFamily == AddressFamily.InterNetworkV6 ? 128 : 32));
            }
            else
            {
                return null;
            }
        }

        return networks;
    }

    /// <summary>
    /// The network that a request comes from: an IPv4 address, or the first half of an IPv6 one; whoever has one of those has 2^64.
    /// </summary>
    public IPAddress NeighbourhoodOf(HttpContext http)
    {
        var address = Plain(http.Connection.RemoteIpAddress);
        if (networks.Length > 0 && IsTrusted(address))
        {
            var hops = http.Request.Headers[Forwarded].ToString().Split(',');
            foreach (var hop in hops.Reverse().Take(MaximumHops))
            {
                if (!IPAddress.TryParse(hop.Trim(), out var before))
                {
                    break;
                }

                address = Plain(before);
                if (!IsTrusted(address))
                {
                    break;
                }
            }
        }

        return Neighbourhood(address);
    }

    /// <summary>The country that a trusted proxy tells, ISO 3166-1 alpha-2; empty where none does.</summary>
    public string CountryOf(HttpContext http)
    {
        if (options.CountryHeader.Length == 0 || !IsTrusted(Plain(http.Connection.RemoteIpAddress)))
        {
            return "";
        }

        // XX and T1 are what such headers say for "unknown" and for Tor.
        var said = http.Request.Headers[options.CountryHeader].ToString();
        var isCountry = said.Length == 2 && said.All(char.IsAsciiLetter) && !said.Equals("XX", StringComparison.OrdinalIgnoreCase);
        return isCountry ? said.ToUpperInvariant() : "";
    }

    private static IReadOnlyList<IPNetwork> NetworksOf(string list) =>
        TryRead(list) ?? throw new ArgumentException("Ledger:TrustedProxies holds something that is neither an address nor a network.");

    private static IPAddress Plain(IPAddress? address) =>
        address is null ? IPAddress.None : address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    private static IPAddress Neighbourhood(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address;
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(SharedBytes).Clear();
        return new IPAddress(bytes);
    }

    private bool IsTrusted(IPAddress address) =>
        networks.Any(network => network.BaseAddress.AddressFamily == address.AddressFamily && network.Contains(address));
}
