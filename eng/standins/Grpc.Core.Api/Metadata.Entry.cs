using System.Buffers;
using System.Text;

namespace Grpc.Core;

public sealed partial class Metadata
{
    /// <summary>One header: ASCII text, or bytes when the key ends in "-bin". Never changes once made.</summary>
    public class Entry
    {
        private static readonly SearchValues<char> KeyCharacters =
            SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-");

        private readonly string? _text;
        private readonly byte[]? _bytes;

        public Entry(string key, byte[] valueBytes)
        {
            Key = Checked(key, binary: true);
            ArgumentNullException.ThrowIfNull(valueBytes);
            _bytes = (byte[])valueBytes.Clone();
        }

        public Entry(string key, string value)
        {
            Key = Checked(key, binary: false);
            ArgumentNullException.ThrowIfNull(value);
            _text = value;
        }

        public string Key { get; }

        public bool IsBinary => _bytes is not null;

        public string Value => _text ?? throw new InvalidOperationException($"'{Key}' holds bytes, not text.");

        public byte[] ValueBytes => (byte[]?)_bytes?.Clone() ?? Encoding.ASCII.GetBytes(_text!);

        public override string ToString() =>
            IsBinary ? $"[Entry: key={Key}, valueBytes={_bytes}]" : $"[Entry: key={Key}, value={_text}]";

        private static string Checked(string key, bool binary)
        {
            ArgumentNullException.ThrowIfNull(key);
            if (key.AsSpan().ContainsAnyExcept(KeyCharacters))
            {
                throw new ArgumentException($"'{key}' is no metadata key: only letters, digits, '.', '_' and '-'.");
            }

            var lower = key.ToLowerInvariant();
            return lower.EndsWith(BinaryHeaderSuffix, StringComparison.Ordinal) == binary
                ? lower
                : throw new ArgumentException($"'{key}': exactly the keys of byte values end in '{BinaryHeaderSuffix}'.");
        }
    }
}
