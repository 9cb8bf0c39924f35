using System.Runtime.InteropServices;
using Google.Protobuf;
using Traceability.LedgerCore.Keys;
using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>
/// The records that one ruling reads and writes. What it writes stays here until the ruling is admitted, so a refusal
/// leaves nothing behind.
/// </summary>
/// <param name="state">What it reads.</param>
/// <param name="isStep">Whether goods are all that the ruling changes: then it reads what others parsed of the rest.</param>
internal sealed class CustodyBook(ICustodyState state, bool isStep = false)
{
    private static readonly byte[] IndexValue = [];

    // About what a step reads and writes.
    private readonly Dictionary<StateKey, IMessage?> read = new(capacity: 20);
    private readonly Dictionary<StateKey, byte[]?> written = new(capacity: 10);

    public LedgerRecord? Ledger() => Find(StateKey.Ledger, LedgerRecord.Parser);

    public PartyRecord? Party(StatementId id) => Find(StateKey.Party(id), PartyRecord.Parser);

    public KeyRecord? Key(KeyId id) => Find(StateKey.Key(id), KeyRecord.Parser);

    public AccreditationsRecord Accreditations(StatementId body) =>
        Find(StateKey.Accreditations(body), AccreditationsRecord.Parser) ?? new AccreditationsRecord();

    public CertificatesRecord Certificates(StatementId party) =>
        Find(StateKey.Certificates(party), CertificatesRecord.Parser) ?? new CertificatesRecord();

    public AreaRecord? Area(StatementId id) => Find(StateKey.Area(id), AreaRecord.Parser);

    public QuotasRecord Quotas(StatementId area, string species, V1.PlantPart part) =>
        Find(StateKey.Quotas(area, species, part), QuotasRecord.Parser) ?? new QuotasRecord();

    public RuleSetsRecord RuleSets() => Find(StateKey.RuleSets, RuleSetsRecord.Parser) ?? new RuleSetsRecord();

    public LotRecord? Lot(LotKey lot) => PlaceOf(lot) is { } key ? Find(key, LotRecord.Parser) : null;

    public CitesTaxonRecord CitesTaxon(string name) =>
        Find(StateKey.CitesTaxon(name), CitesTaxonRecord.Parser) ?? new CitesTaxonRecord();

    public CitesAnnotationRecord CitesAnnotation(string symbol) =>
        Find(StateKey.CitesAnnotation(symbol), CitesAnnotationRecord.Parser) ?? new CitesAnnotationRecord();

    /// <summary>Whether anything was ever listed.</summary>
    public bool HasCitesListings() => Find(StateKey.CitesTaxon(""), CitesTaxonRecord.Parser) is not null;

    public PermitRecord? Permit(StatementId id) => Find(StateKey.Permit(id), PermitRecord.Parser);

    public PermitUseRecord? PermitUse(StatementId sale) => Find(StateKey.PermitUse(sale), PermitUseRecord.Parser);

    public V1.RecallView? Recall(StatementId id) => Find(StateKey.Recall(id), RecallRecord.Parser)?.Recall;

    public V1.DeclaredErrorView? DeclaredError(StatementId statement) =>
        Find(StateKey.DeclaredError(statement), DeclaredErrorRecord.Parser)?.Error;

    public V1.DisputeView? Dispute(StatementId id) => Find(StateKey.Dispute(id), DisputeRecord.Parser)?.Dispute;

    /// <summary>What a step took that made no lot; null for any other statement.</summary>
    public SpentStepRecord? SpentStep(StatementId statement) => Find(StateKey.SpentStep(statement), SpentStepRecord.Parser);

    public LabelBatchRecord? LabelBatch(StatementId id) => Find(StateKey.LabelBatch(id), LabelBatchRecord.Parser);

    public V1.AlertView? Alert(StatementId id) => Find(StateKey.Alert(id), AlertRecord.Parser)?.Alert;

    public AlertsRecord AlertsAbout(StateKey key) => Find(key, AlertsRecord.Parser) ?? new AlertsRecord();

    public DeviceRecord? Device(KeyId key) => Find(StateKey.DeviceHead(key), DeviceRecord.Parser);

    public DeviceStepRecord? DeviceStep(KeyId key, ulong sequence) =>
        Find(StateKey.DeviceStep(key, sequence), DeviceStepRecord.Parser);

    public InventoriesRecord Inventories(StatementId area, string species, V1.PlantPart part) =>
        Find(StateKey.Inventories(area, species, part), InventoriesRecord.Parser) ?? new InventoriesRecord();

    public CollectorRecord Collector(StatementId party, string collector) =>
        Find(StateKey.Collector(party, collector), CollectorRecord.Parser) ?? new CollectorRecord();

    public DayRecord Day(StateKey key) => Find(key, DayRecord.Parser) ?? new DayRecord();

    public UnitRecord? Unit(StatementId id) => Find(StateKey.Unit(id), UnitRecord.Parser);

    public StandardRecord Standard(string name) => Find(StateKey.Standard(name), StandardRecord.Parser) ?? new StandardRecord();

    public AuditsRecord Audits(StatementId party) => Find(StateKey.Audits(party), AuditsRecord.Parser) ?? new AuditsRecord();

    public RatingsRecord Ratings(StatementId audit) => Find(StateKey.AuditRatings(audit), RatingsRecord.Parser) ?? new RatingsRecord();

    /// <summary>The premium of a sale; null where none was agreed.</summary>
    public PremiumsRecord? Premiums(StatementId sale) => Find(StateKey.Premiums(sale), PremiumsRecord.Parser);

    public DeclarationsRecord Declarations(StatementId party, uint year) =>
        Find(StateKey.Declarations(party, year), DeclarationsRecord.Parser) ?? new DeclarationsRecord();

    public PointerRecord? Pointer(StateKey key) => Find(key, PointerRecord.Parser);

    /// <summary>The first keys from one on and before another, with what this ruling has written.</summary>
    public IReadOnlyList<StateKey> KeysBetween(StateKey from, StateKey until, int most)
    {
        bool IsWithin(StateKey key) => StateKey.Order.Compare(from, key) <= 0 && StateKey.Order.Compare(key, until) < 0;
        var own = written.Where(write => IsWithin(write.Key)).ToArray();
        var stored = state.KeysBetween(from, until, most + own.Length);
        return [.. stored.Where(key => !written.ContainsKey(key))
            .Concat(own.Where(write => write.Value is not null).Select(write => write.Key))
            .Order(StateKey.Order)
            .Take(most)];
    }

    /// <summary>The lots, read in one round trip; those without a record are left out.</summary>
    public IReadOnlyList<LotRecord> Lots(IReadOnlyCollection<LotKey> lots)
    {
        state.Foresee([.. lots.Select(lot => StateKey.Place(lot.Statement))]);
        state.Foresee([.. lots.Select(PlaceOf).OfType<StateKey>()]);
        return [.. lots.Select(Lot).OfType<LotRecord>()];
    }

    /// <summary>Writes a record; later reads of this ruling see it.</summary>
    public void Write(StateKey key, IMessage record)
    {
        read[key] = record;
        written[key] = record.ToByteArray();
    }

    /// <summary>Writes a lot; later reads of this ruling see it.</summary>
    public void Write(LotRecord lot) => Write(StateKey.Lot(LotPlace.Of(lot)), lot);

    /// <summary>Tells where the log has the statement that is ruled.</summary>
    public void Place(StatementId statement, ulong logIndex) => written[StateKey.Place(statement)] = LotPlaces.ValueOf(logIndex);

    /// <summary>Writes an index key.</summary>
    public void Index(StateKey key) => written[key] = IndexValue;

    /// <summary>Deletes a key.</summary>
    public void Delete(StateKey key)
    {
        read[key] = null;
        written[key] = null;
    }

    /// <summary>What is to be written, each key once, in the order in which it was first written.</summary>
    public StateChange[] Changes() => [.. written.Select(write => new StateChange(write.Key, write.Value))];

    // Never changed by a step.
    private static bool IsShared(StateKind kind) => kind
        is StateKind.Ledger or StateKind.Party or StateKind.Key or StateKind.Certificates or StateKind.Area or StateKind.RuleSets
        or StateKind.Unit or StateKind.Standard or StateKind.Audits or StateKind.CitesTaxon or StateKind.CitesAnnotation;

    private StateKey? PlaceOf(LotKey lot) => LotPlaces.TryFind(state, lot, out var key) ? key : null;

    private T? Find<T>(StateKey key, MessageParser<T> parser)
        where T : class, IMessage<T>
    {
        ref var record = ref CollectionsMarshal.GetValueRefOrAddDefault(read, key, out var isKnown);
        if (!isKnown)
        {
            record = !state.TryGet(key, out var stored) ? null
                : isStep && IsShared(key.Kind) ? state.Shared.Of(key, stored, parser)
                : parser.ParseFrom(stored.Span);
        }

        return (T?)record;
    }
}
