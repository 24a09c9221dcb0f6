using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;

namespace WorkforcePlatform.Platform.Tests.Permissions;

/// <summary>Asks pages as one user, or as nobody: cookies as they were at the sign-in, whatever an answer does to them, and one antiforgery field for every form.</summary>
public sealed partial class PageCaller(Uri address) : IDisposable
{
    private const string Field = "__RequestVerificationToken";

    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address };
    private readonly Dictionary<string, string> cookies = [];
    private string formField = "";

    public void Dispose() => http.Dispose();

    /// <summary>The field that every form of theirs carries; may be replaced by what is none.</summary>
    public string FormField
    {
        get => formField;
        set => formField = value;
    }

    /// <summary>Signs a demo user in, and keeps the cookies and a form's field.</summary>
    public async Task SignInAsync(string subject)
    {
        formField = await ReadFieldAsync("/sign-in");
        var answer = await AskAsync(HttpMethod.Post, "/sign-in", $"subject={subject}", keep: true);
        Assert.Equal((subject, 302, "/"), (subject, answer.Status, answer.Location));
        formField = await ReadFieldAsync("/");
    }

    public Task<PageAnswer> AskAsync(HttpMethod method, string path, string form = "") => AskAsync(method, path, form, keep: false);

    /// <summary>Reads an address to the letter: a client would put it in order first.</summary>
    public async Task<PageAnswer> AskRawAsync(string path)
    {
        using var client = new System.Net.Sockets.TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, http.BaseAddress!.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(System.Text.Encoding.Latin1.GetBytes($"GET {path} HTTP/1.1\r\nHost: {http.BaseAddress.Authority}\r\nCookie: {Cookies}\r\nConnection: close\r\n\r\n"));
        var answer = await new StreamReader(stream).ReadToEndAsync();
        return new PageAnswer(int.Parse(answer.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture), "", answer);
    }

    private string Cookies => string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"));

    private async Task<string> ReadFieldAsync(string path) => AntiforgeryField().Match((await AskAsync(HttpMethod.Get, path, "", keep: true)).Body).Groups[1].Value;

    private async Task<PageAnswer> AskAsync(HttpMethod method, string path, string form, bool keep)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.TryAddWithoutValidation("Cookie", Cookies);
        if (method == HttpMethod.Post)
        {
            var fields = QueryHelpers.ParseQuery(form).SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value ?? "")));
            request.Content = new FormUrlEncodedContent([.. fields, new(Field, formField)]);
        }

        using var answer = await http.SendAsync(request);
        if (keep && answer.Headers.TryGetValues("Set-Cookie", out var set))
        {
            foreach (var cookie in set.Select(one => one.Split(';')[0].Split('=', 2)))
            {
                cookies[cookie[0]] = cookie[1];
            }
        }

        return new PageAnswer((int)answer.StatusCode, answer.Headers.Location?.OriginalString ?? "", await answer.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex AntiforgeryField();
}
