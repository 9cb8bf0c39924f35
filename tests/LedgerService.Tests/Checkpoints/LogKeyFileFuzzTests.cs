using System.Security.Cryptography;
using Traceability.LedgerService.Checkpoints;
using Traceability.TestKit.Fuzz;

namespace Traceability.LedgerService.Tests.Checkpoints;

public sealed class LogKeyFileFuzzTests
{
    private static readonly string[] Words =
        ["null", "[]", "{}", "[null]", "\"\"", "\"active\"", "\"retired\"", "\"keys\"", "\"size\"", "-1", "18446744073709551616", "\"\\ud800\"", ",", ":", "\\n"];

    [Fact]
    public void A_logs_key_file_is_read_or_it_is_none()
    {
        using var folder = new TemporaryFolder();
        using var random = RandomNumberGenerator.Create();
        LogKeyFile.Create(folder.Path, "ledger.example/season", random);
        var path = Path.Combine(folder.Path, LogKeyFile.Name);
        var one = File.ReadAllBytes(path);
        var content = LogKeyFile.Read(folder.Path)!;
        content = content.With(LogKeySecrets.Make(random));
        LogKeyFile.Write(folder.Path, content.Without(content.Active[0], 7));
        FuzzRun.Of(
            new FuzzTarget("log-key-file", input => LogKeyFile.Parse(input) is null ? FuzzAnswer.Refused : FuzzAnswer.Taken, one, File.ReadAllBytes(path))
            {
                Words = Words,
                FixedAllocation = 8 * 1024 * 1024,
                AllocationPerByte = 8192,
            },
            0.7);
    }
}
