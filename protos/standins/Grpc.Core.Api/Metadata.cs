using System.Collections;

namespace Grpc.Core;

/// <summary>
/// The headers or the trailers of a call, in the order in which they travel. Keys may repeat.
/// A key that ends in <c>-bin</c> holds bytes, any other holds ASCII text.
/// </summary>
public sealed partial class Metadata : IList<Metadata.Entry>
{
    /// <summary>The end of a key whose value is bytes.</summary>
    public const string BinaryHeaderSuffix = "-bin";

    /// <summary>No metadata; refuses every change.</summary>
    public static readonly Metadata Empty = new() { IsReadOnly = true };

    private readonly List<Entry> entries = [];

    public int Count => entries.Count;

    public bool IsReadOnly { get; private init; }

    public Entry this[int index]
    {
        get => entries[index];
        set => Changeable[index] = value;
    }

    private List<Entry> Changeable =>
        IsReadOnly ? throw new InvalidOperationException("This metadata is read only.") : entries;

    /// <summary>The last entry with this key: a later one overrules an earlier one.</summary>
    public Entry? Get(string key) => entries.FindLast(entry => entry.Has(key));

    /// <summary>The text of the last entry with this key.</summary>
    public string? GetValue(string key) => Get(key)?.Value;

    /// <summary>The bytes of the last entry with this key.</summary>
    public byte[]? GetValueBytes(string key) => Get(key)?.ValueBytes;

    /// <summary>Every entry with this key, in order.</summary>
    public IEnumerable<Entry> GetAll(string key) => entries.Where(entry => entry.Has(key));

    public void Add(Entry item) => Changeable.Add(item);

    public void Add(string key, string value) => Add(new Entry(key, value));

    public void Add(string key, byte[] valueBytes) => Add(new Entry(key, valueBytes));

    public void Insert(int index, Entry item) => Changeable.Insert(index, item);

    public bool Remove(Entry item) => Changeable.Remove(item);

    public void RemoveAt(int index) => Changeable.RemoveAt(index);

    public void Clear() => Changeable.Clear();

    public bool Contains(Entry item) => entries.Contains(item);

    public int IndexOf(Entry item) => entries.IndexOf(item);

    public void CopyTo(Entry[] array, int arrayIndex) => entries.CopyTo(array, arrayIndex);

    public IEnumerator<Entry> GetEnumerator() => entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => entries.GetEnumerator();
}
