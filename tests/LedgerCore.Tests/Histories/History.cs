using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerCore.Tests.Custody;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Histories;

/// <summary>
/// Random people, honest and cheating, whose statements arrive in another order than they were signed in, and the books that are
/// kept beside the ledger.
/// </summary>
internal sealed class History
{
    private const int PauseMs = 60 * 60 * 1000;
    private const int SuspendEvery = 1000;
    private const int BalanceEvery = 2000;

    private readonly Random random;
    private readonly RandomSeason people;
    private readonly Scene scene;
    private readonly Outbox outbox;
    private readonly CollectionActs collection;
    private readonly TradeActs trade;
    private readonly CorrectionActs corrections;
    private readonly FormulationActs formulations;
    private readonly OversightActs oversight;
    private readonly Register register = new();
    private readonly Dictionary<StatementId, long> signedAt = [];
    private readonly List<long> arrivals = [];
    private int read;

    public History(int seed)
    {
        random = new Random(seed);
        people = new RandomSeason(seed);
        (scene, var meadow, var unit) = Stage.Set(people, random);
        outbox = new Outbox(random);
        collection = new CollectionActs(scene, meadow, unit);
        trade = new TradeActs(scene);
        corrections = new CorrectionActs(scene);
        formulations = new FormulationActs(scene);
        oversight = new OversightActs(scene, certificate => Stage.Cover(certificate, meadow, unit));
        var masses = new MassBook(Season);
        Books =
        [
            masses, new CollectionBook(Season, register), new StepBook(register), new SaleBook(register, masses),
            new ClaimBook(Season, masses), new PackBook(Season, register), new PermitBook(Season, register, masses), new YearBook(Season),
        ];
        ReadOn(newest: null);
    }

    public SeasonScript Season => people.Season;

    public Book[] Books { get; }

    /// <summary>Statements put before the ledger, each counted once.</summary>
    public int Offered => signedAt.Count;

    /// <summary>How often each refusal was given.</summary>
    public Dictionary<string, int> Refusals { get; } = [];

    /// <summary>Bodies that were admitted.</summary>
    public Dictionary<string, int> Admitted { get; } = [];

    /// <summary>Admitted statements that were signed before one that is in the log already.</summary>
    public int Overtaken => Enumerable.Range(1, arrivals.Count - 1).Count(place => arrivals[place] < arrivals[place - 1]);

    /// <summary>Plays on until so many were offered and all have arrived.</summary>
    public void Play(int statements)
    {
        while (Offered < statements)
        {
            Season.NowMs += random.Next(PauseMs);
            Sign();
            Arrive();
        }

        while (outbox.Count > 0)
        {
            Season.NowMs = Math.Max(Season.NowMs, outbox.NextMs);
            Arrive();
        }

        Balance();
    }

    private void Sign()
    {
        if (random.Next(SuspendEvery) == 0)
        {
            foreach (var suspension in oversight.SuspendAll())
            {
                outbox.Put(suspension.Sign(), Season.NowMs);
            }
        }

        var draft = random.Next(20) switch
        {
            < 8 => people.Next(),
            < 12 => collection.Next(),
            < 16 => trade.Next(),
            16 => corrections.Next(),
            < 19 => formulations.Next(),
            _ => oversight.Next(),
        };
        if (draft is null)
        {
            return;
        }

        var signed = draft.Sign();
        var id = StatementId.Of(signed.Statement.Span);
        collection.Signed(draft, id);
        trade.Signed(draft, id);
        corrections.Signed(draft, id);
        oversight.Signed(draft, id);
        if (draft.Message.BodyCase is V1.Statement.BodyOneofCase.Harvest or V1.Statement.BodyOneofCase.Processing && random.Next(3) == 0)
        {
            // Its maker goes on working with it, whether it has arrived or not.
            Learn(new LotKey(id, 0));
        }

        outbox.Put(signed, Season.NowMs);
    }

    private void Arrive()
    {
        while (outbox.Take(Season.NowMs) is var (signed, tries))
        {
            ReadOn(newest: null);
            var occurred = V1.Statement.Parser.ParseFrom(signed.Statement).OccurredAtMs;
            signedAt[StatementId.Of(signed.Statement.Span)] = occurred;
            var answer = Season.Offer(signed);
            if (answer is Ruling.Admitted ruling)
            {
                arrivals.Add(occurred);
                foreach (var lot in ruling.Lots)
                {
                    Learn(LotKey.Of(lot.Id));
                }

                ReadOn(ruling);
            }
            else if (answer is Ruling.Refused { Refusal: var refusal })
            {
                Refusals[refusal.Code] = Refusals.GetValueOrDefault(refusal.Code) + 1;
                outbox.Refused(signed, tries, refusal, Season.NowMs);
            }
        }
    }

    private void Learn(LotKey lot)
    {
        people.Learn([lot]);
        scene.Learn(lot);
    }

    // What scripts recorded on the way is read without a ruling.
    private void ReadOn(Ruling.Admitted? newest)
    {
        for (; read < Season.Entries.Count; read++)
        {
            var page = new Page(Season, Season.Entries[read], read == Season.Entries.Count - 1 ? newest : null);
            register.Read(page);
            foreach (var book in Books)
            {
                book.Read(page);
            }

            var body = $"{page.Message.BodyCase} {page.Message.Processing?.Process}";
            Admitted[body] = Admitted.GetValueOrDefault(body) + 1;
            if (read % BalanceEvery == 0)
            {
                Balance();
            }

            if (page.Message.Certificate is not null && newest is not null)
            {
                people.Certificates.Add(page.Id);
            }
        }
    }

    private void Balance()
    {
        foreach (var book in Books)
        {
            book.Balance();
        }
    }
}
