using System.Collections;

namespace Grpc.Core;

/// <summary>Headers or trailers of a call, in order, repeats allowed. Keys are lower case; a key ending in "-bin" holds bytes.</summary>
public sealed partial class Metadata : IList<Metadata.Entry>
{
    public const string BinaryHeaderSuffix = "-bin";

    public static readonly Metadata Empty = new(frozen: true);

    private readonly List<Entry> _entries = [];
    private readonly bool _frozen;

    public Metadata()
    {
    }

    private Metadata(bool frozen) => _frozen = frozen;

    public int Count => _entries.Count;

    public bool IsReadOnly => _frozen;

    private List<Entry> Writable =>
        _frozen ? throw new InvalidOperationException("This metadata cannot be changed.") : _entries;

    public Entry this[int index]
    {
        get => _entries[index];
        set => Writable[index] = Given(value);
    }

    public Entry? Get(string key) => _entries.FindLast(e => Named(e, key));

    public string? GetValue(string key) => Get(key)?.Value;

    public byte[]? GetValueBytes(string key) => Get(key)?.ValueBytes;

    public IEnumerable<Entry> GetAll(string key) => _entries.Where(e => Named(e, key));

    public void Add(string key, string value) => Add(new Entry(key, value));

    public void Add(string key, byte[] valueBytes) => Add(new Entry(key, valueBytes));

    public void Add(Entry item) => Writable.Add(Given(item));

    public void Insert(int index, Entry item) => Writable.Insert(index, Given(item));

    public void RemoveAt(int index) => Writable.RemoveAt(index);

    public bool Remove(Entry item) => Writable.Remove(item);

    public void Clear() => Writable.Clear();

    public int IndexOf(Entry item) => _entries.IndexOf(item);

    public bool Contains(Entry item) => _entries.Contains(item);

    public void CopyTo(Entry[] array, int arrayIndex) => _entries.CopyTo(array, arrayIndex);

    public IEnumerator<Entry> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static bool Named(Entry entry, string key) => entry.Key.Equals(key, StringComparison.OrdinalIgnoreCase);

    private static Entry Given(Entry item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item;
    }
}
