using System.Buffers.Binary;
using Google.Protobuf;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Custody;

/// <summary>Certificates behind a lot, more of them than a test cares to record: written into the state.</summary>
public sealed class CertificateRoomTests
{
    private const long Kg = SeasonScript.Kilogram;

    private readonly SeasonScript season = SeasonScript.Open();

    /// <summary>A blend of two lots with this many certificates together.</summary>
    internal static Draft Blend(SeasonScript season, int certificates)
    {
        var (one, other) = (WithCertificates(season, 0, 600), WithCertificates(season, certificates - 600, 600));
        return season.Process(season.Cooperative, V1.ProcessKind.Blend, V1.MassState.Fresh, 2, (one, 1), (other, 1));
    }

    [Fact]
    public void What_is_counted_is_each_certificate_once_and_those_of_other_claims_too()
    {
        season.Record(Blend(season, 600));
        var lot = WithCertificates(season, 0, 1_000);
        var record = season.Lot(lot);
        record.OtherClaims.Add(new State.V1.LotClaim { Code = "organic-eu", Certificates = { Id(1_000) } });
        season.State.Apply([new StateChange(StateKey.Lot(LotPlace.Of(record)), record.ToByteArray())]);
        var refused = Assert.IsType<Ruling.Refused>(season.Offer(
            season.Process(season.Cooperative, V1.ProcessKind.Sort, V1.MassState.Fresh, 1, (lot, 1))));
        Assert.Equal("TOO_MANY_CERTIFICATES", refused.Refusal.Code);
    }

    private static LotKey WithCertificates(SeasonScript season, int from, int count)
    {
        var lot = season.RecordLot(season.Harvest(Kg));
        var record = season.Lot(lot);
        record.Certificates.Clear();
        record.Certificates.Add(Enumerable.Range(from, count).Select(Id));
        season.State.Apply([new StateChange(StateKey.Lot(LotPlace.Of(record)), record.ToByteArray())]);
        return lot;
    }

    private static ByteString Id(int number)
    {
        var id = new byte[StatementId.Size];
        BinaryPrimitives.WriteInt32BigEndian(id, number);
        return ByteString.CopyFrom(id);
    }
}
