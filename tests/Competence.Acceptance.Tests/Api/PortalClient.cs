using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Competence.WebHost.Api.Gate;
using Competence.WebHost.Api.Json;

namespace Competence.Acceptance.Tests.Api;

/// <summary>A browser with its own cookies, which sends what scripts of the portal would send.</summary>
/// <param name="http">The browser itself: it keeps cookies and follows no redirects.</param>
public sealed class PortalClient(HttpClient http)
{
    private static readonly JsonSerializerOptions Json = Options();

    /// <summary>The browser itself.</summary>
    public HttpClient Http => http;

    /// <summary>Signs somebody in through the page, as everybody does.</summary>
    public static async Task<PortalClient> SignInAsync(HttpClient http, PersonId person, PositionId position)
    {
        PortalClient client = new(http);
        (await client.PostSignInAsync(person, position)).StatusCode.Should().Be(System.Net.HttpStatusCode.Found);
        return client;
    }

    /// <summary>Posts the form of the sign-in page.</summary>
    public async Task<HttpResponseMessage> PostSignInAsync(PersonId person, PositionId position)
    {
        using IHtmlDocument page = new HtmlParser().ParseDocument(await http.GetStringAsync($"/sign-in?person={person}"));
        string token = ((IHtmlInputElement)page.QuerySelector("input[name=__RequestVerificationToken]")!).Value;
        using FormUrlEncodedContent form = new(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = token,
            ["person"] = person.ToString(),
            ["position"] = position.ToString(),
        });
        return await http.PostAsync(new Uri("/sign-in", UriKind.Relative), form);
    }

    /// <summary>Asks for what is at an address below <c>/api</c>.</summary>
    public Task<Reply> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    /// <summary>Posts a body, as JSON.</summary>
    public Task<Reply> PostAsync(string path, object? body = null, string? seen = null) => SendAsync(HttpMethod.Post, path, Body(body), seen);

    /// <summary>Puts a body, as JSON.</summary>
    public Task<Reply> PutAsync(string path, object body, string? seen = null) => SendAsync(HttpMethod.Put, path, Body(body), seen);

    /// <summary>Deletes.</summary>
    public Task<Reply> DeleteAsync(string path, string? seen = null) => SendAsync(HttpMethod.Delete, path, seen: seen);

    /// <summary>Sends a request below <c>/api</c> with the header that says it is from the portal.</summary>
    public async Task<Reply> SendAsync(HttpMethod method, string path, HttpContent? body = null, string? seen = null)
    {
        using HttpRequestMessage request = new(method, $"/api/{path}") { Content = body };
        request.Headers.Add(ApiGateMiddleware.Header, "tests");
        if (seen is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", seen);
        }

        using HttpResponseMessage response = await http.SendAsync(request);
        return await Reply.OfAsync(response);
    }

    /// <summary>Text as the body of a request.</summary>
    public static StringContent Text(string text, string mediaType = "application/json") => new(text, Encoding.UTF8, new MediaTypeHeaderValue(mediaType));

    private static StringContent? Body(object? body) => body is null ? null : Text(JsonSerializer.Serialize(body, Json));

    private static JsonSerializerOptions Options()
    {
        JsonSerializerOptions options = new(JsonSerializerDefaults.Web);
        ApiJson.Apply(options);
        return options;
    }
}
