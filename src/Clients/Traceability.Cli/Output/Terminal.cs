using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Spectre.Console;

namespace Traceability.Cli.Output;

/// <summary>
/// Where a command speaks: results go to standard output, as tables or, with --json, as JSON documents and nothing else;
/// messages go to standard error.
/// </summary>
internal sealed class Terminal
{
    /// <summary>Columns of a file or pipe: wide enough that no id, key card or address is folded.</summary>
    public const int UnfoldedWidth = 400;

    /// <summary>How documents are written.</summary>
    public static readonly JsonSerializerOptions Pretty = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Host host;
    private readonly IAnsiConsole results;
    private readonly IAnsiConsole messages;

    public Terminal(Host host, bool json)
    {
        this.host = host;
        Json = json;
        results = Open(host.Output, host.OutputIsScreen);
        messages = Open(host.Error, host.ErrorIsScreen);
    }

    /// <summary>Whether --json was asked for.</summary>
    public bool Json { get; }

    /// <summary>The command's one result, in both forms.</summary>
    public void Show(JsonNode document, Action<IAnsiConsole> forPeople)
    {
        if (Json)
        {
            host.Output.WriteLine(document.ToJsonString(Pretty));
        }
        else
        {
            forPeople(results);
        }
    }

    /// <summary>One of a stream of results: one JSON document a line.</summary>
    public void ShowLine(JsonNode document, string forPeople) =>
        host.Output.WriteLine(Json ? document.ToJsonString(OneLine) : forPeople);

    /// <summary>The result is a text that other programs read: a script, a template.</summary>
    public void ShowText(string text) => host.Output.Write(text);

    /// <summary>A remark.</summary>
    public void Note(string sentence) => host.Error.WriteLine(sentence);

    /// <summary>Why the command did not do what it was asked to.</summary>
    public void Fault(string code, string sentence, string wayOut)
    {
        if (Json)
        {
            host.Output.WriteLine(new JsonObject
            {
                ["error"] = new JsonObject { ["code"] = code, ["sentence"] = sentence, ["way_out"] = wayOut },
            }.ToJsonString(Pretty));
        }

        messages.MarkupLineInterpolated($"[red]{code}[/]: {sentence}");
        if (wayOut.Length > 0)
        {
            messages.MarkupLineInterpolated($"  {wayOut}");
        }
    }

    /// <summary>Runs long work under a progress bar where a person watches, silently elsewhere.</summary>
    public async Task<T> WatchAsync<T>(string title, Func<IProgress<double>, Task<T>> work)
    {
        if (!host.ErrorIsScreen || Json)
        {
            return await work(new Forward<double>(_ => { }));
        }

        return await messages.Progress().AutoClear(true).StartAsync(async bars =>
        {
            var bar = bars.AddTask(Markup.Escape(title), maxValue: 1);
            return await work(new Forward<double>(share => bar.Value = share));
        });
    }

    /// <summary>The same for work that is counted: the title changes as it goes on, and the time that is left is told.</summary>
    public async Task<T> WatchAsync<T>(Func<IProgress<(double Share, string Title)>, Task<T>> work)
    {
        if (!host.ErrorIsScreen || Json)
        {
            return await work(new Forward<(double Share, string Title)>(_ => { }));
        }

        var columns = new ProgressColumn[] { new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn() };
        return await messages.Progress().AutoClear(true).Columns(columns).StartAsync(async bars =>
        {
            var bar = bars.AddTask("...", maxValue: 1);
            return await work(new Forward<(double Share, string Title)>(now => (bar.Value, bar.Description) = (now.Share, Markup.Escape(now.Title))));
        });
    }

    private IAnsiConsole Open(TextWriter writer, bool screen)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = screen ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = screen && host.Colors ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = screen ? InteractionSupport.Detect : InteractionSupport.No,
        });
        if (!screen)
        {
            console.Profile.Width = UnfoldedWidth;
        }

        return console;
    }

    private sealed class Forward<T>(Action<T> to) : IProgress<T>
    {
        public void Report(T value) => to(value);
    }
}
