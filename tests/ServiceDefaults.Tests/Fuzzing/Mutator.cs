using System.Text;

namespace WorkforcePlatform.ServiceDefaults.Tests.Fuzzing;

/// <summary>Makes bytes that nearly are what a reader expects. Equal seeds make equal bytes.</summary>
internal sealed class Mutator(int seed)
{
    private const int Longest = 4_096;

    private static readonly byte[][] Odd =
    [
        [0], [0xFF], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], [0xC3, 0x28], [0xED, 0xA0, 0x80], [0xE2, 0x80, 0xAE], [0xC2, 0xA0], [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01], [0x7F, 0xFF, 0xFF, 0xFF],
        .. ((string[])["\"", "\"\"", ",", "\r\n", "\r", "\n", ";", "\t", "=", "'", "-", "-0", "1e999", "NaN", "9999-12-31", "0001-01-01", "31/02/2009", "29/02/2009", "2009-10-30", "24:00", "99999999999999999999", "0.00001", "null", "[[", "{}", "\\u0000", "😀", "İ", "ß", "١"]).Select(Encoding.UTF8.GetBytes),
    ];

    private readonly Random random = new(seed);

    /// <summary>One of the examples, changed in one to eight places.</summary>
    public byte[] Next(IReadOnlyList<byte[]> examples)
    {
        List<byte> bytes = [.. examples[random.Next(examples.Count)]];
        for (var changes = random.Next(1, 9); changes > 0; changes--)
        {
            Change(bytes, examples);
        }

        return [.. bytes.Take(Longest)];
    }

    private void Change(List<byte> bytes, IReadOnlyList<byte[]> examples)
    {
        var place = random.Next(bytes.Count + 1);
        switch (random.Next(7))
        {
            case 0 when place < bytes.Count:
                bytes[place] ^= (byte)(1 << random.Next(8));
                break;
            case 1 when place < bytes.Count:
                bytes[place] = (byte)random.Next(256);
                break;
            case 2 when place < bytes.Count:
                bytes.RemoveRange(place, random.Next(bytes.Count - place) + 1);
                break;
            case 3 when place < bytes.Count:
                bytes.InsertRange(place, bytes.GetRange(place, Math.Min(random.Next(64) + 1, bytes.Count - place)));
                break;
            case 4:
                var other = examples[random.Next(examples.Count)];
                bytes.InsertRange(place, other.Skip(random.Next(other.Length + 1)));
                break;
            default:
                bytes.InsertRange(place, Odd[random.Next(Odd.Length)]);
                break;
        }
    }
}
