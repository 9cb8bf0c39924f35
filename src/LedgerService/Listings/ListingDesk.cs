using Traceability.LedgerCore.Custody;
using Traceability.LedgerService.Queries;
using Traceability.LedgerService.Verification;
using Traceability.V1;

namespace Traceability.LedgerService.Listings;

/// <summary>Answers listings, many at once: reads them, looks up what they name, and judges. All of one answer is of one size of the log.</summary>
internal sealed class ListingDesk(
    ListingFactBook book, CustodyRecords records, LabelQuery labels, TradeQuery trade, LabelLinks links)
{
    /// <summary>Most listings that are answered together.</summary>
    public const int MostListings = 512;

    private const int MostTries = 64;

    // Any country that is not the listing's: what leaves it crosses a border.
    private const string Abroad = "ZZ";
    private const string Nowhere = "XX";

    /// <summary>One answer for each listing, in order, rows counted from <paramref name="firstRow"/>.</summary>
    /// <param name="language">Of the sentences; null for none.</param>
    /// <exception cref="LogMovedException">The log moved on during every try.</exception>
    public async Task<IReadOnlyList<ListingAnswer>> AnswerAsync(
        IReadOnlyList<Listing> listings, ulong firstRow, string? language, CancellationToken cancellation)
    {
        var answers = new List<ListingAnswer>(listings.Count);
        await AddAsync(answers, listings, MostTries, cancellation);
        foreach (var answer in answers)
        {
            answer.Row = firstRow++;
            foreach (var reason in language is null ? [] : answer.Reasons)
            {
                ListingRules.Say(reason, language!);
            }
        }

        return answers;
    }

    // A commit in between: what was read may be of two sizes. Fewer listings at a time are sooner done.
    private async Task AddAsync(List<ListingAnswer> answers, IReadOnlyList<Listing> listings, int tries, CancellationToken cancellation)
    {
        if (listings.Count == 0)
        {
            return;
        }

        var facts = await book.ReadAsync(cancellation);
        var judged = await JudgeAsync(listings, facts, cancellation);
        if (await book.SizeAsync(cancellation) == facts.Size)
        {
            answers.AddRange(judged);
        }
        else if (tries == 0)
        {
            throw new LogMovedException();
        }
        else
        {
            var half = Math.Max(1, listings.Count / 2);
            await AddAsync(answers, [.. listings.Take(half)], tries - 1, cancellation);
            await AddAsync(answers, [.. listings.Skip(half)], tries - 1, cancellation);
        }
    }

    private async Task<List<ListingAnswer>> JudgeAsync(IReadOnlyList<Listing> listings, ListingFacts facts, CancellationToken cancellation)
    {
        var host = Uri.TryCreate(links.Base, UriKind.Absolute, out var address) ? address.Authority : "";
        var readings = listings.Select(listing => ListingReader.Read(listing, facts)).ToList();
        await LookUpLabelsAsync(readings, facts, cancellation);
        await LookUpPlantsAsync(readings, facts, cancellation);
        var answers = new List<ListingAnswer>(readings.Count);
        foreach (var reading in readings)
        {
            var label = reading.Label is { } code && facts.Label(reading.Batch!) is { } lot ? await labels.OfPackAsync(lot, code, cancellation) : null;
            answers.Add(new ListingJudgement(reading, facts, host).Judge(label));
        }

        return answers;
    }

    private async Task LookUpLabelsAsync(List<ListingReading> readings, ListingFacts facts, CancellationToken cancellation)
    {
        var asked = readings.Select(reading => reading.Batch).OfType<ScannedCode>().Distinct().Where(code => facts.Label(code) is null).ToList();
        var keys = asked.Where(code => code.HasForm).ToLookup(code => StateKey.LabelCode(code.Product, code.Lot));
        var issued = (await records.RawAsync([.. keys.Select(pair => pair.Key)], cancellation)).Keys.SelectMany(key => keys[key]).ToHashSet();
        foreach (var code in asked)
        {
            facts.Keep(code, issued.Contains(code)
                ? await labels.JudgeAsync(code, cancellation)
                : new LabelAnswer(code, LabelVerdict.UnknownBatch, null, null));
        }
    }

    private async Task LookUpPlantsAsync(List<ListingReading> readings, ListingFacts facts, CancellationToken cancellation)
    {
        var asked = readings
            .SelectMany(reading => reading.Plants, (reading, plant) => (plant.Plant, reading.Listing.Country))
            .Distinct()
            .Where(pair => facts.Cites(pair.Plant, pair.Country) is null)
            .ToList();
        foreach (var (plant, country) in asked)
        {
            facts.Keep(plant, country, await CitesAsync(plant, country.Length == 0 ? Nowhere : country, facts.CitesMs, cancellation));
        }
    }

    private async Task<CitesStanding> CitesAsync(string plant, string country, long asOfMs, CancellationToken cancellation)
    {
        var answer = await AskAsync(country);
        var populations = answer.Steps.Select(step => step.Row).OfType<CitesRow>().SelectMany(row => row.Populations).Distinct().ToList();

        // Where only some populations are listed, nobody knows of which the goods are.
        var told = answer.Listing.Length > 0 || populations.Count == 0 ? answer : await AskAsync(populations[0]);
        return new CitesStanding(told.Listing, populations, told.Need, told.UnlessShown || populations.Count > 0);

        Task<ExplainTradeResponse> AskAsync(string origin) => trade.ExplainAsync(
            new CitesQuestion(plant, PlantPart.Unspecified, GoodsForm.Unspecified, origin, origin, Abroad, asOfMs), cancellation);
    }
}
