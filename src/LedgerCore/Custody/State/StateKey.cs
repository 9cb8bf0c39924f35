using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Google.Protobuf;
using Traceability.LedgerCore.Keys;
using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>
/// Names a record of custody state: one byte of kind, then ids; ordered as bytes. The length is fixed per kind
/// (<see cref="StateKind"/>), at most <see cref="MaximumSize"/>.
/// </summary>
public readonly struct StateKey : IEquatable<StateKey>
{
    /// <summary>Most bytes of a key.</summary>
    public const int MaximumSize = 73;

    private const int PlaceSize = sizeof(ulong) + sizeof(uint);
    private const int FamilySize = 1 + PlaceSize;
    private const int SlipSize = 32;

    private readonly byte[]? bytes;

    private StateKey(byte[] bytes) => this.bytes = bytes;

    /// <summary>The key of the <c>LedgerRecord</c>.</summary>
    public static StateKey Ledger { get; } = new([(byte)StateKind.Ledger]);

    /// <summary>The key of the <c>RuleSetsRecord</c>.</summary>
    public static StateKey RuleSets { get; } = new([(byte)StateKind.RuleSets]);

    /// <summary>Orders keys as bytes.</summary>
    public static IComparer<StateKey> Order { get; } = Comparer<StateKey>.Create((a, b) => a.Span.SequenceCompareTo(b.Span));

    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Span => bytes;

    /// <summary>The bytes, for storage. Not to be written to.</summary>
    public ReadOnlyMemory<byte> Memory => bytes;

    /// <summary>What it leads to.</summary>
    public StateKind Kind => bytes is null ? default : KindOf(bytes);

    public static StateKey Party(StatementId party) => Of(StateKind.Party, party.Span);

    public static StateKey Key(KeyId key) => Of(StateKind.Key, key.Span);

    public static StateKey Accreditations(StatementId body) => Of(StateKind.Accreditations, body.Span);

    public static StateKey Certificates(StatementId party) => Of(StateKind.Certificates, party.Span);

    public static StateKey CertificateHolder(StatementId certificate) => Of(StateKind.CertificateHolder, certificate.Span);

    public static StateKey Area(StatementId area) => Of(StateKind.Area, area.Span);

    public static StateKey AreaOfOperator(StatementId party, StatementId area) => Of(StateKind.AreaOfOperator, party.Span, area.Span);

    /// <remarks>0x08 ‖ area ‖ SHA-256(species ‖ 0x00 ‖ part as one byte)</remarks>
    public static StateKey Quotas(StatementId area, string species, V1.PlantPart part) =>
        Of(StateKind.Quotas, area.Span, HashOf(species, part));

    public static StateKey Place(StatementId statement) => Of(StateKind.Place, statement.Span);

    /// <remarks>0x10 ‖ log index as 8 bytes ‖ output as 4 bytes, big-endian ‖ 0x10</remarks>
    public static StateKey Lot(LotPlace lot) => OfLot(StateKind.Lot, lot, []);

    /// <remarks>A party's lots are in order of the log.</remarks>
    public static StateKey LotOfHolder(StatementId holder, LotPlace lot) => Of(StateKind.LotOfHolder, holder.Span, BytesOf(lot));

    public static StateKey LotForBuyer(StatementId buyer, LotPlace lot) => Of(StateKind.LotForBuyer, buyer.Span, BytesOf(lot));

    /// <remarks>0x10 ‖ place of the parent ‖ 0x12 ‖ place of the child</remarks>
    public static StateKey LotChild(LotPlace parent, LotPlace child) => OfLot(StateKind.LotChild, parent, BytesOf(child));

    /// <remarks>
    /// 0x13 ‖ operator ‖ slip, filled up to 31 bytes with 0x00 ‖ its length as one byte; of a slip of more than 31 bytes
    /// the first 31 of SHA-256(slip) ‖ 0xff. Slips of one booklet lie side by side.
    /// </remarks>
    public static StateKey Slip(StatementId party, string slip) => Of(StateKind.Slip, party.Span, BytesOfSlip(slip));

    public static StateKey LabelBatch(StatementId batch) => Of(StateKind.LabelBatch, batch.Span);

    /// <remarks>0x15 ‖ SHA-256(product id ‖ 0x00 ‖ lot code); no product id of an issuer's own looks like a GTIN</remarks>
    public static StateKey LabelCode(string productId, string lotCode) =>
        Of(StateKind.LabelCode, SHA256.HashData([.. Encoding.UTF8.GetBytes(productId), 0, .. Encoding.UTF8.GetBytes(lotCode)]));

    /// <remarks>0x19 ‖ quota ‖ occurred_at as 8 bytes, big-endian ‖ harvest: in the order in which a season's harvests are decided</remarks>
    public static StateKey HarvestOfSeason(StatementId quota, long occurredAtMs, StatementId harvest) =>
        Of(StateKind.HarvestOfSeason, quota.Span, [.. BigEndian(occurredAtMs), .. harvest.Span]);

    /// <remarks>0x1C ‖ area ‖ SHA-256(species ‖ 0x00 ‖ part as one byte)</remarks>
    public static StateKey Inventories(StatementId area, string species, V1.PlantPart part) =>
        Of(StateKind.Inventories, area.Span, HashOf(species, part));

    /// <remarks>0x0F ‖ operator ‖ SHA-256(collector)</remarks>
    public static StateKey Collector(StatementId party, string collector) =>
        Of(StateKind.Collector, party.Span, SHA256.HashData(Encoding.UTF8.GetBytes(collector)));

    /// <remarks>0x1D ‖ key id ‖ days since 1970-01-01 as 4 bytes, big-endian</remarks>
    public static StateKey KeyDay(KeyId key, int day) => Of(StateKind.KeyDay, key.Span, BigEndian(day));

    /// <remarks>0x1E ‖ operator ‖ SHA-256(collector) ‖ days since 1970-01-01 as 4 bytes, big-endian</remarks>
    public static StateKey CollectorDay(StatementId party, string collector, int day) =>
        Of(StateKind.CollectorDay, party.Span, [.. SHA256.HashData(Encoding.UTF8.GetBytes(collector)), .. BigEndian(day)]);

    public static StateKey LabelOfLot(LotPlace lot, StatementId batch) => OfLot(StateKind.LabelOfLot, lot, batch.Span);

    /// <remarks>0x25 ‖ SHA-256(name in lower case, words parted by one space)</remarks>
    public static StateKey CitesTaxon(string name) =>
        Of(StateKind.CitesTaxon, SHA256.HashData(Encoding.UTF8.GetBytes(TaxonName.Of(name))));

    /// <remarks>0x26 ‖ SHA-256(symbol)</remarks>
    public static StateKey CitesAnnotation(string symbol) =>
        Of(StateKind.CitesAnnotation, SHA256.HashData(Encoding.UTF8.GetBytes(symbol)));

    public static StateKey Permit(StatementId permit) => Of(StateKind.Permit, permit.Span);

    /// <remarks>0x28 ‖ SHA-256(country ‖ 0x00 ‖ number in upper case without spaces)</remarks>
    public static StateKey PermitNumber(string country, string number) => Of(StateKind.PermitNumber, SHA256.HashData(
        Encoding.UTF8.GetBytes($"{country}\0{Plain(number)}")));

    /// <remarks>0x28 ‖ SHA-256(country ‖ 0x00 ‖ number in upper case without spaces ‖ 0x00 ‖ holder)</remarks>
    public static StateKey PermitNumber(string country, string number, StatementId holder) => Of(StateKind.PermitNumber, SHA256.HashData(
        [.. Encoding.UTF8.GetBytes($"{country}\0{Plain(number)}\0"), .. holder.Span]));

    public static StateKey PermitUse(StatementId sale) => Of(StateKind.PermitUse, sale.Span);

    public static StateKey AccessOfArea(StatementId area, StatementId access) => Of(StateKind.AccessOfArea, area.Span, access.Span);

    public static StateKey Recall(StatementId recall) => Of(StateKind.Recall, recall.Span);

    public static StateKey DeclaredError(StatementId statement) => Of(StateKind.DeclaredError, statement.Span);

    public static StateKey SpentStep(StatementId statement) => Of(StateKind.SpentStep, statement.Span);

    /// <remarks>0x3B ‖ SHA-256(product id)</remarks>
    public static StateKey ProductId(string productId) => Of(StateKind.ProductId, SHA256.HashData(Encoding.UTF8.GetBytes(productId)));

    /// <remarks>0x3C ‖ body ‖ SHA-256(number in upper case without spaces)</remarks>
    public static StateKey CertificateNumber(StatementId body, string number) => Of(
        StateKind.CertificateNumber, body.Span, SHA256.HashData(Encoding.UTF8.GetBytes(Plain(number))));

    public static StateKey Alert(StatementId alert) => Of(StateKind.Alert, alert.Span);

    /// <remarks>0x49 ‖ log index as 8 bytes, big-endian ‖ alert: alerts and what was taken back of them, in order of the log</remarks>
    public static StateKey AlertInLog(ulong logIndex, StatementId alert)
    {
        Span<byte> place = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64BigEndian(place, logIndex);
        return Of(StateKind.AlertInLog, place, alert.Span);
    }

    /// <remarks>0x4A ‖ SHA-256(subject, serialized as in a statement)</remarks>
    public static StateKey AlertsAbout(V1.AlertSubject subject) =>
        Of(StateKind.AlertsAbout, SHA256.HashData(subject.ToByteArray()));

    public static StateKey Dispute(StatementId dispute) => Of(StateKind.Dispute, dispute.Span);

    public static StateKey DeviceHead(KeyId key) => Of(StateKind.DeviceHead, key.Span);

    public static StateKey DeviceStep(KeyId key, ulong sequence)
    {
        var place = new byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64BigEndian(place, sequence);
        return Of(StateKind.DeviceStep, key.Span, place);
    }

    /// <summary>Prefix of the steps of a device, in order of sequence.</summary>
    public static byte[] PrefixOf(KeyId device) => [(byte)StateKind.DeviceStep, .. device.Span];

    public static StateKey Unit(StatementId unit) => Of(StateKind.Unit, unit.Span);

    public static StateKey UnitOfOperator(StatementId party, StatementId unit) => Of(StateKind.UnitOfOperator, party.Span, unit.Span);

    /// <remarks>0x0D ‖ SHA-256(standard)</remarks>
    public static StateKey Standard(string standard) => Of(StateKind.Standard, SHA256.HashData(Encoding.UTF8.GetBytes(standard)));

    public static StateKey Audits(StatementId party) => Of(StateKind.Audits, party.Span);

    public static StateKey AuditRatings(StatementId audit) => Of(StateKind.AuditRatings, audit.Span);

    /// <remarks>A certificate's lots are in order of the log.</remarks>
    public static StateKey LotOfCertificate(StatementId certificate, LotPlace lot) =>
        Of(StateKind.LotOfCertificate, certificate.Span, BytesOf(lot));

    /// <param name="occurredAtMs">Unix milliseconds, 0 or more; big-endian in the key, so that a party's steps are in order of time.</param>
    public static StateKey StepOfParty(StatementId issuer, long occurredAtMs, StatementId step)
    {
        Span<byte> rest = stackalloc byte[sizeof(long) + StatementId.Size];
        BinaryPrimitives.WriteInt64BigEndian(rest, occurredAtMs);
        step.Span.CopyTo(rest[sizeof(long)..]);
        return Of(StateKind.StepOfParty, issuer.Span, rest);
    }

    public static StateKey Premiums(StatementId sale) => Of(StateKind.Premiums, sale.Span);

    public static StateKey Declarations(StatementId party, uint year)
    {
        Span<byte> number = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(number, year);
        return Of(StateKind.Declarations, party.Span, number);
    }

    /// <summary>Prefix of every key of a kind, e.g. of all parties; of lots, of their whole family.</summary>
    public static byte[] PrefixOf(StateKind kind) => [(byte)kind];

    /// <summary>Prefix of the index keys of a party: its areas, its lots, the lots on their way to it.</summary>
    public static byte[] PrefixOf(StateKind kind, StatementId owner) => [(byte)kind, .. owner.Span];

    /// <summary>Prefix of the index keys of a lot: its children, its label batches.</summary>
    public static byte[] PrefixOf(StateKind kind, LotPlace lot) => [(byte)StateKind.Lot, .. BytesOf(lot), (byte)kind];

    /// <summary>Whether rules ask for ranges of the kind. Of all others they ask for single keys; lists of them are for people.</summary>
    public static bool IsWalked(StateKind kind) => kind == StateKind.HarvestOfSeason;

    /// <summary>A key from its stored bytes; false for an unknown kind or a wrong length.</summary>
    public static bool TryFromBytes(ReadOnlySpan<byte> stored, out StateKey key)
    {
        var isKey = HasKind(stored) && LengthOf(KindOf(stored)) == stored.Length;
        key = isKey ? new StateKey(stored.ToArray()) : default;
        return isKey;
    }

    /// <summary>The statement id at the end of an index key: the area of AreaOfOperator, the batch of LabelOfLot, the harvest of HarvestOfSeason.</summary>
    public StatementId LastId() => StatementId.TryFromBytes(Span[^StatementId.Size..], out var id) ? id : default;

    /// <summary>The lot at the end of an index key: that of LotOfHolder, LotForBuyer and LotOfCertificate, the child of LotChild.</summary>
    public LotPlace LastLot() => new(
        BinaryPrimitives.ReadUInt64BigEndian(Span[^PlaceSize..]), BinaryPrimitives.ReadUInt32BigEndian(Span[^sizeof(uint)..]));

    /// <summary>The number at the end of a key of DeviceStep.</summary>
    public ulong LastSequence() => BinaryPrimitives.ReadUInt64BigEndian(Span[^sizeof(ulong)..]);

    /// <summary>The log index in a key of AlertInLog.</summary>
    public ulong LogIndex() => BinaryPrimitives.ReadUInt64BigEndian(Span[1..]);

    /// <summary>The time in a key of StepOfParty, Unix milliseconds.</summary>
    public long StepTimeMs() => BinaryPrimitives.ReadInt64BigEndian(Span[(1 + StatementId.Size)..]);

    /// <inheritdoc/>
    public bool Equals(StateKey other) => Span.SequenceEqual(other.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is StateKey other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(Span);
        return hash.ToHashCode();
    }

    /// <summary>Kind and hex.</summary>
    public override string ToString() => $"{Kind}:{Convert.ToHexStringLower(Span)}";

    public static bool operator ==(StateKey left, StateKey right) => left.Equals(right);

    public static bool operator !=(StateKey left, StateKey right) => !left.Equals(right);

    private static int LengthOf(StateKind kind) => kind switch
    {
        StateKind.Ledger or StateKind.RuleSets => 1,
        StateKind.Lot => FamilySize + 1,
        StateKind.LotChild => FamilySize + 1 + PlaceSize,
        StateKind.LabelOfLot => FamilySize + 1 + StatementId.Size,
        StateKind.KeyDay or StateKind.Declarations => 37,
        StateKind.DeviceStep or StateKind.AlertInLog => 41,
        StateKind.AreaOfOperator or StateKind.Quotas or StateKind.Slip or StateKind.UnitOfOperator or StateKind.Collector
            or StateKind.Inventories or StateKind.AccessOfArea or StateKind.CertificateNumber => 65,
        StateKind.CollectorDay => 69,
        StateKind.HarvestOfSeason or StateKind.StepOfParty => MaximumSize,
        StateKind.LotOfHolder or StateKind.LotForBuyer or StateKind.LotOfCertificate => 1 + StatementId.Size + PlaceSize,
        _ => Enum.IsDefined(kind) ? 33 : 0,
    };

    private static string Plain(string number) => string.Concat(number.Where(letter => !char.IsWhiteSpace(letter))).ToUpperInvariant();

    private static bool IsOfLot(StateKind kind) => kind is StateKind.Lot or StateKind.LotChild or StateKind.LabelOfLot;

    private static StateKind KindOf(ReadOnlySpan<byte> key) => (StateKind)key[key[0] == (byte)StateKind.Lot ? FamilySize : 0];

    // What begins as a lot's is of a lot, and nothing else is.
    private static bool HasKind(ReadOnlySpan<byte> key) =>
        key.Length > (key.StartsWith((byte)StateKind.Lot) ? FamilySize : 0) && IsOfLot(KindOf(key)) == (key[0] == (byte)StateKind.Lot);

    private static StateKey OfLot(StateKind kind, LotPlace lot, ReadOnlySpan<byte> rest) =>
        new([(byte)StateKind.Lot, .. BytesOf(lot), (byte)kind, .. rest]);

    private static StateKey Of(StateKind kind, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second = default) =>
        new([(byte)kind, .. first, .. second]);

    private static byte[] HashOf(string species, V1.PlantPart part) => SHA256.HashData([.. Encoding.UTF8.GetBytes(species), 0, (byte)part]);

    private static byte[] BigEndian(long value)
    {
        var bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] BigEndian(int value)
    {
        var bytes = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] BytesOf(LotPlace lot)
    {
        var bytes = new byte[PlaceSize];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, lot.LogIndex);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(sizeof(ulong)), lot.Output);
        return bytes;
    }

    private static byte[] BytesOfSlip(string slip)
    {
        var (key, text) = (new byte[SlipSize], Encoding.UTF8.GetBytes(slip));
        var isShort = text.Length < SlipSize;
        (isShort ? text : SHA256.HashData(text).AsSpan(0, SlipSize - 1)).CopyTo(key);
        key[^1] = isShort ? (byte)text.Length : byte.MaxValue;
        return key;
    }
}
