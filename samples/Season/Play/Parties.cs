namespace Traceability.Season.Play;

/// <summary>The parties of the season: names of their workspaces and keys.</summary>
internal static class Parties
{
    public const string SchemeOwner = "scheme-owner";
    public const string CertificationBody = "certification-body";
    public const string Cooperative = "cooperative";
    public const string Trader = "trader";

    public static readonly IReadOnlyList<string> All = [SchemeOwner, CertificationBody, Cooperative, Trader];
}
