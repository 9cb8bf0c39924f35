using Traceability.Client;
using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Clients.Tests.Client;

public sealed class DeviceChainTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly LedgerCore.Keys.SigningKey key = Samples.Key("phone");
    private readonly LedgerCore.Keys.SigningKey other = Samples.Key("office");

    public void Dispose()
    {
        key.Dispose();
        other.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Each_statement_of_a_key_names_the_one_before_and_each_key_counts_for_itself()
    {
        var (one, two, three) = (await SignAsync(key), await SignAsync(other), await SignAsync(key));
        Assert.Equal((1UL, ""), LinkOf(one));
        Assert.Equal((1UL, ""), LinkOf(two));
        Assert.Equal((2UL, one.ToString()), LinkOf(three));
    }

    [Fact]
    public async Task What_was_sent_refused_or_imported_in_between_keeps_its_place()
    {
        var outbox = Open().Outbox;
        var one = await SignAsync(key);
        outbox.MarkSent(outbox.Find(one)!);
        await outbox.AddAsync(Samples.Signed(1), "imported");
        var two = await SignAsync(key);
        outbox.MarkRefused(outbox.Find(two)!, Samples.Refusal());
        Assert.Equal((3UL, two.ToString()), LinkOf(await SignAsync(key)));
    }

    [Fact]
    public async Task What_was_dropped_is_never_signed_over()
    {
        var one = await SignAsync(key);
        Assert.True(Open().Outbox.Drop(one));
        var two = await SignAsync(key);
        Assert.Equal((2UL, one.ToString()), LinkOf(two));
        Assert.Equal((3UL, two.ToString()), LinkOf(await SignAsync(key)));
    }

    [Fact]
    public async Task The_number_of_a_refused_statement_is_used_again_once_it_is_dropped_and_only_as_the_last()
    {
        var outbox = Open().Outbox;
        var one = await SignAsync(key);
        var (two, three) = (await SignAsync(key), await SignAsync(key));
        outbox.MarkRefused(outbox.Find(two)!, Samples.Refusal());
        outbox.MarkRefused(outbox.Find(three)!, Samples.Refusal());

        Assert.True(outbox.Drop(two));
        Assert.True(outbox.Drop(three));
        var again = await SignAsync(key);
        Assert.Equal((3UL, two.ToString()), LinkOf(again));

        outbox.MarkRefused(outbox.Find(again)!, Samples.Refusal());
        Directory.Delete(Path.Combine(folder.Path, "devices"), recursive: true);
        Assert.True(outbox.Drop(again));
        Assert.Equal((3UL, two.ToString()), LinkOf(await SignAsync(key)));

        var first = await SignAsync(other);
        outbox.MarkRefused(outbox.Find(first)!, Samples.Refusal());
        Assert.True(outbox.Drop(first));
        Assert.Equal((1UL, ""), LinkOf(await SignAsync(other)));
        Assert.NotEqual(one, first);
    }

    [Fact]
    public async Task Stopped_before_any_single_step_no_number_is_used_twice_and_none_is_left_out()
    {
        for (var stop = 1; ; stop++)
        {
            using var place = new TemporaryFolder();
            var steps = 0;
            var stopping = Workspace.Open(place.Path, new FixedTime(Samples.Now), new DurableFiles(_ =>
            {
                if (++steps == stop)
                {
                    throw new IOException("stopped");
                }
            }));
            var finished = true;
            try
            {
                await SignAsync(key, stopping);
                await SignAsync(key, stopping);
            }
            catch (IOException)
            {
                finished = false;
            }

            var after = Workspace.Open(place.Path, new FixedTime(Samples.Now));
            await SignAsync(key, after);
            await SignAsync(key, after);
            CheckWhole(after);
            if (finished)
            {
                Assert.True(stop > 8, $"{stop}");
                return;
            }
        }
    }

    [Fact]
    public async Task Several_programs_that_sign_at_once_make_one_chain()
    {
        await Task.WhenAll(Enumerable.Range(1, 6).Select(_ => Task.Run(() => SignAsync(key, Workspace.Open(folder.Path, TimeProvider.System)))));
        CheckWhole(Open());
        Assert.Equal(6, Open().Outbox.List().Count());
    }

    [Fact]
    public async Task Without_the_kept_head_the_statements_themselves_tell_it()
    {
        await SignAsync(key);
        var two = await SignAsync(key);
        Directory.Delete(Path.Combine(folder.Path, "devices"), recursive: true);
        Assert.Equal((3UL, two.ToString()), LinkOf(await SignAsync(key)));
    }

    private static void CheckWhole(Workspace workspace)
    {
        var links = workspace.Outbox.List().Select(item => (item.Id, Statement.Parser.ParseFrom(item.Statement.Statement).Device)).ToArray();
        for (var at = 0; at < links.Length; at++)
        {
            Assert.Equal((ulong)at + 1, links[at].Device.Sequence);
            Assert.Equal(at == 0 ? 0 : StatementId.Size, links[at].Device.Previous.Length);
            Assert.True(at == 0 || links[at].Device.Previous.Equals(links[at - 1].Id.ToByteString()));
        }
    }

    private Workspace Open() => Workspace.Open(folder.Path, new FixedTime(Samples.Now));

    private async Task<StatementId> SignAsync(LedgerCore.Keys.SigningKey signer, Workspace? workspace = null)
    {
        using var random = System.Security.Cryptography.RandomNumberGenerator.Create();
        var draft = Samples.Drafts(random).Harvest(Samples.Harvest(1));
        return (await (workspace ?? Open()).Outbox.SignAsync(draft, signer)).Id;
    }

    private (ulong Sequence, string Previous) LinkOf(StatementId id)
    {
        var link = Statement.Parser.ParseFrom(Open().Outbox.Find(id)!.Statement.Statement).Device;
        return (link.Sequence, link.Previous.IsEmpty ? "" : StatementId.TryFromBytes(link.Previous.Span, out var previous) ? previous.ToString() : "?");
    }
}
