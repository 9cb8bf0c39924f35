using System.CommandLine;
using System.Text.Json.Nodes;
using Traceability.Cli.Output;
using Traceability.Client;

namespace Traceability.Cli.Commands;

/// <summary>Meets a ledger for the first time and pins its keys.</summary>
internal sealed class InitCommand : TraceCommand
{
    private readonly Option<Uri> grpc = Typed.Option<Uri>("--grpc", "ADDR", "Address of the ledger's gRPC port, e.g. http://127.0.0.1:5001.", TryAddress, required: true);
    private readonly Option<Uri> web = Typed.Option<Uri>("--web", "ADDR", "Address of its public pages, which label codes lead to.", TryAddress);
    private readonly PolicyOption policy = new("Witness policy to pin too (C2SP tlog-policy): whose word receipts of this ledger need.");
    private readonly Option<string> key = Typed.Words("--expect-key", "VKEY", "Refuse a ledger that does not show this verifier key, published elsewhere.");

    public InitCommand(Host host)
        : base("init", "Pin a ledger: ask for its origin and keys, show them, and trust no others from now on.", host)
    {
        Options.Add(grpc);
        Options.Add(web);
        Options.Add(key);
        Options.Add(policy);
    }

    protected override async Task<ExitCode> RunAsync(Invocation run)
    {
        var workspace = run.OpenWorkspace();
        var profile = await LedgerProfile.FetchAsync(run.Of(grpc)!, run.Of(web), run.Cancellation);
        if (run.Of(key) is { } expected && !profile.VerifierKeys.Contains(expected))
        {
            throw new CommandHalt(
                "KEY_NOT_SHOWN", $"The ledger at {profile.GrpcAddress} does not show the key that you expect.", "Check the address; nothing was pinned.");
        }

        if (workspace.Profile is { } pinned && pinned.Origin == profile.Origin && !pinned.HasKeysOf(profile))
        {
            var vouched = pinned.TakeOver(profile.SignedKeys) ?? throw new CommandHalt(
                "KEYS_CHANGED",
                $"The ledger {pinned.Origin} shows other keys than those pinned here, and none of those vouches for them.",
                "Ask the scheme owner why, by another way than this address; nothing was changed.");
            profile = profile with { VerifierKeys = vouched.VerifierKeys, RetiredKeys = vouched.RetiredKeys };
            run.Terminal.Note("The ledger's keys have changed, and a key pinned before vouches for the new ones.");
        }

        profile = Repinned(workspace.Profile, profile);
        var witnesses = policy.Read(run, profile.Origin);
        workspace.SaveProfile(profile);
        if (witnesses is { } read)
        {
            workspace.SavePolicy(read.File);
        }

        if (run.Of(web) is null)
        {
            run.Terminal.Note(profile.WebAddress is { } kept
                ? $"The web address pinned before is kept: {kept}"
                : "No web address is known, so label codes cannot be written yet: --web ADDR tells it.");
        }

        run.Terminal.Show(
            new JsonObject
            {
                ["home"] = workspace.Folder,
                ["origin"] = profile.Origin,
                ["grpc"] = profile.GrpcAddress.ToString(),
                ["web"] = profile.WebAddress?.ToString(),
                ["verifier_keys"] = new JsonArray([.. profile.VerifierKeys.Select(one => JsonValue.Create(one))]),
                ["retired_keys"] = new JsonArray([.. profile.RetiredKeys.Select(one => JsonValue.Create(one.Key))]),
                ["witnesses"] = workspace.Policy is { } pins ? new JsonArray([.. pins.Witnesses.Select(one => JsonValue.Create(one.Name))]) : null,
            },
            console => console.WritePairs(
                [
                    ("Ledger", profile.Origin),
                    ("Web", profile.WebAddress?.ToString() ?? string.Empty),
                    ("Workspace", workspace.Folder),
                    .. profile.VerifierKeys.Select(one => ("Pinned key", one)),
                    .. profile.RetiredKeys.Select(one => ("Retired key", $"{one.Key} (vouches for the first {one.Size} entries)")),
                    ("Compare", "these keys with those that the scheme owner publishes elsewhere."),
                ]));
        return ExitCode.Ok;
    }

    /// <summary>A ledger pinned once more keeps its web address unless another was told.</summary>
    public static LedgerProfile Repinned(LedgerProfile? pinned, LedgerProfile asked) =>
        pinned?.Origin == asked.Origin ? asked with { WebAddress = asked.WebAddress ?? pinned.WebAddress } : asked;

    internal static bool TryAddress(string text, out Uri value, [System.Diagnostics.CodeAnalysis.NotNullWhen(false)] out Texts.TextFault? fault)
    {
        var good = Uri.TryCreate(text, UriKind.Absolute, out var found) && found.Scheme is ("http" or "https");
        value = found!;
        fault = good ? null : new Texts.TextFault($"'{text}' is not an address.", "Write e.g. http://127.0.0.1:5001");
        return fault is null;
    }
}
