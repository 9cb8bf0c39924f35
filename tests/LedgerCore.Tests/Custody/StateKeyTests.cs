using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Keys;
using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.LedgerCore.Tests.Custody;

public sealed class StateKeyTests
{
    private static readonly StatementId Id = StatementId.Of("one"u8);
    private static readonly StatementId Other = StatementId.Of("another"u8);
    private static readonly LotPlace Lot = new(7, 3);
    private static readonly LotPlace Child = new(1UL << 40, 63);
    private static readonly KeyId Device = KeyId.Of(new byte[33]);

    private static readonly StateKey[] OfEveryKind =
    [
        StateKey.Ledger, StateKey.Party(Id), StateKey.Key(Device), StateKey.Accreditations(Id), StateKey.Certificates(Id), StateKey.Area(Id),
        StateKey.AreaOfOperator(Id, Other), StateKey.Quotas(Id, "Prunus africana", PlantPart.Bark), StateKey.RuleSets,
        StateKey.CertificateHolder(Id), StateKey.Unit(Id), StateKey.UnitOfOperator(Id, Other), StateKey.Standard("FairWild"), StateKey.Audits(Id),
        StateKey.Collector(Id, "C-1"), StateKey.Lot(Lot), StateKey.LotOfHolder(Id, Lot), StateKey.LotChild(Lot, Child), StateKey.Slip(Id, "S-1"),
        StateKey.LabelBatch(Id), StateKey.LabelCode("TEA", "L1"), StateKey.LabelOfLot(Lot, Id), StateKey.LotForBuyer(Id, Lot),
        StateKey.LotOfCertificate(Id, Lot), StateKey.HarvestOfSeason(Id, 5, Other), StateKey.DeviceHead(Device), StateKey.DeviceStep(Device, 9),
        StateKey.Inventories(Id, "Prunus africana", PlantPart.Bark), StateKey.KeyDay(Device, 20_000), StateKey.CollectorDay(Id, "C-1", 20_000),
        StateKey.Place(Id), StateKey.Recall(Id), StateKey.DeclaredError(Id), StateKey.Dispute(Id), StateKey.CitesTaxon("Prunus africana"),
        StateKey.CitesAnnotation("#4"), StateKey.Permit(Id), StateKey.PermitNumber("VN", "1", Id), StateKey.AccessOfArea(Id, Other),
        StateKey.StepOfParty(Id, 5, Other), StateKey.Premiums(Id), StateKey.Declarations(Id, 2026), StateKey.AuditRatings(Id),
        StateKey.PermitUse(Id), StateKey.SpentStep(Id), StateKey.ProductId("TEA"), StateKey.CertificateNumber(Id, "C 1"),
        StateKey.Alert(Id), StateKey.AlertInLog(7, Id), StateKey.AlertsAbout(new V1.AlertSubject { Party = Id.ToByteString() }),
    ];

    [Fact]
    public void Every_kind_of_key_is_read_back_from_its_bytes()
    {
        Assert.Equal(Enum.GetValues<StateKind>(), OfEveryKind.Select(key => key.Kind).Order());
        Assert.All(OfEveryKind, key =>
        {
            Assert.True(StateKey.TryFromBytes(key.Span, out var read));
            Assert.Equal((key, key.Kind), (read, read.Kind));
            Assert.InRange(key.Span.Length, 1, StateKey.MaximumSize);
        });
    }

    [Fact]
    public void Bytes_of_another_length_or_kind_are_no_key() => Assert.All(OfEveryKind, key =>
    {
        Assert.False(StateKey.TryFromBytes(key.Span[..^1], out _));
        Assert.False(StateKey.TryFromBytes([.. key.Span, 0], out _));
        Assert.False(StateKey.TryFromBytes([0xEE, .. key.Span[1..]], out _));
    });

    [Theory]
    [InlineData(StateKind.Party)]
    [InlineData(StateKind.Place)]
    [InlineData((StateKind)0xEE)]
    public void What_begins_as_a_lots_is_of_a_lot(StateKind stranger)
    {
        var key = StateKey.LabelOfLot(Lot, Id).Span.ToArray();
        key[13] = (byte)stranger;
        Assert.All(Enumerable.Range(14, 60), length => Assert.False(StateKey.TryFromBytes(key.Concat(new byte[60]).Take(length).ToArray(), out _)));
    }

    [Theory]
    [InlineData(StateKind.Lot)]
    [InlineData(StateKind.LotChild)]
    [InlineData(StateKind.LabelOfLot)]
    public void What_is_of_a_lot_begins_as_a_lots(StateKind kind) =>
        Assert.All(Enumerable.Range(1, 80), length => Assert.False(StateKey.TryFromBytes([(byte)kind, .. new byte[length - 1]], out _) && kind != StateKind.Lot));

    [Fact]
    public void What_is_known_of_a_lot_lies_beside_it_and_lots_in_the_order_of_the_log()
    {
        StateKey[] inOrder =
        [
            StateKey.Lot(new LotPlace(6, 63)), StateKey.Lot(Lot), StateKey.LotChild(Lot, new LotPlace(8, 0)), StateKey.LotChild(Lot, Child),
            StateKey.LabelOfLot(Lot, Id), StateKey.Lot(new LotPlace(7, 4)), StateKey.Lot(new LotPlace(256, 0)),
        ];
        Assert.Equal(inOrder, inOrder.Reverse().Order(StateKey.Order));
        Assert.Equal(Child, StateKey.LotChild(Lot, Child).LastLot());
        Assert.Equal(Lot, StateKey.LotOfHolder(Id, Lot).LastLot());
    }

    [Fact]
    public void Slips_have_keys_of_their_own_whatever_their_length()
    {
        string[] slips = ["", "S", "S\0", "S-1", new('x', 30), new('x', 31), new('x', 32), new('x', 33), new('x', 64)];
        Assert.Equal(slips.Length, slips.Select(slip => StateKey.Slip(Id, slip)).Distinct().Count());
    }
}
