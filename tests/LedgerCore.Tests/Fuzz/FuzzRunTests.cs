using System.Globalization;
using Traceability.TestKit.Fuzz;

namespace Traceability.LedgerCore.Tests.Fuzz;

/// <summary>Parsers that break a promise, each in its way: the run must find it, and hand over the input.</summary>
public sealed class FuzzRunTests
{
    private static readonly byte[] Seed = FuzzText.Bytes("size 7\n");

    [Fact]
    public void A_parser_that_throws_is_found() =>
        Finds("it threw", input => input.Length == 9 ? throw new FormatException() : FuzzAnswer.Refused);

    [Fact]
    public void A_parser_that_takes_a_second_encoding_is_found() =>
        Finds("it is written again", input =>
            int.TryParse(input.AsSpan(Math.Min(5, input.Length)), CultureInfo.InvariantCulture, out var size)
                ? FuzzAnswer.Same(input, FuzzText.Bytes($"size {size}\n"))
                : FuzzAnswer.Refused);

    [Fact]
    public void A_parser_that_allocates_more_than_its_input_accounts_for_is_found() =>
        Finds("it allocated", input => new byte[input.Contains((byte)'9') ? 1_000_000 : 0].Length > 0 ? FuzzAnswer.Taken : FuzzAnswer.Refused);

    [Fact]
    public void A_parser_that_does_not_say_what_is_wrong_is_found() =>
        Finds("no fault is named", input => FuzzAnswer.RefusedAs(input.Contains((byte)'\r') ? "" : "no size"));

    [Fact]
    public void The_same_seed_gives_the_same_inputs()
    {
        var target = new FuzzTarget("none", _ => FuzzAnswer.Refused, Seed);
        var (one, two, other) = (new FuzzMaker(target, 1), new FuzzMaker(target, 1), new FuzzMaker(target, 2));
        var inputs = Enumerable.Range(0, 100).Select(_ => Convert.ToHexString(one.Next())).ToArray();

        Assert.Equal(inputs, Enumerable.Range(0, 100).Select(_ => Convert.ToHexString(two.Next())));
        Assert.NotEqual(inputs, Enumerable.Range(0, 100).Select(_ => Convert.ToHexString(other.Next())));
    }

    private static void Finds(string broken, Func<byte[], FuzzAnswer> parse)
    {
        var failure = Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => FuzzRun.Of(new FuzzTarget("broken", parse, Seed), 5));

        Assert.Contains(broken, failure.Message, StringComparison.Ordinal);
        var input = Convert.FromBase64String(failure.Message[(failure.Message.LastIndexOf(' ') + 1)..].Trim());
        Assert.Equal(input, File.ReadAllBytes(failure.Message.Split("also in ")[1].Split(":\n")[0]));
    }
}
