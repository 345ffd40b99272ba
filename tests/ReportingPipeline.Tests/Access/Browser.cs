using System.Net;
using System.Text.RegularExpressions;
using ReportingPipeline.Tests.Triggers;

namespace ReportingPipeline.Tests.Access;

/// <summary>Whoever looks at pages of an app, with cookies; it follows no redirect by itself.</summary>
internal sealed partial class Browser : IDisposable
{
    private readonly HttpClient _client;

    public Browser(RunningApp app)
    {
        var handler = new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = Cookies };
        _client = new HttpClient(handler) { BaseAddress = new Uri(app.Client.BaseAddress!, "/") };
    }

    public CookieContainer Cookies { get; } = new();

    public Task<HttpResponseMessage> GetAsync(string path) => _client.GetAsync(path);

    public async Task<HttpResponseMessage> HeadAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        return await _client.SendAsync(request);
    }

    /// <summary>The text of a page that there is.</summary>
    public async Task<string> PageAsync(string path)
    {
        using var answer = await GetAsync(path);
        Assert.Equal((HttpStatusCode.OK, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>
    /// Sends a form of a page, with the fields that nobody sees of the form that is sent there, or else of the first one, unless they are
    /// given.
    /// </summary>
    public async Task<HttpResponseMessage> SubmitAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        var given = fields.Select(field => field.Name);
        var hidden = HiddenFieldsOf(await PageAsync(page), action).ExceptBy(given, field => field.Name);
        return await PostAsync(action, [.. hidden, .. fields]);
    }

    /// <summary>The fields that nobody sees of a page's form that is sent to an address, or else of its first one.</summary>
    public static IReadOnlyList<(string Name, string Value)> HiddenFieldsOf(string page, string action)
    {
        var forms = Form().Matches(page);
        var form = forms.FirstOrDefault(form => form.Groups[1].Value == action) ?? forms[0];
        return [.. Field().Matches(form.Value).Select(field => (field.Groups[1].Value, field.Groups[2].Value))];
    }

    /// <summary>Sends a form of a page with a file in it, likewise.</summary>
    public async Task<HttpResponseMessage> SubmitFileAsync(string page, string action, string field, byte[] file)
    {
        var token = Field().Match(await PageAsync(page));
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token.Groups[2].Value), token.Groups[1].Value },
            { new ByteArrayContent(file), field, "besøk.csv" },
        };
        return await PostAsync(action, form);
    }

    /// <summary>Sends a body.</summary>
    public Task<HttpResponseMessage> PostAsync(string path, HttpContent body) => _client.PostAsync(path, body);

    /// <summary>Sends some fields as a form.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await PostAsync(path, form);
    }

    /// <summary>Opens the link of a mail and presses its button, and returns where that leads.</summary>
    public async Task<string> OpenAsync(string key)
    {
        using var opened = await GetAsync($"/open?key={key}");
        Assert.Equal((HttpStatusCode.SeeOther, "/open"), (opened.StatusCode, $"{opened.Headers.Location}"));
        using var pressed = await SubmitAsync("/open", "/open");
        Assert.Equal(HttpStatusCode.SeeOther, pressed.StatusCode);
        return $"{pressed.Headers.Location}";
    }

    /// <summary>Signs in as somebody with a role, in an app for development.</summary>
    public async Task SignInAsync(string name, string role)
    {
        using var answer = await SubmitAsync("/sign-in", "/sign-in", ("name", name), ("role", role));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("<form[^>]* action=\"([^\"]+)\".*?</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\" ?/?>")]
    private static partial Regex Field();
}
