using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using Google.Protobuf;
using Traceability.Cli.Outgoing;
using Traceability.Cli.Output;
using Traceability.V1;

namespace Traceability.Cli.Commands;

/// <summary>What an alert concerns: exactly one of these options.</summary>
internal sealed class AlertSubjectOptions
{
    private readonly Option<string> code = Typed.Words(
        "--code", "CODE", "Packs by what is printed: the address in the QR code, or PRODUCT/LOT-CODE, or PRODUCT/LOT-CODE/SERIAL.");

    private readonly Option<string> lot = Typed.Words("--lot", "LOT", "A lot of this ledger: ID:INDEX, or ID for index 0.");
    private readonly Option<string> party = Typed.Words("--party", "PARTY", "A party of this ledger.");
    private readonly Option<string> certificate = Typed.Words("--certificate", "ID", "A certificate of this ledger.");
    private readonly Option<string> listing = Typed.Words(
        "--listing", "URL", "An offer in a marketplace; only the SHA-256 of its address is published.");


    public AlertSubjectOptions(Command command)
    {
        Option<string>[] all = [code, lot, party, certificate, listing];
        foreach (var option in all)
        {
            command.Options.Add(option);
        }

        command.Validators.Add(result =>
        {
            if (all.Count(option => result.GetValue(option) is not null) != 1)
            {
                result.AddError("Give one of --code, --lot, --party, --certificate and --listing.");
            }
        });
    }

    public AlertSubject Read(Writing writing)
    {
        var run = writing.Run;
        return run.Of(code) is { } typed ? new AlertSubject { Code = CodeOf(typed) }
            : run.Of(lot) is { } goods ? new AlertSubject { Lot = writing.Lot(goods).ToMessage() }
            : run.Of(party) is { } name ? new AlertSubject { Party = writing.Party(name).ToByteString() }
            : run.Of(certificate) is { } one ? new AlertSubject { Certificate = writing.Known.Read(one, "certificate").ToByteString() }
            : new AlertSubject { Listing = ByteString.CopyFrom(SHA256.HashData(Encoding.UTF8.GetBytes(run.Of(listing)!))) };
    }

    private static PrintedCode CodeOf(string typed) => LabelAddress.TryParse(typed, out var label)
        ? new PrintedCode { ProductId = label.ProductId, LotCode = label.LotCode, Serial = label.Serial }
        : throw new CommandHalt(
            "CODE_MALFORMED", $"'{typed}' is no label's code.", "Write the address in the QR code, or PRODUCT/LOT-CODE/SERIAL.", ExitCode.Usage);
}
