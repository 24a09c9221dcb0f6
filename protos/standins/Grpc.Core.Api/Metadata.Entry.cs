using System.Buffers;
using System.Text;

namespace Grpc.Core;

public sealed partial class Metadata
{
    /// <summary>One key and its value, either ASCII text or bytes. Keys are lower case, as HTTP/2 demands.</summary>
    public sealed class Entry
    {
        private static readonly SearchValues<char> KeyCharacters =
            SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.-_");

        private readonly string? text;
        private readonly byte[]? bytes;

        public Entry(string key, string value)
        {
            ArgumentNullException.ThrowIfNull(value);
            Key = LowerCase(key);
            if (IsBinary)
            {
                throw new ArgumentException($"The key of a text entry may not end in {BinaryHeaderSuffix}.", nameof(key));
            }

            text = value;
        }

        public Entry(string key, byte[] valueBytes)
        {
            ArgumentNullException.ThrowIfNull(valueBytes);
            Key = LowerCase(key);
            if (!IsBinary)
            {
                throw new ArgumentException($"The key of a binary entry must end in {BinaryHeaderSuffix}.", nameof(key));
            }

            // Copied, so that what was added cannot change before it is sent.
            bytes = [.. valueBytes];
        }

        public string Key { get; }

        public bool IsBinary => Key.EndsWith(BinaryHeaderSuffix, StringComparison.Ordinal);

        /// <summary>The text; a binary entry has none and refuses.</summary>
        public string Value => text ?? throw new InvalidOperationException($"The value of {Key} is bytes, not text.");

        /// <summary>A copy of the bytes; for a text entry, its ASCII form.</summary>
        public byte[] ValueBytes => bytes is null ? Encoding.ASCII.GetBytes(text!) : [.. bytes];

        public override string ToString() => IsBinary ? $"{Key}: ({bytes!.Length} bytes)" : $"{Key}: {text}";

        internal bool Has(string key) => string.Equals(Key, key, StringComparison.OrdinalIgnoreCase);

        private static string LowerCase(string key)
        {
            var lower = key.ToLowerInvariant();
            return lower.Length > 0 && !lower.AsSpan().ContainsAnyExcept(KeyCharacters)
                ? lower
                : throw new ArgumentException($"'{key}' is not a metadata key: letters, digits and . - _ only.", nameof(key));
        }
    }
}
