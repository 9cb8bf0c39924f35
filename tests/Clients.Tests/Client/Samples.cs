using System.Security.Cryptography;
using System.Text;
using Traceability.Client;
using Traceability.LedgerCore.Keys;
using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Clients.Tests.Client;

/// <summary>Keys, statements and ids that are the same in every run.</summary>
internal static class Samples
{
    internal const string Origin = "ledger.example/client-tests";

    internal static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeMilliseconds(1_760_000_000_000);

    internal static SigningKey Key(string name) =>
        SigningKey.TryCreate(SHA256.HashData(Encoding.UTF8.GetBytes(name)), out var key)
            ? key
            : throw new InvalidOperationException(name);

    internal static StatementId Id(string name) => StatementId.Of(Encoding.UTF8.GetBytes(name));

    internal static Drafts Drafts(RandomNumberGenerator random) =>
        new(Origin, Id("cooperative"), new FixedTime(Now), random);

    internal static HarvestDetails Harvest(int slip) => new(
        Id("area"),
        "Gynostemma pentaphyllum",
        PlantPart.Aerial,
        "C-07",
        $"S-{slip:D4}",
        12_500_000,
        MassState.Fresh,
        223_500_000,
        1_057_000_000,
        500,
        "Example Person");

    internal static SignedStatement Signed(int slip)
    {
        using var key = Key("cooperative");
        using var random = RandomNumberGenerator.Create();
        return Drafts(random).ImportedHarvest(Harvest(slip), Now, key).Sign(key);
    }

    internal static LedgerRefusal Refusal(Grpc.Core.StatusCode status = Grpc.Core.StatusCode.FailedPrecondition) => new(
        status, "UNKNOWN_LOT", "There is no such lot.", "Send the statement that makes it first.",
        System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty.Add("lot", "x"));
}
