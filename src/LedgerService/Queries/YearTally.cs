using Traceability.LedgerCore.Statements;
using Traceability.State.V1;
using Traceability.V1;

namespace Traceability.LedgerService.Queries;

/// <summary>Adds up a year, step by step.</summary>
internal sealed class YearTally
{
    private readonly SortedDictionary<(string Species, PlantPart Part, MassState State), YearLine> lines = new(
        Comparer<(string Species, PlantPart Part, MassState State)>.Create((a, b) =>
            string.CompareOrdinal(a.Species, b.Species) is not 0 and var order ? order : (a.Part, a.State).CompareTo((b.Part, b.State))));

    private readonly SortedDictionary<string, YearPremium> premiums = new(StringComparer.Ordinal);
    private readonly List<ulong> entries = [];

    /// <summary>Whether steps were left out.</summary>
    public bool Truncated { get; set; }

    /// <summary>Adds a step.</summary>
    /// <param name="lots">Records of the lots that it made and drew on.</param>
    /// <param name="isVoid">Whether it was declared an error.</param>
    /// <param name="isReturned">A sale that was rejected or taken back.</param>
    /// <param name="premium">A sale's premium, if one was agreed.</param>
    public void Add(
        LoggedStep step, IReadOnlyDictionary<LotKey, LotRecord> lots, bool isVoid, bool isReturned, PremiumsRecord? premium)
    {
        entries.Add(step.Index);
        if (premium is not null)
        {
            AddPremium(step, premium, isVoid || isReturned ? 0 : premium.DueMinor);
        }

        if (isVoid)
        {
            return;
        }

        var made = step.Made.Select(lot => lots[lot]).ToList();
        switch (step.Message.BodyCase)
        {
            case Statement.BodyOneofCase.Harvest:
                AddHarvest(made[0]);
                break;
            case Statement.BodyOneofCase.SaleReceipt:
                LineOf(made[0]).BoughtMg = Saturated.Add(LineOf(made[0]).BoughtMg, made[0].MassMg);
                break;
            case Statement.BodyOneofCase.Sale:
                AddSale(step, made[0], isReturned);
                break;
            case Statement.BodyOneofCase.Processing when IsUsedUp(step.Message.Processing.Process):
                AddLoss(step, lots, made);
                break;
            case Statement.BodyOneofCase.Processing or Statement.BodyOneofCase.Formulation:
                AddWork(step, lots, made);
                break;
            default:
                break;
        }
    }

    /// <summary>The year, set against what was declared of it.</summary>
    public SumYearResponse Close(DeclarationsRecord? declarations)
    {
        var answer = new SumYearResponse { AmountsVisible = true, Truncated = Truncated };
        if (declarations?.Items.LastOrDefault() is { } last)
        {
            answer.Declaration = new YearDeclaration
            {
                Id = last.Id,
                LogIndex = last.LogIndex,
                TurnoverMinor = last.Declared.TurnoverMinor,
                Currency = last.Declared.Currency,
                Replaced = { declarations.Items.SkipLast(1).Select(item => item.LogIndex) },
            };
            foreach (var declared in last.Declared.Lines)
            {
                var line = LineOf(declared.Species, declared.Part, declared.MassState);
                (line.DeclaredMg, line.DeclaredSales) = (declared.MassMg, declared.Sales);
            }

            foreach (var line in lines.Values)
            {
                line.Differs = line.DeclaredMg != line.SoldCertifiedMg || line.DeclaredSales != line.SalesCertified;
            }
        }

        entries.Sort();
        answer.Entries.Add(entries);
        answer.Lines.Add(lines.Values);
        answer.Premiums.Add(premiums.Values);
        return answer;
    }

    // Goods that go nowhere else, or stay what they are: what comes out less is lost.
    private static bool IsUsedUp(ProcessKind process) => process
        is ProcessKind.Sample or ProcessKind.Reject or ProcessKind.Destroy or ProcessKind.Loss or ProcessKind.Store;

    private YearLine LineOf(LotRecord lot) => LineOf(lot.Species, lot.Part, lot.MassState);

    private YearLine LineOf(string species, PlantPart part, MassState state)
    {
        if (!lines.TryGetValue((species, part, state), out var line))
        {
            line = new YearLine { Species = species, Part = part, MassState = state };
            lines.Add((species, part, state), line);
        }

        return line;
    }

    private void AddHarvest(LotRecord lot)
    {
        var line = LineOf(lot);
        line.HarvestedMg = Saturated.Add(line.HarvestedMg, lot.MassMg);
        if (lot.Claim == ClaimStatus.Certified)
        {
            line.HarvestedCertifiedMg = Saturated.Add(line.HarvestedCertifiedMg, lot.MassMg);
        }
    }

    private void AddSale(LoggedStep step, LotRecord lot, bool isReturned)
    {
        var line = LineOf(lot);
        var massMg = step.Part("terms", SaleTerms.Parser).MassMg;
        if (isReturned)
        {
            line.ReturnedMg = Saturated.Add(line.ReturnedMg, massMg);
            return;
        }

        line.SoldMg = Saturated.Add(line.SoldMg, massMg);
        if (lot.Claim == ClaimStatus.Certified)
        {
            line.SoldCertifiedMg = Saturated.Add(line.SoldCertifiedMg, massMg);
            line.SalesCertified++;
            line.SalesIndexes.Add(step.Index);
        }
    }

    private void AddLoss(LoggedStep step, IReadOnlyDictionary<LotKey, LotRecord> lots, IReadOnlyList<LotRecord> made)
    {
        foreach (var (lot, massMg) in step.Drawn())
        {
            var line = LineOf(lots[lot]);
            line.LostMg = Saturated.Add(line.LostMg, massMg);
        }

        foreach (var lot in made)
        {
            LineOf(lot).LostMg -= lot.MassMg;
        }
    }

    private void AddWork(LoggedStep step, IReadOnlyDictionary<LotKey, LotRecord> lots, IReadOnlyList<LotRecord> made)
    {
        foreach (var (lot, massMg) in step.Drawn())
        {
            var line = LineOf(lots[lot]);
            line.ProcessedInMg = Saturated.Add(line.ProcessedInMg, massMg);
        }

        foreach (var lot in made)
        {
            var line = LineOf(lot);
            line.ProcessedOutMg = Saturated.Add(line.ProcessedOutMg, lot.MassMg);
        }
    }

    private void AddPremium(LoggedStep step, PremiumsRecord premium, long dueMinor)
    {
        if (!premiums.TryGetValue(premium.Currency, out var sum))
        {
            sum = new YearPremium { Currency = premium.Currency };
            premiums.Add(premium.Currency, sum);
        }

        sum.Sales++;
        sum.DueMinor = Saturated.Add(sum.DueMinor, dueMinor);
        sum.ReceivedMinor = Saturated.Add(sum.ReceivedMinor, premium.ReceivedMinor);
        if (dueMinor != premium.ReceivedMinor)
        {
            sum.Differences.Add(new SalePremium
            {
                Sale = step.Id.ToByteString(),
                LogIndex = step.Index,
                DueMinor = dueMinor,
                ReceivedMinor = premium.ReceivedMinor,
                Payments = { premium.Items.Select(item => item.LogIndex) },
            });
        }
    }
}
