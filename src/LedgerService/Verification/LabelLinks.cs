using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Traceability.LedgerService.Verification;

/// <summary>Addresses of labels: what is printed in their codes.</summary>
internal sealed class LabelLinks(LedgerOptions options, IServer server)
{
    /// <summary>Scheme and host, without a slash at the end: the configured one, or the web port's own.</summary>
    public string Base => options.PublicUrl.Length > 0
        ? options.PublicUrl.TrimEnd('/')
        : server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "";

    /// <summary>The address of a code.</summary>
    public string Of(ScannedCode code) => Base + code.Path;
}
