using System.Security.Cryptography;
using Traceability.Audit.Replay;
using Traceability.Clients.Tests.Client;

namespace Traceability.Clients.Tests.Audit;

/// <summary>The records of a replay are the same on disk as in memory.</summary>
public sealed class RecordStoreTests
{
    [Theory]
    [InlineData(1, 400, 2_000)]
    [InlineData(2, 3_000, 20_000)]
    [InlineData(3, 20_000, 20_000)]
    public async Task Whatever_is_written_deleted_and_turned_is_found_as_a_dictionary_has_it(int seed, int most, int steps)
    {
        using var folder = new TemporaryFolder();
        using var store = new RecordStore(folder.Path, most, isKept: false);
        var (random, model) = (new Random(seed), new SortedDictionary<byte[], byte[]>(KeyBytes.Order));
        for (var step = 0; step < steps; step++)
        {
            var key = KeyOf(random.Next(2_000));
            if (random.Next(4) == 0)
            {
                store.Put(key, null);
                model.Remove(key);
            }
            else
            {
                var value = new byte[random.Next(40)];
                random.NextBytes(value);
                store.Put(key, value);
                model[key] = value;
            }

            var asked = KeyOf(random.Next(2_000));
            Assert.Equal(model.GetValueOrDefault(asked), store.Find(asked)?.ToArray());
            if (store.IsFull)
            {
                await store.TurnAsync(_ => { });
            }

            if (step % 500 == 0)
            {
                var (from, until) = (KeyOf(300), KeyOf(900));
                Assert.Equal(
                    model.Keys.Where(one => KeyBytes.Order.Compare(one, from) >= 0 && KeyBytes.Order.Compare(one, until) < 0).Take(50),
                    store.SeasonKeys(from, until, 50));
            }
        }

        await store.TurnAsync(_ => { });
        await store.WrittenAsync();
        Assert.Equal(model.Select(record => (record.Key, record.Value)), store.All().Select(row => (row.Key, row.Value!)), new Same());
    }

    [Fact]
    public async Task Values_of_any_length_are_found_and_memory_is_bounded_over_many_turns()
    {
        const int Most = 1 << 18;
        using var folder = new TemporaryFolder();
        using var store = new RecordStore(folder.Path, Most, isKept: false);
        int[] lengths = [0, 1, 4_080, 4_081, 4_086, 4_090, 4_091, 4_096, 8_190, 70_000];
        var model = new SortedDictionary<byte[], byte[]>(KeyBytes.Order);
        for (var number = 0; number < 20_000; number++)
        {
            byte[] key = [0x1F, .. SHA256.HashData(BitConverter.GetBytes(number % 9_000))];
            var value = new byte[number % 50 == 0 ? lengths[number / 50 % lengths.Length] : 100];
            value.AsSpan().Fill((byte)number);
            store.Put(key, value);
            model[key] = value;
            Assert.InRange(store.HeldBytes, 0, 4 * Most);
            if (store.IsFull)
            {
                await store.TurnAsync(_ => { });
            }
        }

        Assert.InRange(store.Turns, 20, int.MaxValue);
        Assert.All(model, record => Assert.True(store.Find(record.Key)?.Span.SequenceEqual(record.Value)));
        Assert.InRange(store.HeldBytes, 0, 4 * Most);
        await store.TurnAsync(_ => { });
        await store.WrittenAsync();
        Assert.Equal(model.Select(record => (record.Key, record.Value)), store.All().Select(row => (row.Key, row.Value!)), new Same());
    }

    [Fact]
    public void Records_are_put_in_order_of_key_whatever_the_keys_share()
    {
        var (random, gathering) = (new Random(7), new Gathering());
        var keys = new SortedSet<byte[]>(KeyBytes.Order);
        while (keys.Count < 3_000)
        {
            var key = new byte[random.Next(1, 70)];
            for (var place = key.Length - random.Next(1, 10); place < key.Length; place++)
            {
                key[Math.Max(place, 0)] = (byte)random.Next(3);
            }

            keys.Add(key);
        }

        foreach (var key in keys.OrderBy(_ => random.Next()))
        {
            gathering.Put(key, null);
        }

        Assert.Equal(keys, KeySort.InOrder(gathering).Select(place => gathering.KeyAt(place).ToArray()), KeyBytes.Equality);
    }

    // All of the kind that rules walk.
    private static byte[] KeyOf(int number) => [0x19, (byte)(number >> 8), (byte)number];

    private sealed class Same : IEqualityComparer<(byte[] Key, byte[] Value)>
    {
        public bool Equals((byte[] Key, byte[] Value) x, (byte[] Key, byte[] Value) y) =>
            x.Key.AsSpan().SequenceEqual(y.Key) && x.Value.AsSpan().SequenceEqual(y.Value);

        public int GetHashCode((byte[] Key, byte[] Value) obj) => obj.Key.Length;
    }
}
