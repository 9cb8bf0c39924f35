using System.Net;
using Traceability.LedgerService.Publication;

namespace Traceability.LedgerService.Tests.Publication;

public sealed class EntryReadersTests
{
    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    [InlineData("10.0.0.7", false)]
    [InlineData("::ffff:10.0.0.7", false)]
    [InlineData("2001:db8::7", false)]
    public void Whole_entries_are_for_callers_on_this_machine(string address, bool expected) =>
        Assert.Equal(expected, EntryReaders.Include(IPAddress.Parse(address)));

    [Fact]
    public void A_caller_without_an_address_is_no_reader() => Assert.False(EntryReaders.Include(null));
}
