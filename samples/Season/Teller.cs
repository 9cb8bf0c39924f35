using System.Text.Json.Nodes;
using Traceability.Season.Commands;
using Traceability.Season.Play;

namespace Traceability.Season;

/// <summary>What this program says. Steps are told whole to a person who wants to learn them, in one line each to a check.</summary>
internal sealed class Teller(TextWriter output, bool brief)
{
    private const int RowsInLine = 6;

    private static readonly bool Styled = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    public void Line(string text = "") => output.WriteLine(text);

    public void Heading(string text) => output.WriteLine(Styled ? $"\e[1m{text}\e[0m" : text);

    public void Step(int number, int count, string title, string commandLine)
    {
        if (!brief)
        {
            Heading($"{number,2}/{count}  {title}");
            Line(string.Join(Environment.NewLine, commandLine.Split(Environment.NewLine).Select((line, at) => (at == 0 ? "       $ " : "         ") + line)));
        }
    }

    public void StepDone(Step step, TraceAnswer answer)
    {
        if (brief)
        {
            Line($"ok    {step.Title}");
        }
        else
        {
            Line($"       {WordsOf(step.Kind, answer)}");
            Line();
        }
    }

    private static string WordsOf(StepKind kind, TraceAnswer answer) => kind switch
    {
        StepKind.Key => "key made; its card is what others need to register it",
        StepKind.Import => WordsOf(answer.Document!),
        StepKind.Question => QuestionWords(answer.Document!),
        _ => $"recorded as entry {answer.Word("index")}, statement {answer.Statement[..12]}…, receipt verified"
            + (answer.Claim.Length > 0 ? $"; lot {answer.Claim}" : ""),
    };

    private static string QuestionWords(JsonNode answer) => answer["reasons"] is JsonArray reasons
        ? string.Join($"{Environment.NewLine}       ", reasons.Select(reason => $"{reason!["code"]}: {reason["sentence"]}"))
        : $"category: {answer["category"]}";

    private static string WordsOf(JsonNode import)
    {
        var rows = import["rows"]!.AsArray().Select(row => $"{row!["slip"]} {row["claim"] ?? row["status"]}".PadRight(20)).Chunk(RowsInLine);
        var summary = import["summary"]!;
        return string.Join($"{Environment.NewLine}       ", rows.Select(line => string.Concat(line).TrimEnd()).Append(
            $"{summary["certified"]} certified, {summary["withheld"]} withheld, {summary["refused"]} refused; every receipt verified"));
    }
}
