using System.CommandLine;
using Traceability.Cli.Labels;
using Traceability.Cli.Outgoing;
using Traceability.Cli.Output;
using Traceability.Cli.Texts;
using Traceability.Cli.Views;
using Traceability.Client;
using Traceability.LedgerCore.Labels;

namespace Traceability.Cli.Commands;

/// <summary>Issues labels for a packed lot.</summary>
internal sealed class LabelCommand : WritingCommand
{
    private readonly Argument<string> lot = Typed.Words("lot", "The packed lot: ID:INDEX, or ID for index 0.");
    private readonly Option<string> gtin = Typed.Option<string>("--gtin", "GTIN", "GTIN of the product.", ProductIdText.TryParseGtin);
    private readonly Option<string> own = Typed.Option<string>("--id", "ID", "Product id of your own, when you have no GTIN.", ProductIdText.TryParseOwn);
    private readonly Option<string> code = Typed.Option<string>("--lot-code", "CODE", "Lot number as printed.", ProductIdText.TryParseLotCode, required: true);
    private readonly Option<string> name = Typed.Words("--name", "NAME", "Product name as printed.", required: true);
    private readonly Option<int> units = Typed.Count("--units", "N", $"Number of labels, 1 to {Serial.MaxUnits}.", 1, Serial.MaxUnits);
    private readonly Option<string> list = Typed.Words("--own-serials", "FILE", "Serials of your own, one a line, as many as labels; else they are made here and cannot be guessed.");
    private readonly Option<bool> waits = new("--activate-on-packing") { Description = "A label counts only once trace label activate says that it is on a pack." };
    private readonly Option<bool> inner = new("--inner") { Description = "A second code for every pack, under a scratch panel: whoever has it opened the pack." };
    private readonly Option<string> follows = Typed.Words("--follows", "BATCH", "First label batch with this product, lot code and lot: these labels come in place of its void ones, or beside it.");
    private readonly LabelFileOptions files;

    public LabelCommand(Host host)
        : base("label", "Issue labels for a packed lot: one statement signs every single code.", host)
    {
        Arguments.Add(lot);
        Options.Add(gtin);
        Options.Add(own);
        Options.Add(code);
        Options.Add(name);
        Options.Add(units);
        Options.Add(list);
        Options.Add(waits);
        Options.Add(inner);
        Options.Add(follows);
        Subcommands.Add(new LabelVoidCommand(host));
        Subcommands.Add(new LabelActivateCommand(host));
        files = new LabelFileOptions(this, required: false);
        units.Required = true;
        Validators.Add(result =>
        {
            if (result.GetResult(gtin) is null == result.GetResult(own) is null)
            {
                result.AddError("Give one of --gtin and --id.");
            }
        });
    }

    protected override async Task<Draft> WriteAsync(Writing writing)
    {
        var run = writing.Run;
        if (files.FolderOf(run) is not null && writing.Client is not null && writing.Workspace.Profile is { WebAddress: null } profile)
        {
            throw new CommandHalt(
                "WEB_ADDRESS_MISSING", "The address of the ledger's public pages is not known, and label codes lead there. Nothing was signed.",
                $"Tell it once: trace init --grpc {profile.GrpcAddress} --web ADDR. Then repeat this command.");
        }

        var packed = writing.Lot(run.Of(lot));
        var facts = await LotFacts.FindAsync(writing, packed);
        var details = new LabelDetails(packed, run.Of(gtin) ?? run.Of(own)!, run.Of(code)!, run.Of(name)!, run.Of(units), facts.UnitNetMg)
        {
            OwnSerials = run.Of(list) is { } path ? OwnSerialFile.Read(path) : null,
            IsActivatedOnPacking = run.Of(waits),
            HasInnerCodes = run.Of(inner),
            Follows = run.Of(follows) is { } first ? writing.Known.Read(first, "label batch") : null,
        };
        return details.OwnSerials is null || details.OwnSerials.Count == details.Units
            ? writing.Drafts.LabelBatch(details, writing.OccurredAt)
            : throw new CommandHalt(
                "SERIAL_LIST_WRONG", $"The list has {details.OwnSerials.Count} serials, and {details.Units} labels are wanted. Nothing was signed.", "Give as many serials as labels.");
    }

    // Codes of a batch that the ledger has not taken yet must not be printed: it might still refuse them.
    protected override async Task FinishAsync(Writing writing, Standing standing)
    {
        var document = StandingDocument.Of(standing);
        Action<Spectre.Console.IAnsiConsole> labels = _ => { };
        if (standing.Status == OutboxStatus.Sent && writing.Workspace.Outbox.Find(standing.Id) is { } item)
        {
            labels = await WriteCodesAsync(writing, item, document);
        }
        else if (standing.Status == OutboxStatus.Queued)
        {
            writing.Run.Terminal.Note($"The codes are written once the ledger has taken the batch: trace sync, then trace labels {standing.Id} --out DIR.");
        }

        writing.Run.Terminal.Show(document, console =>
        {
            StandingView.Write(console, standing);
            labels(console);
        });
    }

    // The batch is recorded, and repeating the command would issue a second one: what is left to do is told instead.
    private async Task<Action<Spectre.Console.IAnsiConsole>> WriteCodesAsync(Writing writing, OutboxItem item, System.Text.Json.Nodes.JsonObject document)
    {
        try
        {
            return await files.WriteAsync(writing.Run, writing.Workspace, item.Statement, document);
        }
        catch (Exception fault) when (fault is CommandHalt or IOException or UnauthorizedAccessException)
        {
            writing.Run.Terminal.Note($"The batch is recorded, but its codes are not written. {fault.Message} {(fault as CommandHalt)?.WayOut}".TrimEnd());
            writing.Run.Terminal.Note($"Write them with: trace labels {item.Id} --out DIR");
            return _ => { };
        }
    }
}
