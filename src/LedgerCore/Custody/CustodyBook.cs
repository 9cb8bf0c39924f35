using Google.Protobuf;
using Traceability.LedgerCore.Keys;
using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>
/// The records that one ruling reads and writes. What it writes stays here until the ruling is admitted, so a refusal
/// leaves nothing behind.
/// </summary>
internal sealed class CustodyBook(ICustodyState state)
{
    private static readonly byte[] IndexValue = [];

    private readonly Dictionary<StateKey, IMessage?> read = [];
    private readonly SortedDictionary<StateKey, byte[]?> written = new(StateKey.Order);

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

    public LotRecord? Lot(LotKey lot) => Find(StateKey.Lot(lot), LotRecord.Parser);

    public CitesTaxonRecord CitesTaxon(string name) =>
        Find(StateKey.CitesTaxon(name), CitesTaxonRecord.Parser) ?? new CitesTaxonRecord();

    public CitesAnnotationRecord CitesAnnotation(string symbol) =>
        Find(StateKey.CitesAnnotation(symbol), CitesAnnotationRecord.Parser) ?? new CitesAnnotationRecord();

    /// <summary>Whether anything was ever listed.</summary>
    public bool HasCitesListings() => Find(StateKey.CitesTaxon(""), CitesTaxonRecord.Parser) is not null;

    public PermitRecord? Permit(StatementId id) => Find(StateKey.Permit(id), PermitRecord.Parser);

    public PermitUseRecord? PermitUse(StatementId sale) => Find(StateKey.PermitUse(sale), PermitUseRecord.Parser);

    public PointerRecord? Pointer(StateKey key) => Find(key, PointerRecord.Parser);

    /// <summary>Writes a record; later reads of this ruling see it.</summary>
    public void Write(StateKey key, IMessage record)
    {
        read[key] = record;
        written[key] = record.ToByteArray();
    }

    /// <summary>Writes an index key.</summary>
    public void Index(StateKey key) => written[key] = IndexValue;

    /// <summary>Deletes a key.</summary>
    public void Delete(StateKey key)
    {
        read[key] = null;
        written[key] = null;
    }

    public StateChange[] Changes() => [.. written.Select(write => new StateChange(write.Key, write.Value))];

    private T? Find<T>(StateKey key, MessageParser<T> parser)
        where T : class, IMessage<T>
    {
        if (!read.TryGetValue(key, out var record))
        {
            record = state.TryGet(key, out var stored) ? parser.ParseFrom(stored.Span) : null;
            read[key] = record;
        }

        return (T?)record;
    }
}
