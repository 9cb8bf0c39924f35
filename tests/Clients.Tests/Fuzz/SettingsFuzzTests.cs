using System.Text;
using System.Text.Unicode;
using Traceability.Cli.Commands;
using Traceability.Cli.Texts;
using Traceability.Client;
using Traceability.LedgerCore.Keys;
using Traceability.LedgerCore.Statements;
using Traceability.TestKit;
using Traceability.TestKit.Fuzz;
using Traceability.Witness;

namespace Traceability.Clients.Tests.Fuzz;

/// <summary>What the clients keep in files, and what people type.</summary>
public sealed class SettingsFuzzTests
{
    private const double Seconds = 0.7;

    private static readonly string[] Json = ["\"format\"", "null", "{", "}", "[", "]", ":", ",", "\"\\ud800\"", "\"\\u0000\"", "1e400", "-1", "true", "\"origin\"", "\"grpc\"", "\"secret\""];

    private static readonly string[] Words =
    [
        "kg", "g", "t", "%", "..", ":", "=", "x", "+07:00", "Z", "2026-05-01", "2026-05-01T08:00", "EUR", "VND", "0.5", "1,5", "aerial", "fresh", "dry", "VN", "major", "minor", "79228162514264337593543950336",
        "99999999999999999999999999999", "-0.0000000000000000000000000000001", "fairwild", "organic",
    ];

    private static SigningKey Known { get; } = SigningKey.TryCreate(Convert.FromHexString(new string('1', 64)), out var key) ? key : throw new InvalidOperationException();

    [Fact]
    public void A_profile_is_read_or_it_is_none()
    {
        var profile = new LedgerProfile(SeasonScript.Origin, new Uri("http://127.0.0.1:5001"), new Uri("http://127.0.0.1:5000"), ["a+00000000+AA=="]);
        FuzzRun.Of(
            new FuzzTarget("profile", input => LedgerProfile.FromJson(input) is null ? FuzzAnswer.Refused : FuzzAnswer.Taken, profile.ToJson())
            {
                Words = Json,
                AllocationPerByte = 256,
            },
            Seconds);
    }

    [Fact]
    public void A_key_file_is_read_or_it_is_none() => FuzzRun.Of(
        new FuzzTarget(
            "key-file",
            input =>
            {
                using var key = KeyRing.Read("me", input);
                return key is null ? FuzzAnswer.Refused : FuzzAnswer.Taken;
            },
            Encoding.UTF8.GetBytes($$"""{"format":"traceability.key.v1","public_key":"{{Known.Public}}","secret":"{{new string('1', 64)}}"}"""))
        {
            Words = Json,
            FixedAllocation = 256 * 1024,
            AllocationPerByte = 256,
        },
        Seconds);

    [Fact]
    public void A_witnesss_key_file_is_read_or_it_is_none() => FuzzRun.Of(
        new FuzzTarget(
            "witness-key-file",
            input =>
            {
                using var key = WitnessKeyFile.Read(input);
                return key is null ? FuzzAnswer.Refused : FuzzAnswer.Taken;
            },
            Encoding.UTF8.GetBytes($$"""{"Name":"witness.example/ngo","Ed25519":"{{new string('1', 64)}}"}"""))
        {
            Words = [.. Json, "\"Name\"", "\"Ed25519\""],
            FixedAllocation = 256 * 1024,
            AllocationPerByte = 256,
        },
        Seconds);

    [Fact]
    public void A_file_of_a_devices_chain_is_read_or_the_chain_begins() => FuzzRun.Of(
        new FuzzTarget(
            "device-file",
            input => DeviceChains.Read(input).Sequence > 0 ? FuzzAnswer.Taken : FuzzAnswer.Refused,
            Encoding.UTF8.GetBytes($$"""{"format":"traceability.device.v1","sequence":7,"last":"{{new string('a', 64)}}","looked":9}"""))
        {
            Words = [.. Json, "\"sequence\"", "\"last\"", "\"looked\"", "\"traceability.device.v1\"", "18446744073709551616"],
            FixedAllocation = 256 * 1024,
            AllocationPerByte = 256,
        },
        Seconds);

    [Fact]
    public void A_file_of_the_outbox_is_read_or_it_is_none()
    {
        var signed = SeasonScript.Open().Harvest(1).Sign();
        var id = StatementId.Of(signed.Statement.Span);
        var item = new OutboxItem(1, id, OutboxStatus.Queued, "a harvest", DateTimeOffset.FromUnixTimeMilliseconds(1), signed, null);
        FuzzRun.Of(
            new FuzzTarget(
                "outbox",
                input => OutboxCodec.Read(1, id, OutboxStatus.Refused, input) is null ? FuzzAnswer.Refused : FuzzAnswer.Taken,
                OutboxCodec.Write(item))
            { Words = Json, AllocationPerByte = 512 },
            Seconds);
    }

    [Fact]
    public void A_list_of_trusted_logs_is_read_or_refused_with_a_line() => FuzzRun.Of(
        Target(
            "trusted-logs",
            text => TrustedLogs.TryParse(text, out _, out var line) ? FuzzAnswer.Taken : FuzzAnswer.RefusedAs(line > 0 ? "line" : null),
            $"# logs\nlog {BundleSeason.SignerOf("log").Keys[0]} https://log.example\n") with
        { FixedAllocation = 4 * 1024 * 1024, AllocationPerByte = 8192 },
        Seconds);

    [Fact]
    public void The_text_of_a_scanned_code_is_read_or_not() => FuzzRun.Of(
        Target(
            "label-address",
            text => LabelAddress.TryParse(text, out var code) && code is not null ? FuzzAnswer.Taken : FuzzAnswer.Refused,
            "https://trace.example/01/05412345000013/10/GP-2026.1/21/0003Z9Z0MMYHK0H6S4G4",
            "JIAOGULAN-TEA/L1/0003Z9Z0MMYHK0H6S4G4") with
        { AllocationPerByte = 512 },
        Seconds);

    // Every short text that an option or a cell takes; a fault has words.
    [Fact]
    public void What_people_type_is_read_or_refused_with_a_fault() => FuzzRun.Of(
        Target(
            "typed",
            text =>
            {
                (bool Read, TextFault? Fault)[] answers =
                [
                    (Traceability.Cli.Texts.MassText.TryParse(text, null, out _, out var fault), fault),
                    (MoneyText.TryParse(text, out _, out _, out fault), fault),
                    (DecimalText.TryParse(text, out _, out fault), fault),
                    (DegreeText.TryParseLatitude(text, out _, out fault), fault),
                    (DegreeText.TryParseLongitude(text, out _, out fault), fault),
                    (MetreText.TryParse(text, out _, out fault), fault),
                    (PermilleText.TryParse(text, out _, out fault), fault),
                    (PermilleText.TryParseCell(text, out _, out fault), fault),
                    (ShareText.TryParse(text, out _, out fault), fault),
                    (TimeText.TryParse(text, TimeSpan.FromHours(7), out _, out fault), fault),
                    (TimeText.TryParseDay(text, null, out _, out fault), fault),
                    (SeasonText.TryParse(text, out _, out fault), fault),
                    (UtcOffsetText.TryParse(text, out _, out fault), fault),
                    (CountryText.TryParse(text, out _, out fault), fault),
                    (ClaimText.TryParse(text, out _, out fault), fault),
                    (DeclaredText.TryParse(text, out _, out fault), fault),
                    (DrawText.TryParse(text, out _, out fault), fault),
                    (NonConformityText.TryParse(text, out _, out fault), fault),
                    (OutputText.TryParse(text, out _, out fault), fault),
                    (ScopeText.TryParse(text, out _, out fault), fault),
                    (ProductIdText.TryParseGtin(text, out _, out fault), fault),
                    (ProductIdText.TryParseOwn(text, out _, out fault), fault),
                    (ProductIdText.TryParseLotCode(text, out _, out fault), fault),
                    (YesNoText.TryParse(text, out _, out fault), fault),
                ];
                return answers.Any(answer => !answer.Read && string.IsNullOrWhiteSpace(answer.Fault?.What)) ? new FuzzAnswer(false, "a fault has no words")
                    : answers.Any(answer => answer.Read) ? FuzzAnswer.Taken
                    : FuzzAnswer.Refused;
            },
            "12.5 kg", "1,500 VND", "2026-05-01T08:00+07:00", "2026-03-01..2026-10-31", "21.0278", "75 %", "5 m", "VN", "dry:aerial:4 kg", "05412345000013", "yes", "organic=C-1") with
        {
            FixedAllocation = 512 * 1024,
            AllocationPerByte = 8192,
            MaxLength = 1024,
        },
        1.5);

    private static FuzzTarget Target(string name, Func<string, FuzzAnswer> parse, params string[] seeds) => new(
        name,
        input => parse(Utf8.IsValid(input) ? Encoding.UTF8.GetString(input) : Encoding.Latin1.GetString(input)),
        [.. seeds.Select(Encoding.UTF8.GetBytes)])
    { Words = Words };
}
