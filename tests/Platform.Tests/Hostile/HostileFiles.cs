using System.IO.Compression;
using System.Text;

namespace WorkforcePlatform.Platform.Tests.Hostile;

/// <summary>Files as other programs, careless exports and attackers make them, and whether each is taken.</summary>
internal static class HostileFiles
{
    private const string Posts = "post_no,title,role,fte,org_unit,case_holding,qualified_required,effective_from,effective_to";
    private const string Units = "code,name,type,parent_code";

    /// <param name="What">What is odd about it.</param>
    /// <param name="File">Its name in the contract.</param>
    /// <param name="Bytes">All of it.</param>
    /// <param name="Taken">It would be taken, its oddness being data; else nothing of it is.</param>
    public sealed record Case(string What, string File, byte[] Bytes, bool Taken = false);

    public static IReadOnlyList<Case> All { get; } = [.. Encodings(), .. OtherFormats(), .. Structure(), .. Headers(), .. Days(), .. Numbers(), .. Words(), .. Keys(), .. Relations()];

    private static IEnumerable<Case> Encodings()
    {
        var text = $"{Posts}\n{Row()}\n";
        byte[] row = Encoding.UTF8.GetBytes(text);
        yield return new("UTF-8 with a mark", "posts.csv", [.. Encoding.UTF8.GetPreamble(), .. row], Taken: true);
        yield return new("two marks", "posts.csv", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetPreamble(), .. row]);
        yield return new("a mark alone", "posts.csv", Encoding.UTF8.GetPreamble());
        yield return new("UTF-16", "posts.csv", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)]);
        yield return new("UTF-16, big end first", "posts.csv", [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(text)]);
        yield return new("UTF-16 without a mark", "posts.csv", Encoding.Unicode.GetBytes(text));
        yield return new("UTF-32", "posts.csv", [.. Encoding.UTF32.GetPreamble(), .. Encoding.UTF32.GetBytes(text)]);
        yield return new("UTF-7", "posts.csv", Encoding.ASCII.GetBytes(text.Replace("Odd", "+AMk-", StringComparison.Ordinal)), Taken: true);
        yield return new("Latin-1", "posts.csv", Encoding.Latin1.GetBytes(text.Replace("Odd", "Zoë", StringComparison.Ordinal)), Taken: true);
        yield return new("bytes that are no text", "posts.csv", [.. row, 0xC3, 0x28, 0xFF, 0xFE, 10]);
        yield return new("overlong UTF-8", "posts.csv", [.. Encoding.ASCII.GetBytes($"{Posts}\nODD-"), 0xC0, 0xAF, .. Encoding.ASCII.GetBytes(Row()[5..])], Taken: true);
        yield return new("half a surrogate", "posts.csv", [.. Encoding.ASCII.GetBytes($"{Posts}\nODD-"), 0xED, 0xA0, 0x80, .. Encoding.ASCII.GetBytes(Row()[5..])], Taken: true);
        yield return new("a NUL in a cell", "posts.csv", Text(Posts, Row().Replace("Odd", "O\0d", StringComparison.Ordinal)));
        yield return new("a NUL in a key", "posts.csv", Text(Posts, Row(key: "ODD\01")));
        yield return new("a NUL in the header", "posts.csv", Text("\0" + Posts, Row()));
        yield return new("nothing but NULs", "posts.csv", new byte[10_000]);
    }

    private static IEnumerable<Case> OtherFormats()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Text(Posts, Row()));
        }

        yield return new("gzip", "posts.csv", packed.ToArray());
        yield return new("a workbook", "posts.csv", [.. "PK\x03\x04\x14\0\x06\0"u8, .. new byte[200]]);
        yield return new("an old workbook", "posts.csv", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[200]]);
        yield return new("a PDF", "posts.csv", "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj"u8.ToArray());
        yield return new("a program", "posts.csv", [.. "\x7FELF"u8, .. new byte[200]]);
        yield return new("JSON", "posts.csv", """[{"post_no":"P1"}]"""u8.ToArray());
        yield return new("XML with an entity of a file", "posts.csv", "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"u8.ToArray());
        yield return new("a page", "posts.csv", "<html><table><tr><td>post_no</td></tr></table></html>"u8.ToArray());
        yield return new("RTF", "posts.csv", "{\\rtf1\\ansi post_no}"u8.ToArray());
    }

    private static IEnumerable<Case> Structure()
    {
        yield return new("nothing", "posts.csv", []);
        yield return new("a line's end", "posts.csv", "\n"u8.ToArray());
        yield return new("blanks", "posts.csv", "   \n   \n"u8.ToArray());
        yield return new("commas", "posts.csv", ",,,,,\n,,,,,\n"u8.ToArray());
        yield return new("header alone", "posts.csv", Text(Posts), Taken: true);
        yield return new("header alone without a line's end", "posts.csv", Encoding.UTF8.GetBytes(Posts), Taken: true);
        yield return new("lines that end as on an old Mac", "posts.csv", Encoding.UTF8.GetBytes($"{Posts}\r{Row()}\r"), Taken: true);
        yield return new("every kind of line's end", "posts.csv", Encoding.UTF8.GetBytes($"{Posts}\r\n{Row("ODD-1")}\r{Row("ODD-2")}\n"), Taken: true);
        yield return new("100,000 blank lines", "posts.csv", Text(Posts, new string('\n', 100_000), Row()), Taken: true);
        yield return new("a row too short", "posts.csv", Text(Posts, "ODD-1,Odd"));
        yield return new("a row too long", "posts.csv", Text(Posts, Row() + ",,,"));
        yield return new("a row of 100,000 cells", "posts.csv", Text(Posts, Row() + new string(',', 100_000)));
        yield return new("a quote that is not closed", "posts.csv", Text(Posts, "\"" + Row()));
        yield return new("a quote in a cell without quotes", "posts.csv", Text(Posts, Row().Replace("Odd", "O\"dd", StringComparison.Ordinal)));
        yield return new("text behind a closed quote", "posts.csv", Text(Posts, Row().Replace("Odd", "\"Odd\"s", StringComparison.Ordinal)));
        yield return new("doubled quotes", "posts.csv", Text(Posts, Row().Replace("Odd", "\"O\"\"d\"", StringComparison.Ordinal)), Taken: true);
        yield return new("a line's end in a cell", "posts.csv", Text(Posts, Row().Replace("Odd", "\"O\r\nd\"", StringComparison.Ordinal)), Taken: true);
        yield return new("a cell of 32,001 characters", "posts.csv", Text(Posts, Row().Replace("Odd", new string('x', 32_001), StringComparison.Ordinal)));
        yield return new("a cell of 10 MB", "posts.csv", Text(Posts, Row().Replace("Odd", new string('x', 10_000_000), StringComparison.Ordinal)));
        yield return new("a line of 10 MB behind a quote", "posts.csv", Text(Posts, "\"" + new string('\n', 10_000_000)));
        yield return new("control characters", "posts.csv", Text(Posts, Row().Replace("Odd", "O\x0B\x0C\x1B[2Jd", StringComparison.Ordinal)), Taken: true);
    }

    private static IEnumerable<Case> Headers()
    {
        yield return new("semicolons", "posts.csv", Text(Posts.Replace(',', ';'), Row().Replace(',', ';')));
        yield return new("tabs", "posts.csv", Text(Posts.Replace(',', '\t'), Row().Replace(',', '\t')));
        yield return new("bars", "posts.csv", Text(Posts.Replace(',', '|'), Row().Replace(',', '|')));
        yield return new("no header", "posts.csv", Text(Row()));
        yield return new("a column twice", "posts.csv", Text(Posts + ",title", Row() + ",again"));
        yield return new("a column twice in other case", "posts.csv", Text(Posts + ",TITLE", Row() + ",again"));
        yield return new("no key", "posts.csv", Text(Posts.Replace("post_no", "number", StringComparison.Ordinal), Row()));
        yield return new("key without its line", "posts.csv", Text(Posts.Replace("post_no", "post no", StringComparison.Ordinal), Row()));
        yield return new("header in quotes, not closed", "posts.csv", Text("\"" + Posts, Row()));
        yield return new("header in capitals with blanks", "posts.csv", Text(Posts.ToUpperInvariant().Replace(",", " , ", StringComparison.Ordinal), Row()), Taken: true);
        yield return new("columns of nobody", "posts.csv", Text(Posts + ",<script>,=1+1", Row() + ",a,b"), Taken: true);
        yield return new("30,000 columns of nobody", "posts.csv", Text(Posts + string.Concat(Enumerable.Range(0, 30_000).Select(number => $",c{number}"))), Taken: true);
        yield return new("200,000 columns without a name", "posts.csv", Text(Posts + new string(',', 200_000)), Taken: true);
        yield return new("300,000 columns without a name", "posts.csv", Text(Posts + new string(',', 300_000)));
        yield return new("three million columns", "posts.csv", Text(Posts + new string(',', 3_000_000)));
        yield return new("three million cells in a row", "posts.csv", Text(Posts, Row() + new string(',', 3_000_000)));
        yield return new("a column's name of 200,000 letters", "posts.csv", Text(Posts + "," + new string('n', 200_000)), Taken: true);
        yield return new("letters that look alike", "posts.csv", Text(Posts.Replace("post_no", "pоst_no", StringComparison.Ordinal), Row()));
        yield return new("the header again as a row", "posts.csv", Text(Posts, Posts));
    }

    private static IEnumerable<Case> Days() =>
        ((string[])["31/02/2009", "2009-02-30", "1899-12-31", "2101-01-01", "10/30/2009", "30.10.2009", "30-Oct-2009", "2009-10-30T00:00:00Z", "20091030", "40116", "0000-00-00", "2009-13-01", "9999-12-31", "-2009-10-30", "２００９-10-30", "yesterday", "=TODAY()", "2009-10-30; DROP TABLE Posts"])
            .Select(day => new Case($"day {day}", "posts.csv", Text(Posts, Row(from: day))))
            .Append(new("end before start", "posts.csv", Text(Posts, Row(until: "2008-01-01"))))
            .Append(new("day first", "posts.csv", Text(Posts, Row(from: "30/10/2009")), Taken: true));

    private static IEnumerable<Case> Numbers() =>
        ((string[])["NaN", "Infinity", "-Infinity", "1e999", "1e0", "0", "-0", "-1", "1,5", "1.00001", "1.1", "99999999999999999999999999999999", "0x1", "１", "١", "½", "--1", "1.", "1 000", "1_0", "(1)", "£1", "=1", "one"])
            .Select(number => new Case($"number {number}", "posts.csv", Text(Posts, Row(fte: number.Contains(',', StringComparison.Ordinal) ? $"\"{number}\"" : number)), Taken: number == "1."));

    private static IEnumerable<Case> Words() =>
    [
        .. ((string[])["socialworker;", "Social Worker", "1", "-1", "99", "SocialWorker\u200B", "SοcialWorker", "<b>SocialWorker</b>", "Other,Other"]).Select(role => new Case($"role {role}", "posts.csv", Text(Posts, Row(role: $"\"{role}\"")))),
        .. ((string[])["true", "1", "0", "J", "ja", "Ｙ", "maybe"]).Select(flag => new Case($"flag {flag}", "posts.csv", Text(Posts, Row(holds: flag)))),
        .. Payloads.All.Take(8).Select(text => new Case($"title {text}", "posts.csv", Text(Posts, Row().Replace("Odd", $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", StringComparison.Ordinal)), Taken: true)),
        .. ((string[])["‮dlrow", "\u200B", "I\u0307ıſﬁ", "🏴󠁧󠁢󠁷󠁬󠁳󠁿👩‍👩‍👧", "e\u0301\u0301\u0301", "Ẑ̷̢̛̟̀a̸̙͑l̴̰̄g̶̱̈o̵͖̎", "Llŷr ap Siôn", "ÀÉÎÕÜ"]).Select(text => new Case($"title {text}", "posts.csv", Text(Posts, Row().Replace("Odd", text, StringComparison.Ordinal)), Taken: true)),
    ];

    private static IEnumerable<Case> Keys()
    {
        yield return new("no key", "posts.csv", Text(Posts, Row(key: "")));
        yield return new("a blank key", "posts.csv", Text(Posts, Row(key: "   ")));
        yield return new("a key of no-break spaces", "posts.csv", Text(Posts, Row(key: "\u00A0\u202F")));
        yield return new("a key of 201 characters", "posts.csv", Text(Posts, Row(key: new string('K', 201))));
        yield return new("a key with a line's end", "posts.csv", Text(Posts, Row(key: "\"ODD\n1\"")), Taken: true);
        yield return new("a key that is SQL", "posts.csv", Text(Posts, Row(key: "\"x'); DROP TABLE Posts; --\"")), Taken: true);
        yield return new("a key that is a path", "posts.csv", Text(Posts, Row(key: "../../etc/passwd")), Taken: true);
        yield return new("a key twice with other content", "posts.csv", Text(Posts, Row(), Row(fte: "0.5")));
        yield return new("a key twice in other case with other content", "posts.csv", Text(Posts, Row("odd-1"), Row("ODD-1", fte: "0.5")));
        yield return new("a key twice, alike", "posts.csv", Text(Posts, Row(), Row()), Taken: true);
        yield return new("twins that differ in how an accent is written", "posts.csv", Text(Posts, Row("ODD-\u00C9"), Row("ODD-E\u0301", fte: "0.5")), Taken: true);
    }

    private static IEnumerable<Case> Relations()
    {
        yield return new("a unit that does not exist", "posts.csv", Text(Posts, Row(unit: "NOWHERE")));
        yield return new("a unit above itself", "org_units.csv", Text(Units, "ODD-A,A,Team,ODD-A"));
        yield return new("units above each other", "org_units.csv", Text(Units, "ODD-A,A,Team,ODD-B", "ODD-B,B,Team,ODD-A"));
        yield return new("a circle of 1,000 units", "org_units.csv", Text([Units, .. Enumerable.Range(0, 1_000).Select(number => $"ODD-{number},Unit,Team,ODD-{(number + 1) % 1_000}")]));
        yield return new("a parent that does not exist", "org_units.csv", Text(Units, "ODD-A,A,Team,NOWHERE"));
        yield return new("a circle through a stored unit", "org_units.csv", Text(Units, "WHOLE,Whole authority,Authority,NORTH"));
        yield return new("a second first worker at once", "allocations.csv", Text("child_id,staff_id,role,start", "NORTH-C1,NORTH-W3,Primary,2009-03-05"));
        yield return new("a child of nobody's", "allocations.csv", Text("child_id,staff_id,role,start", "NOBODY,NORTH-W3,Primary,2009-03-05"));
        yield return new("a worker of nowhere", "allocations.csv", Text("child_id,staff_id,role,start", "NORTH-C1,NOBODY,CoWorker,2009-03-05"));
        yield return new("10,000 wrong rows", "posts.csv", Text([Posts, .. Enumerable.Range(0, 10_000).Select(number => Row($"ODD-{number}", unit: "NOWHERE", fte: "7"))]));
    }

    private static string Row(string key = "ODD-1", string role = "SocialWorker", string fte = "1", string unit = "NORTH-T", string holds = "Y", string from = "2009-01-01", string until = "") =>
        $"{key},Odd,{role},{fte},{unit},{holds},Y,{from},{until}";

    private static byte[] Text(params string[] lines) => Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");
}
