using Traceability.Audit.Replay;
using Traceability.Clients.Tests.Client;

namespace Traceability.Clients.Tests.Audit;

/// <summary>The records of a replay are the same on disk as in memory.</summary>
public sealed class RecordStoreTests
{
    [Theory]
    [InlineData(1, 400)]
    [InlineData(2, 3_000)]
    [InlineData(3, 20_000)]
    public async Task Whatever_is_written_deleted_and_turned_is_found_as_a_dictionary_has_it(int seed, int most)
    {
        using var folder = new TemporaryFolder();
        using var store = new RecordStore(folder.Path, most, isKept: false);
        var (random, model) = (new Random(seed), new SortedDictionary<byte[], byte[]>(KeyBytes.Order));
        for (var step = 0; step < 20_000; step++)
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

    // All of the kind that rules walk.
    private static byte[] KeyOf(int number) => [0x19, (byte)(number >> 8), (byte)number];

    private sealed class Same : IEqualityComparer<(byte[] Key, byte[] Value)>
    {
        public bool Equals((byte[] Key, byte[] Value) x, (byte[] Key, byte[] Value) y) =>
            x.Key.AsSpan().SequenceEqual(y.Key) && x.Value.AsSpan().SequenceEqual(y.Value);

        public int GetHashCode((byte[] Key, byte[] Value) obj) => obj.Key.Length;
    }
}
