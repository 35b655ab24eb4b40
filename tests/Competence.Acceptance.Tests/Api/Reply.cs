using System.Text.Json;

namespace Competence.Acceptance.Tests.Api;

/// <summary>What the API answered.</summary>
/// <param name="Status">The status.</param>
/// <param name="MediaType">The media type; none without a body.</param>
/// <param name="ETag">The version that was told, with its quotes.</param>
/// <param name="Location">Where the new thing is.</param>
/// <param name="Text">The body.</param>
public sealed record Reply(int Status, string? MediaType, string? ETag, string? Location, string Text)
{
    /// <summary>The body as JSON.</summary>
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    /// <summary>The code of the problem.</summary>
    public string? Code => Json.GetProperty("code").GetString();

    /// <summary>A member of the body, by the names on the way to it.</summary>
    public JsonElement this[params string[] path] => path.Aggregate(Json, (element, name) => element.GetProperty(name));

    /// <summary>Reads an answer.</summary>
    public static async Task<Reply> OfAsync(HttpResponseMessage response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return new Reply(
            (int)response.StatusCode,
            response.Content.Headers.ContentType?.MediaType,
            response.Headers.ETag?.ToString(),
            response.Headers.Location?.ToString(),
            await response.Content.ReadAsStringAsync());
    }

    /// <summary>This answer, which must have the status.</summary>
    public Reply Must(int status = 200)
    {
        Status.Should().Be(status, "the answer was {0}", Text);
        return this;
    }
}
