using System.Globalization;
using System.Text.Json;

namespace Traceability.Season.Play;

/// <summary>
/// How far the season was played, in a file that is replaced as a whole. A step is entered when it begins and again when it
/// has ended, so that a killed play goes on where it was: what a begun step had signed lies in the outbox of its workspace.
/// </summary>
internal sealed class Diary
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true };
    private static readonly TimeSpan VietNam = TimeSpan.FromHours(7);

    private readonly string path;
    private readonly DiaryFile content;

    private Diary(string path, DiaryFile content) => (this.path, this.content) = (path, content);

    /// <param name="path">The file; a missing one is a season not begun.</param>
    /// <param name="time">Today is the day to which all days of the season are relative.</param>
    /// <exception cref="SeasonFault">The file is there and cannot be read.</exception>
    public static Diary Open(string path, TimeProvider time)
    {
        try
        {
            var found = File.Exists(path) ? JsonSerializer.Deserialize<DiaryFile>(File.ReadAllBytes(path)) : null;
            return new Diary(path, found ?? new DiaryFile { Began = time.GetUtcNow() });
        }
        catch (JsonException fault)
        {
            throw new SeasonFault($"{path} is damaged, so it is not known how far the season was played. Use another data folder.", cause: fault);
        }
    }

    /// <summary>Whether a step has ended.</summary>
    public bool IsDone(string step) => content.Results.ContainsKey(step);

    /// <summary>What an earlier step gave: a statement id, a key card, lots.</summary>
    public string Result(string step) => content.Results[step];

    /// <summary>Lot 0 of the statement of an earlier step, short enough to read.</summary>
    public string Lot(string step) => $"{content.Results[step]}:0";

    /// <summary>The id of an earlier step's statement as its own workspace knows it: by its first characters.</summary>
    public string Short(string step) => Shortened(content.Results[step]);

    /// <summary>An id by its first characters.</summary>
    public static string Shortened(string id) => id[..12];

    /// <summary>What the workspace's outbox held when the step began; null when it did not begin.</summary>
    public IReadOnlyList<string>? OutboxBefore(string step) => content.Begun.GetValueOrDefault(step);

    /// <summary>A moment of that day in Viet Nam, e.g. "2026-03-14T16:00+07:00".</summary>
    public string At(int daysAgo, int hour) => string.Create(CultureInfo.InvariantCulture, $"{Day(daysAgo)}T{hour:00}:00+07:00");

    /// <summary>That day in Viet Nam, e.g. "2026-03-14"; days to come are negative.</summary>
    public string Day(int daysAgo) => content.Began.ToOffset(VietNam).AddDays(-daysAgo).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Enters that a step begins.</summary>
    public void Begin(string step, IEnumerable<string> outbox)
    {
        content.Begun[step] = [.. outbox];
        Save();
    }

    /// <summary>Enters what a step gave.</summary>
    public void Finish(string step, string result)
    {
        content.Results[step] = result;
        content.Begun.Remove(step);
        Save();
    }

    private void Save()
    {
        File.WriteAllBytes(path + ".next", JsonSerializer.SerializeToUtf8Bytes(content, Json));
        File.Move(path + ".next", path, overwrite: true);
    }

    private sealed class DiaryFile
    {
        public DateTimeOffset Began { get; set; }

        public Dictionary<string, string> Results { get; set; } = [];

        public Dictionary<string, string[]> Begun { get; set; } = [];
    }
}
