using System.Text;
using Google.Protobuf;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Epcis;

/// <summary>
/// Somebody's EPCIS document said as statements: what is created is a harvest of the cooperative, what is shipped is a sale to
/// the next party of the chain, what is received a receipt, what is transformed a step. Places are master data of the
/// parties, so that a harvest lies where its area is. Nothing is made up: a count that is no mass becomes 0, a lot that
/// was never recorded an id that nobody has.
/// </summary>
internal sealed class EpcisImport(SeasonScript season)
{
    private readonly Dictionary<string, LotKey> lots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StatementId> sales = new(StringComparer.Ordinal);

    /// <summary>What the rule book made of each event: "certified", codes that withheld or flagged, or the code of the refusal.</summary>
    public IEnumerable<string> Rule(IEnumerable<EpcisEvent> events)
    {
        foreach (var found in events)
        {
            season.NowMs = Math.Max(season.NowMs, found.At.ToUnixTimeMilliseconds());
            yield return Statement(found) is { } draft
                ? Ruled(found, draft.With(statement => statement.OccurredAtMs = found.At.ToUnixTimeMilliseconds()))
                : $"no statement: {found.Step}";
        }
    }

    private Draft? Statement(EpcisEvent found) => (found.Type, found.Step) switch
    {
        ("TransformationEvent", _) => Step(found),
        (_, "creating_class_instance" or "commissioning") when found.Goods.Count > 0 => season.Harvest(found.Goods[0].MassMg)
            .Seal("measures", SeasonScript.Measures(found.Goods[0].MassMg)),
        (_, "shipping" or "transporting") when found.Goods.Count > 0 => season.Sell(
            season.Cooperative, LotOf(found.Goods[0]), found.Goods[0].MassMg, season.Processor),
        (_, "receiving") when found.Goods.Count > 0 => season.Receive(
            season.Processor, sales.GetValueOrDefault(found.Goods[0].Lot, Unrecorded(found.Goods[0].Lot)), found.Goods[0].MassMg),
        _ => null,
    };

    // Cases and pieces are packs; anything else that was weighed was sorted.
    private Draft Step(EpcisEvent found)
    {
        var inputs = found.Inputs.Select(input => (LotOf(input), input.MassMg)).ToArray();
        var packs = found.Outputs.FirstOrDefault(output => output.MassMg == 0);
        var mass = found.Outputs.Sum(output => output.MassMg);
        var draft = season.Process(
            season.Processor, packs is null ? V1.ProcessKind.Sort : V1.ProcessKind.Pack,
            packs is null ? V1.MassState.Fresh : V1.MassState.Finished, mass, inputs);
        return packs is null || inputs.Length == 0 ? draft : Packed(draft, inputs, (long)packs.Amount);
    }

    private static Draft Packed(Draft draft, (LotKey Lot, long MassMg)[] inputs, long units)
    {
        var net = inputs.Sum(input => input.MassMg) / units;
        draft.Message.Processing.Outputs[0].Units = units;
        draft.Message.Processing.Outputs[0].UnitNetMg = net;
        return draft.Seal("amounts", new V1.ProcessingAmounts { InputMg = { inputs.Select(input => input.MassMg) }, OutputMg = { net * units } });
    }

    private string Ruled(EpcisEvent found, Draft draft)
    {
        var signed = draft.Sign();
        if (SeasonScript.Check(signed) is { } malformed)
        {
            return malformed.Code;
        }

        var ruling = season.Offer(draft);
        if (ruling is Ruling.Refused refused)
        {
            return refused.Refusal.Code;
        }

        Keep(found, season.Entries[^1].Statement);
        var admitted = (Ruling.Admitted)ruling;
        return admitted.Notices.Count == 0 ? "certified" : string.Join(' ', admitted.Notices.Select(notice => notice.Code));
    }

    private void Keep(EpcisEvent found, AdmittedStatement statement)
    {
        foreach (var goods in found.Goods.Concat(found.Outputs))
        {
            lots[goods.Lot] = new LotKey(statement.Id, 0);
            if (statement.Message.BodyCase == V1.Statement.BodyOneofCase.Sale)
            {
                sales[goods.Lot] = statement.Id;
            }
        }
    }

    private LotKey LotOf(EpcisQuantity goods) => lots.GetValueOrDefault(goods.Lot, new LotKey(Unrecorded(goods.Lot), 0));

    private static StatementId Unrecorded(string name) => StatementId.Of(ByteString.CopyFrom(
        System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(name))));
}
