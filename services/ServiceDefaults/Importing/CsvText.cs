using System.Security.Cryptography;
using System.Text;

namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>What a first pass over a file's bytes finds out: its hash, and in which encoding to read it.</summary>
public sealed record CsvText(string Sha256, long Bytes, Encoding? Encoding, string Notice)
{
    private const int BlockBytes = 64 * 1024;

    public static CsvText Inspect(Stream file)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
        var block = new byte[BlockBytes];
        var characters = new char[BlockBytes + 1];
        var (total, isUtf8, isUtf16) = (0L, true, false);
        for (int read; (read = file.ReadAtLeast(block, BlockBytes, throwOnEndOfStream: false)) > 0; total += read)
        {
            hash.AppendData(block, 0, read);
            isUtf16 |= total == 0 && read >= 2 && (block[0], block[1]) is (0xFF, 0xFE) or (0xFE, 0xFF);
            isUtf8 = isUtf8 && Decodes(decoder, block.AsSpan(0, read), characters, last: false);
        }

        isUtf8 = isUtf8 && Decodes(decoder, [], characters, last: true);
        var sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
        return (isUtf16, isUtf8) switch
        {
            (true, _) => new CsvText(sha256, total, null, ""),
            (_, true) => new CsvText(sha256, total, new UTF8Encoding(false), ""),
            _ => new CsvText(sha256, total, CodePagesEncodingProvider.Instance.GetEncoding(1252), "The file was not UTF-8: read as Windows-1252."),
        };
    }

    private static bool Decodes(Decoder decoder, ReadOnlySpan<byte> bytes, char[] characters, bool last)
    {
        try
        {
            decoder.GetChars(bytes, characters, last);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
