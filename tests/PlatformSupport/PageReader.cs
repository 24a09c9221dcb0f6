using System.Net;
using System.Text.RegularExpressions;

namespace WorkforcePlatform.PlatformSupport;

/// <summary>Reads pages and posts their forms as a browser without script does.</summary>
public sealed partial class PageReader(Uri address) : IDisposable
{
    private readonly HttpClient http = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = address };

    public void Dispose() => http.Dispose();

    public Task<HttpResponseMessage> GetAsync(string path) => http.GetAsync(path);

    /// <summary>The page's text; fails for anything but 200.</summary>
    public async Task<string> ReadAsync(string path)
    {
        using var response = await GetAsync(path);
        var text = await response.Content.ReadAsStringAsync();
        return response.StatusCode == HttpStatusCode.OK ? WebUtility.HtmlDecode(text) : throw new HttpRequestException($"{path} answered {(int)response.StatusCode}.");
    }

    /// <summary>Fills in a form of a page, antiforgery field included, and sends it.</summary>
    public Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields) => PostAsync(path, path, fields);

    /// <summary>The same where the form of one page goes to another.</summary>
    public async Task<HttpResponseMessage> PostAsync(string page, string path, params (string Name, string Value)[] fields)
    {
        var token = await TokenAsync(page);
        return await http.PostAsync(path, new FormUrlEncodedContent([.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), new("__RequestVerificationToken", token)]));
    }

    /// <summary>Sends an empty form as another site could make a browser do.</summary>
    public Task<HttpResponseMessage> PostWithoutTokenAsync(string path) => http.PostAsync(path, new FormUrlEncodedContent([]));

    /// <summary>Chooses one file in a page's form and sends it.</summary>
    public Task<HttpResponseMessage> SendFileAsync(string path, string name, string content) => SendFileAsync(path, path, ("Files", name, content));

    /// <summary>The same where the form of one page goes to another and has more fields.</summary>
    public async Task<HttpResponseMessage> SendFileAsync(string page, string path, (string Field, string Name, string Content) file, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent { { new StringContent(await TokenAsync(page)), "__RequestVerificationToken" }, { new StringContent(file.Content), file.Field, file.Name } };
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        return await http.PostAsync(path, form);
    }

    public async Task SignInAsync(string subject)
    {
        using var answer = await PostAsync("/sign-in", ("subject", subject));
        if (answer.StatusCode != HttpStatusCode.Redirect)
        {
            throw new HttpRequestException($"{subject} was not signed in: {(int)answer.StatusCode}.");
        }
    }

    private async Task<string> TokenAsync(string path) => AntiforgeryField().Match(await ReadAsync(path)).Groups[1].Value;

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex AntiforgeryField();
}
