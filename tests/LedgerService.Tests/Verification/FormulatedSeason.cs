using Traceability.LedgerCore.Statements;
using Traceability.TestKit;

namespace Traceability.LedgerService.Tests.Verification;

/// <summary>A served season with three products of several ingredients: of category I, of category II, and of none.</summary>
public sealed class FormulatedSeason : IAsyncLifetime
{
    private const long Kg = SeasonScript.Kilogram;

    internal TestLedger Ledger { get; private set; } = null!;

    internal RunningLedger Running { get; private set; } = null!;

    internal LotKey Product { get; private set; }

    public async Task InitializeAsync()
    {
        Ledger = await TestLedger.OpenAsync();
        var season = Ledger.Season;
        season.Record(season.RulesWithLabels());
        Product = Make(season, "CAT-I", 200, 800);
        Make(season, "CAT-II", 199, 801);
        Make(season, "CAT-0", 1000, 1, V1.IngredientKind.Wild, "Nardostachys jatamansi");
        await Ledger.PlayAsync();
        Ledger.Time.Set(season.NowMs + SeasonScript.Day);
        Running = await RunningLedger.StartAsync(Ledger, "--Ledger:PublicUrl=https://trace.example");
    }

    public async Task DisposeAsync()
    {
        await Running.DisposeAsync();
        await Ledger.DisposeAsync();
    }

    private static LotKey Make(
        SeasonScript season, string code, long certifiedMg, long otherMg, V1.IngredientKind kind = V1.IngredientKind.Other, string name = "honey")
    {
        var lot = season.DriedAtProcessor(4 * Kg);
        var made = season.RecordLot(season.Formulate(season.Processor, [(lot, certifiedMg)], SeasonScript.Ingredient(kind, name, otherMg)));
        season.Record(season.Label(season.Processor, made, 5, 1, code));
        return made;
    }
}
